package dev.seatrial.kubectl;

import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.GoText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a user gave a command: flags with their values, and the arguments between them. */
final class Flags {
  private static final List<String> TRUE = List.of("1", "t", "T", "true", "TRUE", "True");
  private static final List<String> FALSE = List.of("0", "f", "F", "false", "FALSE", "False");

  private final FlagSet known;
  private final List<Given> given;
  private final List<String> arguments;
  private final int beforeDash;

  /** A flag as it was given. */
  record Given(FlagSpec spec, String value) {}

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
  List<String> arguments() {
    return arguments;
  }

  /** How many of the arguments stand before {@code --}. */
  int argumentsBeforeDash() {
    return beforeDash;
  }

  /** The flags without which the command is refused, and which were not given. */
  List<String> missing() {
    return known.required().stream().filter(name -> !has(name)).toList();
  }

  /** The flags, in the order in which they were given. */
  List<Given> given() {
    return given;
  }

  /** Whether the command takes the flag. */
  boolean knows(String name) {
    return known.find(name).isPresent();
  }

  /** Whether the flag was given. */
  boolean has(String name) {
    return last(name).isPresent();
  }

  /** The flag's text, or its fallback. */
  String text(String name) {
    return last(name).orElseGet(() -> known.find(name).orElseThrow().fallback());
  }

  boolean flag(String name) {
    return TRUE.contains(text(name));
  }

  long number(String name) {
    return Long.parseLong(text(name));
  }

  Duration duration(String name) {
    return Durations.parse(text(name));
  }

  /** All values of a flag that may be given several times. */
  List<String> texts(String name) {
    List<String> values = new ArrayList<>();
    for (Given each : given) {
      if (each.spec().name().equals(name)) {
        boolean split = each.spec().kind() == FlagSpec.Kind.LIST;
        values.addAll(split ? List.of(each.value().split(",", -1)) : List.of(each.value()));
      }
    }
    return values;
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

  /** Refuses, in the words of strconv, a value that a flag cannot have. */
  static void check(FlagSpec spec, String value) {
    switch (spec.kind()) {
      case FLAG -> {
        if (!TRUE.contains(value) && !FALSE.contains(value)) {
          throw invalid(spec, value, "strconv.ParseBool: parsing " + GoText.quoted(value));
        }
      }
      case NUMBER -> checkNumber(spec, value);
      case DURATION -> checkDuration(spec, value);
      case TEXT, LIST, TEXTS -> {}
    }
  }

  private static void checkNumber(FlagSpec spec, String value) {
    try {
      Long.parseLong(value);
    } catch (NumberFormatException notWhole) {
      throw invalid(spec, value, "strconv.ParseInt: parsing " + GoText.quoted(value));
    }
  }

  private static void checkDuration(FlagSpec spec, String value) {
    try {
      Durations.parse(value);
    } catch (MalformedTextException malformed) {
      throw refused(spec, value, malformed.reason());
    }
  }

  private static FlagError invalid(FlagSpec spec, String value, String why) {
    return refused(spec, value, why + ": invalid syntax");
  }

  private static FlagError refused(FlagSpec spec, String value, String why) {
    return new FlagError(
        "invalid argument "
            + GoText.quoted(value)
            + " for "
            + GoText.quoted(spec.title())
            + " flag: "
            + why);
  }
}
