package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Change;
import dev.seatrial.reconcile.Choices;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The choices of a replay: of budgets that select a pod it takes the one that was taken; of nodes
 * that score alike the scheduler takes any, and the replay the one that was taken. Where the
 * recorded one is not among the best, it stays away from it.
 */
final class RecordedPlacement implements Choices {
  private static final Pattern PLACED =
      Pattern.compile(" *[0-9.]+ MODIFIED Pod/([^ ]+) .*\\bspec\\.nodeName=([^ ]+).*");

  private static final Pattern CHOSEN =
      Pattern.compile(
          " *[0-9.]+ EVENT Pod/([^ ]+) Warning MultiplePodDisruptionBudgets .*Chose \"([^\"]+)\".*");

  private final Map<String, Deque<String>> nodes = new LinkedHashMap<>();
  private final Map<String, Deque<String>> budgets = new LinkedHashMap<>();

  /** The placements in {@code watch.txt}. */
  RecordedPlacement(List<String> lines) {
    for (String line : lines) {
      Matcher placed = PLACED.matcher(line);
      if (placed.matches()) {
        String pod = ScenarioMasks.masked(placed.group(1));
        nodes.computeIfAbsent(pod, name -> new ArrayDeque<>()).add(placed.group(2));
      }
      Matcher chosen = CHOSEN.matcher(line);
      if (chosen.matches()) {
        String pod = ScenarioMasks.masked(chosen.group(1));
        budgets.computeIfAbsent(pod, name -> new ArrayDeque<>()).add(chosen.group(2));
      }
    }
  }

  @Override
  public int node(String pod, List<String> candidates) {
    Deque<String> left = nodes.getOrDefault(ScenarioMasks.masked(pod), new ArrayDeque<>());
    return left.stream().mapToInt(candidates::indexOf).filter(at -> at >= 0).findFirst().orElse(0);
  }

  @Override
  public int budget(String pod, List<String> candidates) {
    String chosen = budgets.getOrDefault(ScenarioMasks.masked(pod), new ArrayDeque<>()).poll();
    return Math.max(0, candidates.indexOf(chosen));
  }

  /**
   * A pod that was placed takes one of the recorded placements, whether there was a choice or not.
   */
  void note(Change change) {
    String node = change.after().text("", "spec", "nodeName");
    boolean before = change.before().at("spec", "nodeName").isPresent();
    if (change.key().resource().equals("pods") && !node.isEmpty() && !before) {
      Deque<String> left = nodes.get(ScenarioMasks.masked(change.key().name()));
      if (left != null) {
        left.remove(node);
      }
    }
  }

  @Override
  public Duration latency(String what, Duration typical) {
    return TYPICAL.latency(what, typical);
  }

  @Override
  public int pick(String what, int candidates) {
    return TYPICAL.pick(what, candidates);
  }

  @Override
  public long tie() {
    return TYPICAL.tie();
  }
}
