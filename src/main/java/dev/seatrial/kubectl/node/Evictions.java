package dev.seatrial.kubectl.node;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.object.Durations;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Evicts pods side by side, tries again where a budget refuses, and waits until they are gone. */
// As evictPods and waitForDelete in kubectl/pkg/drain/drain.go, v0.37.
final class Evictions {
  private static final long RETRY_MICROS = 5_000_000;
  private static final long POLL_MICROS = 1_000_000;
  private static final Duration FOREVER = Duration.ofDays(7);

  private final Call call;
  private final long end;
  private final Duration timeout;
  private final PriorityQueue<Leaving> queue =
      new PriorityQueue<>(
          Comparator.<Leaving>comparingLong(each -> each.next)
              .thenComparingInt(each -> each.order));
  private final List<String> errors = new ArrayList<>();

  Evictions(Call call, List<Tree> pods) {
    this.call = call;
    Duration asked = call.flags().duration("timeout");
    this.timeout = asked.isZero() ? FOREVER : asked;
    this.end = call.cluster().nowMicros() + timeout.toNanos() / 1_000;
    for (Tree pod : pods) {
      queue.add(new Leaving(pod, queue.size(), call.cluster().nowMicros()));
    }
  }

  /** Namespace and name of a pod, as messages have them. */
  static String place(Tree pod) {
    return pod.text("", "metadata", "namespace") + "/" + pod.text("", "metadata", "name");
  }

  /** Returns what went wrong. */
  List<String> run() {
    while (!queue.isEmpty()) {
      Leaving next = queue.remove();
      advanceTo(next.next);
      if (next.evicted) {
        poll(next);
      } else {
        evict(next);
      }
    }
    return errors;
  }

  /** As {@link #run}, by deleting: budgets are not asked. */
  List<String> runDeleting() {
    for (Leaving each : List.copyOf(queue)) {
      try {
        call.api().delete(each.key(), options());
      } catch (ApiError refusal) {
        if (!refusal.is(Reason.NOT_FOUND)) {
          throw refusal;
        }
      }
      each.evicted = true;
    }
    return call.dryRun() == DryRun.SERVER ? errors : run();
  }

  private void advanceTo(long micros) {
    long left = micros - call.cluster().nowMicros();
    if (left > 0) {
      call.cluster().runFor(Duration.ofNanos(left * 1_000));
    }
  }

  private void evict(Leaving pod) {
    call.out("evicting pod " + place(pod.tree) + call.dryRun().operation("") + "\n");
    if (call.cluster().nowMicros() >= end) {
      errors.add(
          "error when evicting %s: global timeout reached: %s"
              .formatted(pod.title(), Durations.text(timeout)));
      return;
    }
    try {
      call.api().evict(pod.key(), options());
      pod.evicted = true;
      if (call.dryRun() != DryRun.SERVER) {
        poll(pod);
      }
    } catch (ApiError refusal) {
      refused(pod, refusal);
    }
  }

  private void refused(Leaving pod, ApiError refusal) {
    if (refusal.is(Reason.TOO_MANY_REQUESTS)) {
      call.err(
          "error when evicting %s (will retry after 5s): %s\n"
              .formatted(pod.title(), refusal.message()));
      again(pod, RETRY_MICROS);
    } else if (!refusal.is(Reason.NOT_FOUND)) {
      errors.add("error when evicting " + pod.title() + ": " + refusal.message());
    }
  }

  private void again(Leaving pod, long micros) {
    pod.next = call.cluster().nowMicros() + micros;
    queue.add(pod);
  }

  private void poll(Leaving pod) {
    Tree now = call.api().find(pod.key()).orElse(Tree.ABSENT);
    String uid = pod.tree.text("", "metadata", "uid");
    if (!now.isPresent() || !now.text("", "metadata", "uid").equals(uid)) {
      boolean evicting = !call.flags().flag("disable-eviction");
      String name = pod.key().name();
      call.out("pod/" + name + (evicting ? " evicted\n" : " deleted\n"));
    } else if (call.cluster().nowMicros() >= end) {
      errors.add(
          "error when waiting for pod \"%s\" in namespace \"%s\" to terminate: context deadline exceeded"
              .formatted(pod.key().name(), pod.key().namespace()));
    } else {
      again(pod, Math.min(POLL_MICROS, end - call.cluster().nowMicros()));
    }
  }

  private DeleteOptions options() {
    long grace = call.flags().number("grace-period");
    DeleteOptions options =
        grace < 0 ? DeleteOptions.DEFAULT : DeleteOptions.DEFAULT.withGraceSeconds(grace);
    return call.dryRun() == DryRun.SERVER ? options.asDryRun() : options;
  }

  /** A pod on its way out. */
  private static final class Leaving {
    private final Tree tree;
    private final int order;
    private long next;
    private boolean evicted;

    Leaving(Tree tree, int order, long next) {
      this.tree = tree;
      this.order = order;
      this.next = next;
    }

    ObjectKey key() {
      return ObjectKey.pod(
          tree.text("", "metadata", "namespace"), tree.text("", "metadata", "name"));
    }

    String title() {
      return "pods/\"%s\" -n \"%s\"".formatted(key().name(), key().namespace());
    }
  }
}
