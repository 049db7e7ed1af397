package dev.seatrial.kubectl.resource;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;

/**
 * An object whose end is waited for.
 *
 * @param uid the object's own, so that another one of the same name does not count
 */
public record Awaited(Item item, String uid) {
  /** Moves time until all are gone; refuses where that takes too long. */
  // As IsDeleted in kubectl/pkg/cmd/wait/delete.go, v0.37.
  public static void gone(Call call, List<Awaited> all, Duration timeout) {
    long end = call.cluster().nowMicros() + timeout.toNanos() / 1_000;
    for (Awaited each : all) {
      Duration left = Duration.ofNanos((end - call.cluster().nowMicros()) * 1_000);
      if (!call.cluster().runUntil(() -> each.isGone(call), left)) {
        throw timedOut(each.item());
      }
    }
  }

  /** What is said of an object that was waited for in vain. */
  public static KubectlError timedOut(Item item) {
    return new KubectlError("timed out waiting for the condition on " + item.path());
  }

  private boolean isGone(Call call) {
    Tree now = call.api().find(item.key()).orElse(Tree.ABSENT);
    return !now.isPresent() || !uid.isEmpty() && !uid.equals(now.text("", "metadata", "uid"));
  }
}
