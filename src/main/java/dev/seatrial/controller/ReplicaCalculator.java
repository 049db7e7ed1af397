package dev.seatrial.controller;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many replicas bring what pods use to what they should.
 *
 * <p>Follows {@code pkg/controller/podautoscaler/replica_calculator.go}, v1.37: pods that are not
 * ready or not measured count in whichever way makes the change smaller.
 */
final class ReplicaCalculator {
  private static final long INITIALIZATION_SECONDS = 300;
  private static final long INITIAL_READINESS_SECONDS = 30;
  private static final long WINDOW_SECONDS = 15;
  private static final String CPU = "cpu";

  private final List<Pod> pods;
  private final double down;
  private final double up;
  private final long nowSeconds;
  private final Set<String> unready = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();
  private int ready;

  /** For the pods of a target, with the tolerances within which nothing changes. */
  ReplicaCalculator(List<Pod> pods, double down, double up, long nowSeconds) {
    this.pods = pods;
    this.down = down;
    this.up = up;
    this.nowSeconds = nowSeconds;
  }

  /** How far what pods use is from what they should. */
  interface Measure {
    /** What they use divided by what they should, over the pods of the map. */
    double ratio(Map<String, Long> used);

    /** What a pod that was not measured counts as when the others use too little. */
    long usual(String pod);
  }

  /** What pods use, without those that do not count. Throws where nothing is left. */
  Map<String, Long> counted(Map<String, Long> used, String resource) throws MetricFailure {
    if (pods.isEmpty()) {
      throw new MetricFailure("", "no pods returned by selector while calculating replica count");
    }
    Map<String, Long> counted = new TreeMap<>(used);
    for (Pod pod : pods) {
      if (pod.isTerminating() || pod.phase().equals("Failed")) {
        counted.remove(pod.name());
      } else if (pod.phase().equals("Pending")) {
        unready.add(pod.name());
      } else if (!used.containsKey(pod.name())) {
        missing.add(pod.name());
      } else if (resource.equals(CPU) && isInitializing(pod)) {
        unready.add(pod.name());
      } else {
        ready++;
      }
    }
    counted.keySet().removeAll(unready);
    if (counted.isEmpty()) {
      throw new MetricFailure(
          "", "did not receive metrics for targeted pods (pods might be unready)");
    }
    return counted;
  }

  private boolean isInitializing(Pod pod) {
    Tree condition = Conditions.of(pod.tree()).find("Ready").orElse(Tree.ABSENT);
    long started = Timestamps.seconds(pod.tree().text("", "status", "startTime")).orElse(-1);
    if (condition.isUnset() || started < 0) {
      return true;
    }
    boolean notReady = condition.text("", "status").equals("False");
    long since = Timestamps.seconds(condition.text("", "lastTransitionTime")).orElse(0);
    if (started + INITIALIZATION_SECONDS > nowSeconds) {
      return notReady || nowSeconds < since + WINDOW_SECONDS;
    }
    return notReady && started + INITIAL_READINESS_SECONDS > since;
  }

  /** The number of replicas, coming from a present one. */
  int replicas(int current, Map<String, Long> counted, Measure measure) {
    double ratio = measure.ratio(counted);
    boolean lifted = !unready.isEmpty() && ratio > 1;
    if (!lifted && missing.isEmpty()) {
      return isWithin(ratio) ? current : (int) Math.ceil(ratio * ready);
    }
    Map<String, Long> all = new TreeMap<>(counted);
    if (ratio != 1) {
      missing.forEach(pod -> all.put(pod, ratio < 1 ? measure.usual(pod) : 0L));
    }
    if (lifted) {
      unready.forEach(pod -> all.put(pod, 0L));
    }
    double changed = measure.ratio(all);
    boolean turned = ratio < 1 && changed > 1 || ratio > 1 && changed < 1;
    if (isWithin(changed) || turned) {
      return current;
    }
    int replicas = (int) Math.ceil(changed * all.size());
    boolean wrongWay = changed < 1 && replicas > current || changed > 1 && replicas < current;
    return wrongWay ? current : replicas;
  }

  private boolean isWithin(double ratio) {
    return 1 - down <= ratio && ratio <= 1 + up;
  }
}
