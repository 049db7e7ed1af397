package dev.seatrial.scheduler;

import dev.seatrial.object.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Chooses between nodes where room could be made.
 *
 * <p>Follows {@code pickOneNodeForPreemption} in {@code framework/preemption/preemption.go} and
 * {@code MoreImportantVictim} in its {@code util.go}, v1.37.
 */
final class VictimChoice {
  /** The higher priority, then the earlier start; a pod that has not started counts as latest. */
  static final Comparator<PodState> MORE_IMPORTANT_FIRST =
      Comparator.comparingLong(PodState::priority)
          .reversed()
          .thenComparingLong(VictimChoice::startSeconds);

  private static final List<ToLongFunction<Victims>> PREFERENCES =
      List.of(
          victims -> -victims.violations(),
          victims -> -victims.pods().get(0).priority(),
          victims -> -sumOfPriorities(victims),
          victims -> -victims.pods().size(),
          VictimChoice::earliestStart);

  private VictimChoice() {}

  /** The best of several candidates; the first where they are alike. */
  static Victims best(List<Victims> candidates) {
    List<Victims> left = List.copyOf(candidates);
    for (ToLongFunction<Victims> preference : PREFERENCES) {
      left = highest(left, preference);
    }
    return left.get(0);
  }

  private static List<Victims> highest(List<Victims> all, ToLongFunction<Victims> preference) {
    long highest = all.stream().mapToLong(preference).max().orElse(0);
    List<Victims> best = new ArrayList<>();
    for (Victims each : all) {
      if (preference.applyAsLong(each) == highest) {
        best.add(each);
      }
    }
    return best;
  }

  private static long sumOfPriorities(Victims victims) {
    // Shifted above 0, so that few pods of negative priority are preferred to many.
    return victims.pods().stream().mapToLong(pod -> pod.priority() + Integer.MAX_VALUE + 1L).sum();
  }

  /** When the first of the most important victims started. */
  private static long earliestStart(Victims victims) {
    long priority = victims.pods().get(0).priority();
    return victims.pods().stream()
        .filter(pod -> pod.priority() == priority)
        .mapToLong(VictimChoice::startSeconds)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static long startSeconds(PodState pod) {
    return Timestamps.seconds(pod.tree().text("", "status", "startTime")).orElse(Long.MAX_VALUE);
  }
}
