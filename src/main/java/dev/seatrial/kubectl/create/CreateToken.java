package dev.seatrial.kubectl.create;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.apiserver.TokenTerms;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import java.time.Duration;
import java.util.List;

/** {@code kubectl create token}, which a simulated cluster cannot answer. */
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
    ObjectKey account = new ObjectKey(Resources.SERVICE_ACCOUNTS, call.namespace(), name);
    try {
      call.api().authorize("create", account, "token");
    } catch (ApiError refusal) {
      throw refused(refusal.message());
    }
    if (call.cluster().api().find(account).isEmpty()) {
      throw refused(ApiError.notFound(account).message());
    }
    checkDuration(call.flags().duration("duration").toSeconds());
    throw new KubectlError(
        "failed to create token for service account \""
            + name
            + "\": a simulated cluster has no key to sign tokens with, and asks for none");
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

  private static void checkDuration(long seconds) {
    if (seconds == 0) {
      // Nothing is asked for, and the server gives what is usual.
      return;
    }
    try {
      TokenTerms.checkSeconds(seconds);
    } catch (ApiError refusal) {
      throw refused(refusal.message());
    }
  }

  private static KubectlError refused(String why) {
    return new KubectlError("failed to create token: " + why);
  }
}
