package dev.seatrial.kubectl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer to a command without what two recordings of a scenario do not share. */
final class AnswerMasks {
  private static final Pattern FIRST_NUMBER = Pattern.compile(": \\d+ ");
  private static final Pattern EVENT = Pattern.compile("(Normal|Warning) \\w+ <AGE> ");
  private static final String GENERATED = "<SUFFIX>";

  private AnswerMasks() {}

  /** Exit code, output and error output. */
  static List<String> masked(String command, Kubectl.Answer answer) {
    boolean progress = command.contains("rollout status");
    return Stream.of(Integer.toString(answer.exitCode()), answer.out(), answer.err())
        .map(ScenarioMasks::masked)
        .map(text -> command.contains("kubectl describe") ? orderedBlocks(text) : text)
        .map(AnswerMasks::ordered)
        .map(text -> progress ? withoutCounts(text) : text)
        .toList();
  }

  /** Several objects are described in the order of their names, which are generated. */
  private static String orderedBlocks(String text) {
    return Stream.of(text.split("(?m)^(?=Name: )")).sorted().collect(Collectors.joining());
  }

  /**
   * Lines are sorted by names: the order of names that are generated says nothing, nor does that of
   * events, which kubectl sorts by whole seconds.
   */
  private static String ordered(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && name(lines.get(from)).equals(name(lines.get(to)))) {
        to++;
      }
      if (name(lines.get(from)).contains(GENERATED) || isEvent(lines.get(from))) {
        Collections.sort(lines.subList(from, to));
      }
      from = to;
    }
    return String.join("\n", lines);
  }

  private static boolean isEvent(String line) {
    return EVENT.matcher(line.strip()).lookingAt();
  }

  private static String name(String line) {
    String text = line.strip();
    if (isEvent(text)) {
      return "an event";
    }
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  /**
   * The stages of a rollout, however many steps of each were seen: how many writes a controller
   * needs for what happens in one moment depends on who is faster.
   */
  private static String withoutCounts(String text) {
    List<String> stages = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String stage = FIRST_NUMBER.matcher(line).replaceFirst(": N ");
      if (stages.isEmpty() || !stages.get(stages.size() - 1).equals(stage)) {
        stages.add(stage);
      }
    }
    return stages.stream().collect(Collectors.joining("\n"));
  }
}
