package dev.seatrial.feature;

import dev.seatrial.trial.Count;
import dev.seatrial.trial.TrialFailure;
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

  /** {@code cpu} or {@code memory}. */
  String resource(int position) {
    return values.get(position).equalsIgnoreCase("cpu") ? "cpu" : "memory";
  }

  int number(int position) {
    return Integer.parseInt(values.get(position));
  }

  /** A number of any size that 64 bits hold. */
  long longNumber(int position) {
    try {
      return Long.parseLong(values.get(position));
    } catch (NumberFormatException large) {
      throw new TrialFailure("\"" + values.get(position) + "\" must be below 2^63");
    }
  }

  Count count(int position) {
    return Spoken.count(values.get(position));
  }

  Duration duration(int position) {
    return Spoken.duration(values.get(position));
  }

  /** Names with commas, "and" or "와" between them. */
  List<String> names(int position) {
    return Arrays.stream(values.get(position).split(",\\s*(?:and\\s+)?|\\s+and\\s+|[와과]\\s+", -1))
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
