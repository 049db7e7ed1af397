package dev.seatrial.scheduler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why no node will do, counted by reason.
 *
 * <p>Follows {@code FitError.Error} in {@code pkg/scheduler/framework/types.go}, v1.37.
 */
final class Diagnosis {
  private static final String NO_VICTIMS = "No preemption victims found for incoming pod";
  private static final String NOT_HELPFUL = "Preemption is not helpful for scheduling";

  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<String, Integer> preemption = new TreeMap<>();

  /** Counts one node that refuses. */
  void refused(List<String> refusals, boolean resolvable) {
    refusals.forEach(refusal -> reasons.merge(refusal, 1, Integer::sum));
    preemption.merge(resolvable ? NO_VICTIMS : NOT_HELPFUL, 1, Integer::sum);
  }

  /** The whole message, for so many nodes. */
  String message(int nodes) {
    String available = "0/" + nodes + " nodes are available:";
    return available + listed(reasons) + " preemption: " + available + listed(preemption);
  }

  private static String listed(Map<String, Integer> counts) {
    List<String> listed = new ArrayList<>();
    counts.forEach((reason, count) -> listed.add(count + " " + reason));
    Collections.sort(listed);
    return listed.isEmpty() ? "" : " " + String.join(", ", listed) + ".";
  }
}
