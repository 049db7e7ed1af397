package dev.seatrial.reconcile;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the events of one component about objects: equal ones are counted, many similar ones
 * combined, too many dropped.
 *
 * <p>Follows {@code EventCorrelator} in {@code client-go/tools/record/events_cache.go}, v1.37.
 */
public final class EventRecorder {
  private static final Tree VERSION = Tree.of("v1");
  private static final Tree KIND = Tree.of("Event");

  private final Api api;
  private final Tree sourceTree;
  private final Tree instance;
  private final Map<Reported.Subject, Reported> reported = new Recent();
  private long lastName;
  private Tree lastObject = Tree.ABSENT;
  private String lastPath = "";
  private Tree lastReference = Tree.ABSENT;

  /** What is remembered of the objects that were last reported about; of others, nothing. */
  private static final class Recent extends LinkedHashMap<Reported.Subject, Reported> {
    private static final long serialVersionUID = 1;
    // As maxLruCacheEntries.
    private static final int MOST = 4_096;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Reported.Subject, Reported> eldest) {
      return size() > MOST;
    }
  }

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
    this.sourceTree = tree(source);
    this.instance = Tree.of(source.host());
  }

  /** Reports something usual about an object. */
  public void normal(Tree object, String reason, String message) {
    record(object, Report.normal(reason, message));
  }

  /** Reports something that went wrong with an object. */
  public void warning(Tree object, String reason, String message) {
    record(object, Report.warning(reason, message));
  }

  /** Forgets what was reported about an object that is gone. */
  public void forget(Tree object) {
    reported.remove(Reported.Subject.of(object));
  }

  /** Writes, counts or drops a report about an object. */
  public void record(Tree object, Report report) {
    Reported about =
        reported.computeIfAbsent(Reported.Subject.of(object), subject -> new Reported());
    long now = api.clock().nowMicros();
    if (!about.hasToken(report.type(), now)) {
      return;
    }
    Reported.Similar similar = about.similar(report);
    boolean combined = similar.combines(report.message(), now);
    String message =
        combined ? "(combined from similar events): " + report.message() : report.message();
    Reported.Line line =
        combined ? similar.combined() : similar.line(report.fieldPath(), report.message());
    Tree involved = involved(object, report.fieldPath());
    if (line.number() != 0 && api.find(key(involved, line.number())).isPresent()) {
      count(key(involved, line.number()), message);
    } else {
      line.number(write(involved, report, message));
    }
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

  /** The number of the written event; 0 where it is refused. */
  private long write(Tree involved, Report report, String message) {
    long number = nextName();
    ObjectKey key = key(involved, number);
    // Others who report of the object in the same moment have taken the name.
    while (api.find(key).isPresent()) {
      number = nextName();
      key = key(involved, number);
    }
    try {
      api.create(event(key, involved, report, message));
      return number;
    } catch (ApiError refused) {
      // As recordEvent in event.go: a refused event is not tried again.
      return 0;
    }
  }

  private static ObjectKey key(Tree involved, long number) {
    return new ObjectKey(
        Resources.EVENTS,
        involved.text("default", "namespace"),
        involved.text("", "name") + "." + Long.toHexString(number));
  }

  private Tree event(ObjectKey key, Tree involved, Report report, String message) {
    Tree now = Tree.common(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000));
    return new ObjectBuilder()
        .put("apiVersion", VERSION)
        .put("kind", KIND)
        .put(
            "metadata",
            ObjectTree.of("name", Tree.of(key.name()), "namespace", Tree.common(key.namespace())))
        .put("involvedObject", involved)
        .put("reason", report.reason())
        .put("message", message)
        .put("source", sourceTree)
        .put("firstTimestamp", now)
        .put("lastTimestamp", now)
        .put("count", 1)
        .put("type", report.type())
        .put("eventTime", Tree.NULL)
        .put("reportingComponent", sourceTree.at("component"))
        .put("reportingInstance", instance)
        .build();
  }

  private static Tree tree(Source source) {
    ObjectTree component = ObjectTree.of("component", Tree.of(source.component()));
    return source.host().isEmpty() ? component : component.with("host", Tree.of(source.host()));
  }

  // Upstream takes the nanoseconds of the wall clock; in virtual time several share one moment.
  private long nextName() {
    lastName = Math.max(lastName + 1, api.clock().nowMicros() * 1_000);
    return lastName;
  }

  // Often several reports in a row are about the very same thing.
  @SuppressWarnings("ReferenceEquality")
  private Tree involved(Tree object, String fieldPath) {
    if (object != lastObject || !fieldPath.equals(lastPath)) {
      lastReference = reference(object, fieldPath);
      lastObject = object;
      lastPath = fieldPath;
    }
    return lastReference;
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
}
