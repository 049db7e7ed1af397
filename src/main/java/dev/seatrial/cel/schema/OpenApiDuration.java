package dev.seatrial.cel.schema;

import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as OpenAPI's format reads them: as Go does, or as in {@code 3 days}.
 *
 * <p>As {@code ParseDuration} in {@code kube-openapi/pkg/validation/strfmt/duration.go}.
 */
final class OpenApiDuration {
  private static final Pattern PART = Pattern.compile("(\\d+)\\s*([A-Za-zµ]+)");
  private static final long SECOND = 1_000_000_000L;

  private OpenApiDuration() {}

  /** The span; nothing where no part of the text is one. */
  static OptionalLong nanos(String text) {
    try {
      return OptionalLong.of(Durations.parse(text).toNanos());
    } catch (MalformedTextException e) {
      return sum(PART.matcher(text));
    }
  }

  private static OptionalLong sum(Matcher part) {
    OptionalLong sum = OptionalLong.empty();
    while (part.find()) {
      long unit = unit(part.group(2).toLowerCase(Locale.ROOT));
      if (unit > 0) {
        sum = OptionalLong.of(sum.orElse(0) + Long.parseLong(part.group(1)) * unit);
      }
    }
    return sum;
  }

  private static long unit(String word) {
    return switch (word) {
      case "ns" -> 1L;
      case "us", "µs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> SECOND;
      case "m" -> 60 * SECOND;
      case "h", "hr" -> 3600 * SECOND;
      case "d" -> 24 * 3600 * SECOND;
      case "w", "wk" -> 7 * 24 * 3600 * SECOND;
      default -> unitOfPrefix(word);
    };
  }

  private static long unitOfPrefix(String word) {
    if (word.startsWith("nano")) {
      return 1L;
    }
    if (word.startsWith("micro")) {
      return 1_000L;
    }
    if (word.startsWith("milli")) {
      return 1_000_000L;
    }
    if (word.startsWith("sec")) {
      return SECOND;
    }
    if (word.startsWith("min")) {
      return 60 * SECOND;
    }
    if (word.startsWith("hour")) {
      return 3600 * SECOND;
    }
    if (word.startsWith("day")) {
      return 24 * 3600 * SECOND;
    }
    return word.startsWith("week") ? 7 * 24 * 3600 * SECOND : 0;
  }
}
