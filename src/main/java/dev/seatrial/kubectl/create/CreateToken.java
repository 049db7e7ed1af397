package dev.seatrial.kubectl.create;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.RawRequest;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;

/** {@code kubectl create token}: a token that nobody has signed, for the served API. */
public final class CreateToken implements Verb {
  @Override
  public String name() {
    return "create token";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags).texts("audience").duration("duration", "0s");
    flags.text("bound-object-kind", "").text("bound-object-name", "").text("bound-object-uid", "");
  }

  @Override
  public int run(Call call) {
    String name = Generator.nameOf(call);
    check(call.flags());
    String path = "/api/v1/namespaces/" + call.namespace() + "/serviceaccounts/" + name + "/token";
    Tree answer;
    try {
      answer = RawRequest.post(call, path, request(call.flags()));
    } catch (ApiError refusal) {
      throw new KubectlError("failed to create token: " + refusal.message());
    }
    if (call.flags().text("output").isEmpty() && call.flags().text("template").isEmpty()) {
      call.out(answer.text("", "status", "token") + "\n");
    } else {
      call.orderedPrinter("").print(answer);
    }
    return 0;
  }

  private static Tree request(Flags flags) {
    long seconds = flags.duration("duration").toSeconds();
    String uid = flags.text("bound-object-uid");
    String kind = flags.text("bound-object-kind");
    Tree bound =
        new ObjectBuilder()
            .put("kind", kind)
            .put("apiVersion", "v1")
            .put("name", flags.text("bound-object-name"))
            .put("uid", uid.isEmpty() ? Tree.ABSENT : Tree.of(uid))
            .build();
    Tree spec =
        new ObjectBuilder()
            .put("audiences", Tree.texts(flags.texts("audience")))
            .put("expirationSeconds", seconds == 0 ? Tree.ABSENT : Tree.of(seconds))
            .put("boundObjectRef", kind.isEmpty() ? Tree.ABSENT : bound)
            .build();
    return new ObjectBuilder()
        .put("kind", "TokenRequest")
        .put("apiVersion", "authentication.k8s.io/v1")
        .put("spec", spec)
        .build();
  }

  // As Validate in kubectl/pkg/cmd/create/create_token.go, v0.37.
  private static void check(Flags flags) {
    Duration duration = flags.duration("duration");
    String kind = flags.text("bound-object-kind");
    boolean isNamed = !flags.text("bound-object-name").isEmpty();
    if (duration.isNegative()) {
      throw new KubectlError("--duration must be greater than or equal to 0");
    }
    if (duration.getNano() != 0) {
      throw new KubectlError("--duration cannot be expressed in units less than seconds");
    }
    if (flags.texts("audience").contains("")) {
      throw new KubectlError("--audience must not be an empty string");
    }
    if (kind.isEmpty()) {
      for (String name : List.of("bound-object-name", "bound-object-uid")) {
        if (!flags.text(name).isEmpty()) {
          throw new KubectlError(
              "--" + name + " can only be set if --bound-object-kind is provided");
        }
      }
    } else if (!List.of("Node", "Pod", "Secret").contains(kind)) {
      throw new KubectlError("supported --bound-object-kind values are Node, Pod, Secret");
    } else if (!isNamed) {
      throw new KubectlError("--bound-object-name is required if --bound-object-kind is provided");
    }
  }
}
