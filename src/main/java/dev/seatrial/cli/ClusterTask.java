package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What {@code seatrial cluster} was asked for, and what it works on. */
record ClusterTask(ParseResult given, StateFile state, Console console) {
  /** What is to be done: {@code create}, {@code rewind} … */
  String action() {
    return words().get(0);
  }

  /** The word after it. */
  Optional<String> argument() {
    return words().size() > 1 ? Optional.of(words().get(1)) : Optional.empty();
  }

  private List<String> words() {
    return given.matchedPositionals().get(0).stringValues();
  }

  /** What an option was given; empty where it was not. */
  String option(String name) {
    return given.matchedOptionValue(name, "");
  }

  /** A number that an option was given; empty where it was not. */
  Optional<Long> number(String name) {
    String text = option(name);
    if (!text.isEmpty() && !text.matches("[0-9]{1,18}")) {
      throw mistake(name + ": \"" + text + "\" must be a whole number, such as 120");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
  }

  /** The duration that a text means. */
  Duration time(String text) {
    Duration time;
    try {
      time = Durations.parse(text);
    } catch (MalformedTextException malformed) {
      throw new UserError("cluster " + action() + ": " + malformed.reason(), malformed);
    }
    if (time.isNegative()) {
      throw mistake(
          action().equals("rewind")
              ? "time begins at 0: \"" + text + "\""
              : "time does not go back: \"" + text + "\"; use \"cluster rewind\"");
    }
    return time;
  }

  UserError mistake(String message) {
    return new UserError("cluster " + action() + ": " + message);
  }

  void say(String text) {
    console.out().println(text);
  }
}
