package dev.seatrial.feature;

import dev.seatrial.trial.Count;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What a step's text says at its parameters, by their numbers, and its doc string. */
final class StepArguments {
  private final List<String> values;

  StepArguments(List<String> values) {
    this.values = values;
  }

  /** A name or a text, without its quotes. */
  String text(int position) {
    String value = values.get(position);
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
  }

  int number(int position) {
    return Integer.parseInt(values.get(position));
  }

  Count count(int position) {
    return Spoken.count(values.get(position));
  }

  Duration duration(int position) {
    return Spoken.duration(values.get(position));
  }

  /** Names with commas or "and" between them. */
  List<String> names(int position) {
    return Arrays.stream(values.get(position).split(",\\s*(?:and\\s+)?|\\s+and\\s+", -1))
        .map(String::strip)
        .toList();
  }

  List<Integer> numbers(int position) {
    return names(position).stream().map(Integer::valueOf).toList();
  }

  /** The text below the step. */
  String docString() {
    return values.get(values.size() - 1);
  }
}
