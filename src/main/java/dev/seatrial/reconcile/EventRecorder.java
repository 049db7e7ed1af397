package dev.seatrial.reconcile;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Writes the events of one component about objects: equal ones are counted, many similar ones
 * combined, too many dropped.
 *
 * <p>Follows {@code EventCorrelator} in {@code client-go/tools/record/events_cache.go}, v1.37.
 */
public final class EventRecorder {
  private static final int MOST_SIMILAR = 10;
  private static final long SIMILAR_MICROS = 600_000_000;
  private static final double BURST = 25;
  private static final double TOKENS_PER_MICRO = 1 / 300_000_000.0;

  private final Api api;
  private final Source source;
  private final Map<String, Similar> similar = new LinkedHashMap<>();
  private final Map<String, ObjectKey> written = new LinkedHashMap<>();
  private final Map<String, Bucket> buckets = new LinkedHashMap<>();
  private long lastName;

  /** Who reports: a component and, for one that runs on every node, the node. */
  public record Source(String component, String host) {}

  /** What is reported about an object. */
  public record Report(String type, String reason, String message, String fieldPath) {
    /** The report of something usual. */
    public static Report normal(String reason, String message) {
      return new Report("Normal", reason, message, "");
    }

    /** The report of something that went wrong. */
    public static Report warning(String reason, String message) {
      return new Report("Warning", reason, message, "");
    }

    /** The same about a part of the object, such as {@code spec.containers{nginx}}. */
    public Report at(String path) {
      return new Report(type, reason, message, path);
    }
  }

  /** A recorder for a component. */
  public EventRecorder(Api api, String component) {
    this(api, new Source(component, ""));
  }

  /** A recorder for a component on a node. */
  public EventRecorder(Api api, Source source) {
    this.api = api;
    this.source = source;
  }

  /** Reports something usual about an object. */
  public void normal(Tree object, String reason, String message) {
    record(object, Report.normal(reason, message));
  }

  /** Reports something that went wrong with an object. */
  public void warning(Tree object, String reason, String message) {
    record(object, Report.warning(reason, message));
  }

  /** Writes, counts or drops a report about an object. */
  public void record(Tree object, Report report) {
    String about =
        object.text("", "kind")
            + object.text("", "metadata", "namespace")
            + '/'
            + object.text("", "metadata", "name")
            + object.text("", "metadata", "uid");
    if (!hasToken(about + report.type())) {
      return;
    }
    String kind = about + report.type() + report.reason();
    boolean combined = combine(kind, report.message());
    String message =
        combined ? "(combined from similar events): " + report.message() : report.message();
    String key = combined ? kind : kind + report.fieldPath() + ' ' + report.message();
    ObjectKey seen = written.get(key);
    if (seen != null && api.find(seen).isPresent()) {
      count(seen, message);
    } else {
      write(key, event(reference(object, report.fieldPath()), report, message));
    }
  }

  private boolean hasToken(String about) {
    return buckets.computeIfAbsent(about, key -> new Bucket()).take(api.clock().nowMicros());
  }

  private boolean combine(String kind, String message) {
    long now = api.clock().nowMicros();
    Similar record = similar.computeIfAbsent(kind, key -> new Similar());
    if (now - record.lastMicros > SIMILAR_MICROS) {
      record.messages.clear();
    }
    record.lastMicros = now;
    record.messages.add(message);
    if (record.messages.size() < MOST_SIMILAR) {
      return false;
    }
    record.messages.remove(record.messages.iterator().next());
    return true;
  }

  private void count(ObjectKey key, String message) {
    String now = Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000);
    api.modify(
        key,
        event ->
            event
                .with(Tree.of(event.number(0, "count") + 1), "count")
                .with(Tree.of(now), "lastTimestamp")
                .with(Tree.of(message), "message"));
  }

  private void write(String key, Tree event) {
    try {
      written.put(key, api.keyOf(api.create(event)));
    } catch (ApiError refused) {
      // As recordEvent in event.go: a refused event is not tried again.
      written.remove(key);
    }
  }

  private Tree event(Tree involved, Report report, String message) {
    String now = Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000);
    String namespace = involved.text("default", "namespace");
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Event")
        .put(
            "metadata",
            ObjectTree.of(
                "name",
                Tree.of(involved.text("", "name") + "." + Long.toHexString(nextName())),
                "namespace",
                Tree.of(namespace)))
        .put("involvedObject", involved)
        .put("reason", report.reason())
        .put("message", message)
        .put("source", sourceTree())
        .put("firstTimestamp", now)
        .put("lastTimestamp", now)
        .put("count", 1)
        .put("type", report.type())
        .put("eventTime", Tree.NULL)
        .put("reportingComponent", source.component())
        .put("reportingInstance", source.host())
        .build();
  }

  private Tree sourceTree() {
    ObjectTree component = ObjectTree.of("component", Tree.of(source.component()));
    return source.host().isEmpty() ? component : component.with("host", Tree.of(source.host()));
  }

  // Upstream takes the nanoseconds of the wall clock; in virtual time several share one moment.
  private long nextName() {
    lastName = Math.max(lastName + 1, api.clock().nowMicros() * 1_000);
    return lastName;
  }

  private static Tree reference(Tree object, String fieldPath) {
    return new ObjectBuilder()
        .put("kind", object.at("kind"))
        .put("namespace", object.at("metadata", "namespace"))
        .put("name", object.at("metadata", "name"))
        .put("uid", object.at("metadata", "uid"))
        .put("apiVersion", object.at("apiVersion"))
        .put("resourceVersion", object.at("metadata", "resourceVersion"))
        .put("fieldPath", fieldPath.isEmpty() ? Tree.ABSENT : Tree.of(fieldPath))
        .build();
  }

  private static final class Similar {
    private final Set<String> messages = new LinkedHashSet<>();
    private long lastMicros;
  }

  private static final class Bucket {
    private double tokens = BURST;
    private long lastMicros;

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
