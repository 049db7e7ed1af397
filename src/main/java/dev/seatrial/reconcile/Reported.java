package dev.seatrial.reconcile;

import dev.seatrial.apiserver.ObjectKey;
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
 * looked through.
 */
final class Reported {
  private static final int MOST_SIMILAR = 10;
  private static final long SIMILAR_MICROS = 600_000_000;
  private static final double BURST = 25;
  private static final double TOKENS_PER_MICRO = 1 / 300_000_000.0;

  private final List<Bucket> buckets = new ArrayList<>(1);
  private final List<Similar> similar = new ArrayList<>(4);

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
    buckets.add(bucket);
    return bucket.take(nowMicros);
  }

  /** The reports of the same type and reason. */
  Similar similar(Report report) {
    for (Similar one : similar) {
      if (one.reason.equals(report.reason()) && one.type.equals(report.type())) {
        return one;
      }
    }
    Similar one = new Similar(report.type(), report.reason());
    similar.add(one);
    return one;
  }

  /** Reports of one type and reason. */
  static final class Similar {
    private final String type;
    private final String reason;
    private final List<String> messages = new ArrayList<>(1);
    private final List<Line> lines = new ArrayList<>(1);
    private final Line combined = new Line("", "");
    private long lastMicros;

    private Similar(String type, String reason) {
      this.type = type;
      this.reason = reason;
    }

    /** Takes in one more; whether there were so many different ones that they become one. */
    boolean combines(String message, long nowMicros) {
      if (nowMicros - lastMicros > SIMILAR_MICROS) {
        messages.clear();
      }
      lastMicros = nowMicros;
      if (!messages.contains(message)) {
        messages.add(message);
      }
      if (messages.size() < MOST_SIMILAR) {
        return false;
      }
      messages.remove(0);
      return true;
    }

    /** The event that stands for the combined ones. */
    Line combined() {
      return combined;
    }

    /** The event of just this message about this part of the object. */
    Line line(String fieldPath, String message) {
      for (Line line : lines) {
        if (line.message.equals(message) && line.fieldPath.equals(fieldPath)) {
          return line;
        }
      }
      Line line = new Line(fieldPath, message);
      lines.add(line);
      return line;
    }
  }

  /** One event, once it was written. */
  static final class Line {
    private final String fieldPath;
    private final String message;
    private Optional<ObjectKey> written = Optional.empty();

    private Line(String fieldPath, String message) {
      this.fieldPath = fieldPath;
      this.message = message;
    }

    /** Where it is stored; empty where it was not written, or refused. */
    Optional<ObjectKey> written() {
      return written;
    }

    void written(Optional<ObjectKey> key) {
      written = key;
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
