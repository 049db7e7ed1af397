package dev.seatrial.controller;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What an autoscaler recommended and did of late, for its windows and rates.
 *
 * <p>Follows {@code stabilizeRecommendation}, {@code storeScaleEvent} and their neighbours in
 * {@code pkg/controller/podautoscaler/horizontal.go}, v1.37.
 */
final class AutoscalerHistory {
  private static final long SECOND = 1_000_000;
  private static final long USUAL_WINDOW_SECONDS = 300;
  private static final long LONGEST_SECONDS = 3600;

  private record Entry(int replicas, long micros) {}

  private final List<Entry> recommendations = new ArrayList<>();
  private final List<Entry> added = new ArrayList<>();
  private final List<Entry> removed = new ArrayList<>();

  /** Notes the number of replicas that were there first. */
  void begin(int current, long nowMicros) {
    if (recommendations.isEmpty()) {
      recommendations.add(new Entry(current, nowMicros));
    }
  }

  /** The highest recommendation of the last five minutes, this one included. */
  int highest(int desired, long nowMicros) {
    int highest = desired;
    for (Entry entry : recommendations) {
      if (entry.micros >= nowMicros - USUAL_WINDOW_SECONDS * SECOND) {
        highest = Math.max(highest, entry.replicas);
      }
    }
    recommend(desired, nowMicros);
    return highest;
  }

  /** The recommendation within what was recommended during the windows of the behavior. */
  int stabilized(int desired, int current, Tree behavior, long nowMicros) {
    long up = behavior.number(0, "scaleUp", "stabilizationWindowSeconds");
    long down = behavior.number(USUAL_WINDOW_SECONDS, "scaleDown", "stabilizationWindowSeconds");
    int lowest = desired;
    int highest = desired;
    for (Entry entry : recommendations) {
      if (entry.micros > nowMicros - up * SECOND) {
        lowest = Math.min(lowest, entry.replicas);
      }
      if (entry.micros > nowMicros - down * SECOND) {
        highest = Math.max(highest, entry.replicas);
      }
    }
    recommend(desired, nowMicros);
    return Math.min(Math.max(current, lowest), highest);
  }

  private void recommend(int desired, long nowMicros) {
    recommendations.removeIf(entry -> entry.micros < nowMicros - LONGEST_SECONDS * SECOND);
    recommendations.add(new Entry(desired, nowMicros));
  }

  /** Notes a change of the number of replicas. */
  void scaled(int before, int after, long nowMicros) {
    List<Entry> changes = after > before ? added : removed;
    changes.removeIf(entry -> entry.micros < nowMicros - LONGEST_SECONDS * SECOND);
    changes.add(new Entry(Math.abs(after - before), nowMicros));
  }

  /** How many replicas there were so long ago. */
  int before(long seconds, int current, long nowMicros) {
    long since = nowMicros - seconds * SECOND;
    return current - sum(added, since) + sum(removed, since);
  }

  private static int sum(List<Entry> changes, long since) {
    return changes.stream().filter(entry -> entry.micros > since).mapToInt(Entry::replicas).sum();
  }
}
