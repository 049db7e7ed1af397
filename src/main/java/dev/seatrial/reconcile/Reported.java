package dev.seatrial.reconcile;

import dev.seatrial.reconcile.EventRecorder.Report;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one component reported about one object: by that it counts equal reports, combines similar
 * ones and drops too many.
 *
 * <p>Follows {@code EventAggregator} and {@code EventSourceObjectSpamFilter} in {@code
 * client-go/tools/record/events_cache.go}, v1.37. There are few reports of an object, so they are
 * looked through; and there are as many of these as pods, so they hold no more than they must.
 */
final class Reported {
  private static final int MOST_SIMILAR = 10;
  private static final long SIMILAR_MICROS = 600_000_000;
  private static final double BURST = 25;
  private static final double TOKENS_PER_MICRO = 1 / 300_000_000.0;

  private List<Bucket> buckets = List.of();
  private List<Similar> similar = List.of();

  /** An object that is reported about. */
  record Subject(String kind, String namespace, String name, String uid) {
    static Subject of(Tree object) {
      Tree metadata = object.at("metadata");
      return new Subject(
          object.text("", "kind"),
          metadata.text("", "namespace"),
          metadata.text("", "name"),
          metadata.text("", "uid"));
    }

    // By hand, as the next: every event is looked up by one.
    @Override
    public boolean equals(Object other) {
      return other instanceof Subject that
          && uid.equals(that.uid)
          && name.equals(that.name)
          && namespace.equals(that.namespace)
          && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
      return uid.hashCode() * 31 + name.hashCode();
    }
  }

  /** Whether one more report of a type is let through. */
  boolean hasToken(String type, long nowMicros) {
    for (Bucket bucket : buckets) {
      if (bucket.type.equals(type)) {
        return bucket.take(nowMicros);
      }
    }
    Bucket bucket = new Bucket(type);
    buckets = plus(buckets, bucket);
    return bucket.take(nowMicros);
  }

  /** The reports of the same type and reason. */
  Similar similar(Report report) {
    for (Similar one : similar) {
      if (one.reason.equals(report.reason()) && one.type.equals(report.type())) {
        return one;
      }
    }
    Similar one = new Similar(report);
    similar = plus(similar, one);
    return one;
  }

  // The shortest lists hold what they have without an array.
  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** Reports of one type and reason. */
  static final class Similar {
    private final String type;
    private final String reason;
    private final Line first;
    private List<Line> others = List.of();
    // The different messages of late, the oldest first; none stands for the first line's alone.
    private List<String> messages = List.of();
    private Optional<Line> combined = Optional.empty();
    private long lastMicros;

    private Similar(Report report) {
      this.type = report.type();
      this.reason = report.reason();
      this.first = new Line(report.fieldPath(), report.message());
    }

    /** Takes in one more; whether there were so many different ones that they become one. */
    boolean combines(String message, long nowMicros) {
      List<String> late = nowMicros - lastMicros > SIMILAR_MICROS ? List.of() : messages();
      lastMicros = nowMicros;
      List<String> now = late.contains(message) ? late : plus(late, message);
      boolean combines = now.size() >= MOST_SIMILAR;
      messages = combines ? List.copyOf(now.subList(1, now.size())) : now;
      if (messages.size() == 1 && messages.get(0).equals(first.message)) {
        messages = List.of();
      }
      return combines;
    }

    private List<String> messages() {
      return messages.isEmpty() ? List.of(first.message) : messages;
    }

    /** The event that stands for the combined ones. */
    Line combined() {
      Line line = combined.orElseGet(() -> new Line("", ""));
      combined = Optional.of(line);
      return line;
    }

    /** The event of just this message about this part of the object. */
    Line line(String fieldPath, String message) {
      if (first.isOf(fieldPath, message)) {
        return first;
      }
      for (Line line : others) {
        if (line.isOf(fieldPath, message)) {
          return line;
        }
      }
      Line line = new Line(fieldPath, message);
      others = plus(others, line);
      return line;
    }
  }

  /** One event, once it was written. */
  static final class Line {
    private final String fieldPath;
    private final String message;
    private long number;

    private Line(String fieldPath, String message) {
      this.fieldPath = fieldPath;
      this.message = message;
    }

    private boolean isOf(String path, String words) {
      return message.equals(words) && fieldPath.equals(path);
    }

    /** The number in the event's name; 0 where it was not written, or refused. */
    long number() {
      return number;
    }

    void number(long written) {
      number = written;
    }
  }

  private static final class Bucket {
    private final String type;
    private double tokens = BURST;
    private long lastMicros;

    private Bucket(String type) {
      this.type = type;
    }

    private boolean take(long nowMicros) {
      tokens = Math.min(BURST, tokens + (nowMicros - lastMicros) * TOKENS_PER_MICRO);
      lastMicros = nowMicros;
      if (tokens < 1) {
        return false;
      }
      tokens--;
      return true;
    }
  }
}
