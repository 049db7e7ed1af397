package dev.seatrial.validation.workload;

import dev.seatrial.tree.GoText;
import dev.seatrial.validation.format.GoDuration;
import dev.seatrial.validation.format.GoStrings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with the schedule of a CronJob, in the words of the parser that Kubernetes uses.
 *
 * <p>As {@code ParseStandard} of {@code robfig/cron}, v3.0.1: minute, hour, day of month, month and
 * day of week, or a descriptor such as {@code @daily} or {@code @every 1h30m}.
 */
final class CronSchedule {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final List<Bounds> FIELDS =
      List.of(
          new Bounds(0, 59, List.of()),
          new Bounds(0, 23, List.of()),
          new Bounds(1, 31, List.of()),
          new Bounds(1, 12, MONTHS),
          new Bounds(0, 6, DAYS));
  private static final List<String> DESCRIPTORS =
      List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

  /** The values that one field may have, and the names that stand for them from the least on. */
  private record Bounds(long least, long most, List<String> names) {}

  /** Carries the parser's words out of the nested field. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String words) {
      super(words, null, false, false);
    }
  }

  private CronSchedule() {}

  /** The parser's error, or nothing for a schedule that it takes. */
  static Optional<String> problem(String schedule) {
    try {
      parse(schedule);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
  }

  private static void parse(String schedule) throws Refusal {
    String rest = schedule;
    if (rest.startsWith("TZ=") || rest.startsWith("CRON_TZ=")) {
      rest = afterZone(rest);
    }
    if (rest.startsWith("@")) {
      parseDescriptor(rest);
      return;
    }
    List<String> fields = GoStrings.fields(rest);
    if (fields.size() != FIELDS.size()) {
      throw new Refusal(
          "expected exactly 5 fields, found "
              + fields.size()
              + ": ["
              + String.join(" ", fields)
              + "]");
    }
    for (int i = 0; i < FIELDS.size(); i++) {
      parseField(fields.get(i), FIELDS.get(i));
    }
  }

  private static String afterZone(String schedule) throws Refusal {
    int space = schedule.indexOf(' ');
    int equals = schedule.indexOf('=');
    if (space < 0) {
      // The parser slices beyond the text; Kubernetes recovers from that panic and says so.
      throw new Refusal("invalid schedule format: runtime error: slice bounds out of range [:-1]");
    }
    String zone = schedule.substring(equals + 1, space);
    Optional<String> problem = TimeZones.problem(zone);
    if (problem.isPresent()) {
      throw new Refusal("provided bad location " + zone + ": " + problem.get());
    }
    return schedule.substring(space).strip();
  }

  private static void parseDescriptor(String descriptor) throws Refusal {
    if (DESCRIPTORS.contains(descriptor)) {
      return;
    }
    String every = "@every ";
    if (!descriptor.startsWith(every)) {
      throw new Refusal("unrecognized descriptor: " + descriptor);
    }
    Optional<String> problem = GoDuration.problem(descriptor.substring(every.length()));
    if (problem.isPresent()) {
      throw new Refusal("failed to parse duration " + descriptor + ": " + problem.get());
    }
  }

  private static void parseField(String field, Bounds bounds) throws Refusal {
    for (String range : field.split(",", -1)) {
      if (!range.isEmpty()) {
        parseRange(range, bounds);
      }
    }
  }

  private static void parseRange(String range, Bounds bounds) throws Refusal {
    List<String> rangeAndStep = List.of(range.split("/", -1));
    List<String> ends = List.of(rangeAndStep.get(0).split("-", -1));
    boolean all = ends.get(0).equals("*") || ends.get(0).equals("?");
    long start = all ? bounds.least() : value(ends.get(0), bounds);
    long end = all ? bounds.most() : end(range, ends, start, bounds);
    long step = 1;
    if (rangeAndStep.size() == 2) {
      step = number(rangeAndStep.get(1));
      // "N/step" means "N-max/step".
      end = ends.size() == 1 ? bounds.most() : end;
    } else if (rangeAndStep.size() > 2) {
      throw new Refusal("too many slashes: " + range);
    }
    checkBounds(range, new long[] {start, end, step}, bounds);
  }

  private static long end(String range, List<String> ends, long start, Bounds bounds)
      throws Refusal {
    return switch (ends.size()) {
      case 1 -> start;
      case 2 -> value(ends.get(1), bounds);
      default -> throw new Refusal("too many hyphens: " + range);
    };
  }

  private static void checkBounds(String range, long[] startEndStep, Bounds bounds) throws Refusal {
    long start = startEndStep[0];
    long end = startEndStep[1];
    if (start < bounds.least()) {
      throw new Refusal(
          "beginning of range (%d) below minimum (%d): %s".formatted(start, bounds.least(), range));
    }
    if (end > bounds.most()) {
      throw new Refusal(
          "end of range (%d) above maximum (%d): %s".formatted(end, bounds.most(), range));
    }
    if (start > end) {
      throw new Refusal(
          "beginning of range (%d) beyond end of range (%d): %s".formatted(start, end, range));
    }
    if (startEndStep[2] == 0) {
      throw new Refusal("step of range should be a positive number: " + range);
    }
  }

  private static long value(String text, Bounds bounds) throws Refusal {
    int named = bounds.names().indexOf(text.toLowerCase(Locale.ROOT));
    return named >= 0 ? bounds.least() + named : number(text);
  }

  private static long number(String text) throws Refusal {
    if (!NUMBER.matcher(text).matches()) {
      throw notParsed(text, "invalid syntax");
    }
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException tooLarge) {
      throw notParsed(text, "value out of range");
    }
    if (number < 0) {
      throw new Refusal("negative number (%d) not allowed: %s".formatted(number, text));
    }
    return number;
  }

  private static Refusal notParsed(String text, String why) {
    return new Refusal(
        "failed to parse int from %s: strconv.Atoi: parsing %s: %s"
            .formatted(text, GoText.quoted(text), why));
  }
}
