package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.authorization.User;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.Impersonation;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** {@code kubectl auth whoami}. */
// As whoami.go in kubectl/pkg/cmd/auth, v0.37.
final class WhoAmI implements Verb {
  private static final ObjectKey REVIEWS =
      new ObjectKey("selfsubjectreviews.authentication.k8s.io", "", "");

  @Override
  public String name() {
    return "auth whoami";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags);
  }

  @Override
  public int run(Call call) {
    User user = Impersonation.user(call);
    authorize(call);
    if (call.flags().has("output") || call.flags().has("template")) {
      call.orderedPrinter("").print(review(call, user));
      return 0;
    }
    TabWriter table = TabWriter.ofTable(call.streams().out());
    table.write("ATTRIBUTE\tVALUE\nUsername\t" + user.name() + "\n");
    table.write(user.uid().isEmpty() ? "" : "UID\t" + user.uid() + "\n");
    table.write("Groups\t[" + String.join(" ", user.groups()) + "]\n");
    user.extra()
        .forEach(
            (key, values) ->
                table.write("Extra: " + key + "\t[" + String.join(" ", values) + "]\n"));
    table.flush();
    return 0;
  }

  private static void authorize(Call call) {
    try {
      call.api().authorize("create", REVIEWS, "");
    } catch (ApiError refused) {
      throw new KubectlError(
          "the selfsubjectreviews API is not enabled in the cluster or you do not have permission to"
              + " call it");
    }
  }

  private static Tree review(Call call, User user) {
    String now = Timestamps.ofSeconds(call.cluster().nowMicros() / 1_000_000);
    return new ObjectBuilder()
        .put("kind", "SelfSubjectReview")
        .put("apiVersion", "authentication.k8s.io/v1")
        .put("metadata", ObjectTree.of("creationTimestamp", Tree.of(now)))
        .put("status", ObjectTree.of("userInfo", user.toTree()))
        .build();
  }
}
