package dev.seatrial.scheduler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why no node will do: what was found of each node, and of those that were not looked at.
 *
 * <p>As {@code Diagnosis} and {@code FitError.Error} in {@code pkg/scheduler/framework/types.go},
 * v1.37.
 */
final class Diagnosis {
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
  private final Set<String> rejectors = new TreeSet<>();
  private Verdict otherwise = new Verdict(Verdict.Code.UNRESOLVABLE, List.of(), "");
  private String beforehand = "";
  private String afterwards = "";

  /** One node refuses. */
  void refused(NodeState node, Verdict verdict) {
    verdicts.put(node.name(), verdict);
    addRejector(verdict.plugin());
  }

  /** No node was looked at, for a reason that holds for all. */
  void refusedBeforehand(Verdict verdict) {
    otherwise = verdict;
    beforehand = verdict.message();
    addRejector(verdict.plugin());
  }

  /** What holds for the nodes that are not looked at. */
  void otherwise(Verdict verdict) {
    otherwise = verdict;
  }

  void addRejector(String plugin) {
    if (!plugin.isEmpty()) {
      rejectors.add(plugin);
    }
  }

  /** What came of trying to make room, as it ends the message. */
  void afterwards(String message) {
    afterwards = message;
  }

  /** The plugins that refused, by name. */
  Set<String> rejectors() {
    return rejectors;
  }

  /** How many nodes were looked at and refused. */
  int size() {
    return verdicts.size();
  }

  Verdict of(String node) {
    return verdicts.getOrDefault(node, otherwise);
  }

  /** The whole message, for so many nodes. */
  String message(int nodes) {
    String available = "0/" + nodes + " nodes are available:";
    String reasons = beforehand.isEmpty() ? counted(nodes) : beforehand;
    String tail = afterwards.isEmpty() ? "" : " " + afterwards;
    return available + (reasons.isEmpty() ? "" : " " + reasons + ".") + tail;
  }

  private String counted(int nodes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Verdict verdict : verdicts.values()) {
      verdict.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum));
    }
    int absent = nodes - verdicts.size();
    if (absent > 0) {
      otherwise.reasons().forEach(reason -> counts.merge(reason, absent, Integer::sum));
    }
    List<String> listed = new ArrayList<>();
    counts.forEach((reason, count) -> listed.add(count + " " + reason));
    Collections.sort(listed);
    return String.join(", ", listed);
  }
}
