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

  private Bucket bucket = Bucket.NONE;
  private Similar similar = Similar.NONE;

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
    Bucket one = bucket;
    while (one != Bucket.NONE && !one.type.equals(type)) {
      one = one.earlier;
    }
    if (one == Bucket.NONE) {
      one = new Bucket(type, bucket);
      bucket = one;
    }
    return one.take(nowMicros);
  }

  /** The reports of the same type and reason. */
  Similar similar(Report report) {
    for (Similar one = similar; one != Similar.NONE; one = one.earlier) {
      if (one.reason.equals(report.reason()) && one.type.equals(report.type())) {
        return one;
      }
    }
    similar = new Similar(report, similar);
    return similar;
  }

  /** One event, once it was written. */
  static class Line {
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

  /** Reports of one type and reason: the first of them itself, and what others there are. */
  static final class Similar extends Line {
    private static final Similar NONE = new Similar();

    private final String type;
    private final String reason;
    private final Similar earlier;
    private Others others = Others.NONE;
    private long lastMicros;

    private Similar() {
      super("", "");
      this.type = "";
      this.reason = "";
      this.earlier = this;
    }

    private Similar(Report report, Similar earlier) {
      super(report.fieldPath(), report.message());
      this.type = report.type();
      this.reason = report.reason();
      this.earlier = earlier;
    }

    /** Takes in one more; whether there were so many different ones that they become one. */
    boolean combines(String message, long nowMicros) {
      List<String> late = nowMicros - lastMicros > SIMILAR_MICROS ? List.of() : messages();
      lastMicros = nowMicros;
      List<String> now = late.contains(message) ? late : plus(late, message);
      boolean combines = now.size() >= MOST_SIMILAR;
      List<String> kept = combines ? List.copyOf(now.subList(1, now.size())) : now;
      boolean usual = kept.size() == 1 && kept.get(0).equals(super.message);
      others = others.with(usual ? List.of() : kept);
      return combines;
    }

    private List<String> messages() {
      return others.messages.isEmpty() ? List.of(super.message) : others.messages;
    }

    /** The event that stands for the combined ones. */
    Line combined() {
      Line line = others.combined.orElseGet(() -> new Line("", ""));
      others = new Others(others.lines, others.messages, Optional.of(line));
      return line;
    }

    /** The event of just this message about this part of the object. */
    Line line(String fieldPath, String message) {
      if (super.isOf(fieldPath, message)) {
        return this;
      }
      for (Line line : others.lines) {
        if (line.isOf(fieldPath, message)) {
          return line;
        }
      }
      Line line = new Line(fieldPath, message);
      others = new Others(plus(others.lines, line), others.messages, others.combined);
      return line;
    }
  }

  /**
   * What there is beside the first report of its sort, which is mostly nothing.
   *
   * @param messages the different messages of late, the oldest first; none where there is but the
   *     first report's
   */
  private record Others(List<Line> lines, List<String> messages, Optional<Line> combined) {
    private static final Others NONE = new Others(List.of(), List.of(), Optional.empty());

    private Others with(List<String> late) {
      return late.equals(messages) ? this : new Others(lines, late, combined);
    }
  }

  private static <T> List<T> plus(List<T> list, T last) {
    if (list.isEmpty()) {
      return List.of(last);
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  private static final class Bucket {
    private static final Bucket NONE = new Bucket();

    private final String type;
    private final Bucket earlier;
    private double tokens = BURST;
    private long lastMicros;

    private Bucket() {
      this.type = "";
      this.earlier = this;
    }

    private Bucket(String type, Bucket earlier) {
      this.type = type;
      this.earlier = earlier;
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
