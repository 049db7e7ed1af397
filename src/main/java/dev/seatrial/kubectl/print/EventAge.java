package dev.seatrial.kubectl.print;

import dev.seatrial.object.Durations;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** How long ago an event was, and how often and since when: {@code 5s (x3 over 2m)}. */
// As getInterval in kubectl/pkg/cmd/events/event_printer.go, v0.37.
public final class EventAge {
  private EventAge() {}

  /** The text for an event, at a time in microseconds since 1970. */
  public static String of(Tree event, long nowMicros) {
    boolean timed = !event.at("eventTime").isUnset();
    String first = since(event.at(timed ? "eventTime" : "firstTimestamp"), nowMicros);
    Tree series = event.at("series");
    if (!series.isUnset()) {
      String last = since(series.at("lastObservedTime"), nowMicros);
      return over(last, series.number(0, "count"), first);
    }
    long count = event.number(0, "count");
    return count > 1 ? over(since(event.at("lastTimestamp"), nowMicros), count, first) : first;
  }

  private static String over(String last, long count, String first) {
    return last + " (x" + count + " over " + first + ")";
  }

  private static String since(Tree timestamp, long nowMicros) {
    OptionalLong micros = Timestamps.micros(timestamp.text(""));
    return micros.isEmpty()
        ? "<unknown>"
        : Durations.human(Duration.of(nowMicros - micros.getAsLong(), ChronoUnit.MICROS));
  }
}
