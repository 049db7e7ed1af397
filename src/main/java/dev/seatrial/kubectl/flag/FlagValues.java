package dev.seatrial.kubectl.flag;

import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.GoText;
import java.util.List;

/** What a flag may be given, and what pflag says of other values. */
// As the Set methods in github.com/spf13/pflag v1.0.10.
public final class FlagValues {
  /** What stands for true. */
  public static final List<String> TRUE = List.of("1", "t", "T", "true", "TRUE", "True");

  /** What stands for false. */
  public static final List<String> FALSE = List.of("0", "f", "F", "false", "FALSE", "False");

  private static final int LONG = 64;
  private static final int SHORT = 32;

  private FlagValues() {}

  /** Refuses a value that the flag cannot have. */
  public static void check(FlagSpec spec, String value) {
    try {
      checkValue(spec.kind(), value);
    } catch (FlagError why) {
      throw new FlagError(
          "invalid argument "
              + GoText.quoted(value)
              + " for "
              + GoText.quoted(spec.title())
              + " flag: "
              + why.message());
    }
  }

  private static void checkValue(FlagSpec.Kind kind, String value) {
    switch (kind) {
      case FLAG, TRISTATE -> checkTruth(value);
      case NUMBER -> GoInteger.parse(value, LONG);
      case SHORT_NUMBER -> GoInteger.parse(value, SHORT);
      case DURATION -> checkDuration(value);
      case LIST -> CommaSeparated.of(value);
      case PAIRS -> pairs(value);
      case SELECTED_PAIRS -> checkSelectedPairs(value);
      case TEXT, TEXTS -> {}
    }
  }

  private static void checkTruth(String value) {
    if (!TRUE.contains(value) && !FALSE.contains(value)) {
      throw new FlagError(
          "strconv.ParseBool: parsing " + GoText.quoted(value) + ": invalid syntax");
    }
  }

  private static void checkDuration(String value) {
    try {
      Durations.parse(value);
    } catch (MalformedTextException malformed) {
      throw new FlagError(malformed.reason());
    }
  }

  /** The pairs of {@code a=b,c=d}; one pair alone may hold commas. */
  // As string_to_string.go.
  static List<String> pairs(String value) {
    long equals = value.chars().filter(each -> each == '=').count();
    List<String> pairs =
        equals == 1 ? List.of(value.replaceAll("^\"+|\"+$", "")) : CommaSeparated.of(value);
    for (String pair : equals == 0 ? List.of(value) : pairs) {
      if (!pair.contains("=")) {
        throw new FlagError(pair + " must be formatted as key=value");
      }
    }
    return pairs;
  }

  // As Set in component-base/cli/flag/map_string_string.go, v0.37.
  private static void checkSelectedPairs(String value) {
    for (String pair : value.split(",", -1)) {
      if (!pair.isEmpty() && !pair.contains("=")) {
        throw new FlagError("malformed pair, expect string=string");
      }
    }
  }
}
