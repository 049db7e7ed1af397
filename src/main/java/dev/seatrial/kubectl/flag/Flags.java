package dev.seatrial.kubectl.flag;

import dev.seatrial.object.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a user gave a command: flags with their values, and the arguments between them. */
public final class Flags {
  private final FlagSet known;
  private final List<Given> given;
  private final List<String> arguments;
  private final int beforeDash;

  /** A flag as it was given. */
  public record Given(FlagSpec spec, String value) {}

  /**
   * What was read.
   *
   * @param beforeDash how many arguments stand before {@code --}
   */
  Flags(FlagSet known, List<Given> given, List<String> arguments, int beforeDash) {
    this.known = known;
    this.given = List.copyOf(given);
    this.arguments = List.copyOf(arguments);
    this.beforeDash = beforeDash;
  }

  /** The words that are no flags. */
  public List<String> arguments() {
    return arguments;
  }

  /** How many of the arguments stand before {@code --}. */
  public int argumentsBeforeDash() {
    return beforeDash;
  }

  /** The flags without which the command is refused, and which were not given. */
  public List<String> missing() {
    return known.required().stream().filter(name -> !has(name)).toList();
  }

  /** The flags, in the order in which they were given. */
  public List<Given> given() {
    return given;
  }

  /** Whether the command takes the flag. */
  public boolean knows(String name) {
    return known.find(name).isPresent();
  }

  /** Whether the flag was given. */
  public boolean has(String name) {
    return last(name).isPresent();
  }

  /** The flag's text, or its fallback. */
  public String text(String name) {
    return last(name).orElseGet(() -> known.find(name).orElseThrow().fallback());
  }

  /** The flag's truth, or its fallback. */
  public boolean flag(String name) {
    return FlagValues.TRUE.contains(text(name));
  }

  /** The flag's whole number, or its fallback. */
  public long number(String name) {
    return GoInteger.parse(text(name), Long.SIZE);
  }

  /** The flag's time, or its fallback. */
  public Duration duration(String name) {
    return Durations.parse(text(name));
  }

  /** All values of a flag that may be given several times. */
  public List<String> texts(String name) {
    if (!has(name)) {
      String fallback = known.find(name).map(FlagSpec::fallback).orElse("");
      return fallback.isEmpty() ? List.of() : List.of(fallback);
    }
    List<String> values = new ArrayList<>();
    for (Given each : given) {
      if (each.spec().name().equals(name)) {
        values.addAll(texts(each));
      }
    }
    return values;
  }

  private static List<String> texts(Given given) {
    return switch (given.spec().kind()) {
      case LIST -> CommaSeparated.of(given.value());
      case PAIRS -> FlagValues.pairs(given.value());
      case SELECTED_PAIRS -> List.of(given.value().split(",", -1));
      case FLAG, TRISTATE, TEXT, NUMBER, SHORT_NUMBER, DURATION, TEXTS -> List.of(given.value());
    };
  }

  private Optional<String> last(String name) {
    Optional<String> value = Optional.empty();
    for (Given each : given) {
      if (each.spec().name().equals(name)) {
        value = Optional.of(each.value());
      }
    }
    return value;
  }
}
