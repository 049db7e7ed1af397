package dev.seatrial.cel.program;

import dev.seatrial.cel.library.CostUnits;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.Sized;
import dev.seatrial.cel.value.Value;
import java.util.List;
import java.util.Optional;

/** What a call costs by the sizes of its arguments. As {@code costCall} in runtimecost.go. */
final class CallCost {
  private CallCost() {}

  static long of(String function, String overload, List<Value> arguments, Value result) {
    Optional<Long> ofLibrary = LibraryCost.of(function, overload, arguments, result);
    return ofLibrary.orElseGet(() -> ofLanguage(overload, arguments));
  }

  private static long ofLanguage(String overload, List<Value> arguments) {
    return switch (overload) {
      case "starts_with_string", "ends_with_string" -> scan(size(arguments.get(1)));
      case "string_to_bytes", "bytes_to_string", "strings_quote", "string_format" ->
          scan(size(arguments.get(0)));
      case "in_list" -> size(arguments.get(1));
      case "less_string",
          "greater_string",
          "less_equals_string",
          "greater_equals_string",
          "less_bytes",
          "greater_bytes",
          "less_equals_bytes",
          "greater_equals_bytes",
          "equals",
          "not_equals" ->
          scan(Math.min(size(arguments.get(0)), size(arguments.get(1))));
      case "add_string", "add_bytes" -> scan(size(arguments.get(0)) + size(arguments.get(1)));
      case "matches", "matches_string" -> match(size(arguments.get(0)), size(arguments.get(1)));
      case "contains_string" -> scan(size(arguments.get(0))) * scan(size(arguments.get(1)));
      default -> 1;
    };
  }

  /** What it costs to look at so many characters once. */
  static long scan(long characters) {
    return (long) Math.ceil((double) characters * CostUnits.PER_CHARACTER);
  }

  /** What it costs to match a text of one length with a regular expression of another. */
  static long match(long text, long regex) {
    return scan(1 + text) * (long) Math.ceil((double) regex * CostUnits.PER_REGEX_CHARACTER);
  }

  /** Characters, bytes, items or entries; 1 for what has no size. */
  static long size(Value value) {
    if (value instanceof OptionalValue optional && optional.held().isPresent()) {
      return size(optional.get());
    }
    return value instanceof Sized sized ? sized.size() : 1;
  }
}
