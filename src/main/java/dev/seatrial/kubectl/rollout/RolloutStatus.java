package dev.seatrial.kubectl.rollout;

import dev.seatrial.apiserver.Change;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** {@code kubectl rollout status}: a line for every change until the rollout is done. */
// As rollout_status.go in kubectl/pkg/cmd/rollout, v0.37.
public final class RolloutStatus implements Verb {
  private static final Duration FOREVER = Duration.ofDays(7);

  @Override
  public String name() {
    return "rollout status";
  }

  @Override
  public void describe(FlagSet flags) {
    Rollouts.describe(flags).flagOn("watch").letter("watch", "w");
    flags.number("revision", 0).duration("timeout", "0s");
  }

  @Override
  public int run(Call call) {
    Query query = Rollouts.query(call);
    if (call.flags().number("revision") < 0) {
      throw new KubectlError(
          "revision must be a positive integer: " + call.flags().number("revision"));
    }
    boolean[] found = {false};
    query.visit(
        item -> {
          found[0] = true;
          follow(call, item);
        });
    if (!found[0]) {
      call.err("No resources found in " + call.namespace() + " namespace.\n");
    }
    return 0;
  }

  private static void follow(Call call, Item item) {
    if (!Rollouts.isWorkload(item)) {
      throw new KubectlError(
          "no status viewer has been implemented for " + Rollouts.groupKind(item));
    }
    Deque<Change> changes = new ArrayDeque<>();
    Consumer<Change> observer =
        change -> {
          if (change.key().equals(item.key())) {
            changes.add(change);
          }
        };
    if (isOver(call, item.tree())) {
      return;
    }
    Duration timeout = call.flags().duration("timeout");
    call.cluster().observe(observer);
    try {
      boolean over =
          call.cluster()
              .runUntil(() -> isOver(call, changes), timeout.isZero() ? FOREVER : timeout);
      if (!over) {
        throw new KubectlError("timed out waiting for the condition");
      }
    } finally {
      call.cluster().ignore(observer);
    }
  }

  private static boolean isOver(Call call, Deque<Change> changes) {
    while (!changes.isEmpty()) {
      Change change = changes.remove();
      if (change.kind() == Change.Kind.DELETED) {
        throw new KubectlError("object has been deleted");
      }
      if (isOver(call, change.after())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOver(Call call, Tree object) {
    RolloutProgress progress = RolloutProgress.of(object, call.flags().number("revision"));
    call.out(progress.line());
    return progress.done() || !call.flags().flag("watch");
  }
}
