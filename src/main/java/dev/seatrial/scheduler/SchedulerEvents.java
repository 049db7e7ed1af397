package dev.seatrial.scheduler;

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
import java.util.Optional;

/**
 * The events of the scheduler, which has the newer event API: a series instead of a count.
 *
 * <p>Follows {@code client-go/tools/events/event_broadcaster.go}, v1.37: the second of equal kind
 * begins a series; further ones are counted, and the count is written from time to time. Events
 * about different versions of an object are of different kind.
 */
final class SchedulerEvents {
  private static final String INSTANCE = Scheduler.NAME + "-m-k8s";
  private static final long FINISH_MICROS = 360_000_000;
  private static final long REFRESH_MICROS = 1_800_000_000;

  private final Api api;
  private final Map<Tree, Series> cached = new LinkedHashMap<>();
  private long finishedMicros;
  private long refreshedMicros;
  private long lastName;
  private int counting;

  SchedulerEvents(Api api) {
    this.api = api;
    this.finishedMicros = api.clock().nowMicros();
    this.refreshedMicros = finishedMicros;
  }

  /** An event that was written, and how often it has been observed since. */
  private static final class Series {
    private final ObjectKey key;
    private long lastMicros;
    private long count = 1;

    private Series(ObjectKey key, long nowMicros) {
      this.key = key;
      this.lastMicros = nowMicros;
    }
  }

  /** What is said about a pod. */
  private record Report(String type, String reason, String action, String note) {}

  void scheduled(Tree pod, String node) {
    Tree metadata = pod.at("metadata");
    String name = metadata.text("", "namespace") + "/" + metadata.text("", "name");
    String note = "Successfully assigned " + name + " to " + node;
    // A pod is bound once: no series can begin here.
    create(event(reference(pod), new Report("Normal", "Scheduled", "Binding", note)));
  }

  void failed(Tree pod, String note) {
    record(pod, new Report("Warning", "FailedScheduling", "Scheduling", note));
  }

  void preempted(Tree pod, String preemptorUid, String node) {
    String note = "Preempted by pod " + preemptorUid + " on node " + node;
    record(pod, new Report("Normal", "Preempted", "Preempting", note));
  }

  private void record(Tree pod, Report report) {
    Tree involved = reference(pod);
    Tree kind =
        ObjectTree.of("involvedObject", involved, "reason", Tree.of(report.reason()))
            .with("action", Tree.of(report.action()));
    long now = api.clock().nowMicros();
    Series series = cached.get(kind);
    if (series == null) {
      create(event(involved, report)).ifPresent(key -> cached.put(kind, new Series(key, now)));
      return;
    }
    series.count++;
    series.lastMicros = now;
    if (series.count == 2) {
      counting++;
      write(series);
    }
  }

  private Optional<ObjectKey> create(Tree event) {
    try {
      return Optional.of(api.keyOf(api.create(event)));
    } catch (ApiError refused) {
      // As recordEvent in event_broadcaster.go: a refused event is not tried again.
      return Optional.empty();
    }
  }

  private void write(Series series) {
    if (series.count > 1 && api.find(series.key).isPresent()) {
      Tree written =
          ObjectTree.of(
              "count",
              Tree.of(series.count),
              "lastObservedTime",
              Tree.of(Timestamps.ofMicros(series.lastMicros)));
      api.modify(series.key, event -> event.with(written, "series"));
    }
  }

  /** Writes counts that are due, and forgets what has not been observed for long. */
  void tick() {
    long now = api.clock().nowMicros();
    if (now - refreshedMicros >= REFRESH_MICROS) {
      refreshedMicros += (now - refreshedMicros) / REFRESH_MICROS * REFRESH_MICROS;
      cached.values().forEach(this::write);
    }
    if (now - finishedMicros >= FINISH_MICROS) {
      finishedMicros += (now - finishedMicros) / FINISH_MICROS * FINISH_MICROS;
      long oldest = finishedMicros - FINISH_MICROS;
      cached.values().removeIf(series -> series.lastMicros < oldest && finish(series));
    }
  }

  private boolean finish(Series series) {
    write(series);
    if (series.count > 1) {
      counting--;
    }
    return true;
  }

  /** When a count is to be written next; the latest time where there is none. */
  long dueMicros() {
    return counting > 0
        ? Math.min(finishedMicros + FINISH_MICROS, refreshedMicros + REFRESH_MICROS)
        : Long.MAX_VALUE;
  }

  private static Tree reference(Tree pod) {
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Pod")
        .put("name", pod.at("metadata", "name"))
        .put("namespace", pod.at("metadata", "namespace"))
        .put("resourceVersion", pod.at("metadata", "resourceVersion"))
        .put("uid", pod.at("metadata", "uid"))
        .build();
  }

  /** The next name that no component has given to an event about the object. */
  private String nextName(Tree involved) {
    String name;
    do {
      lastName = Math.max(lastName + 1, api.clock().nowMicros() * 1_000);
      name = involved.text("", "name") + "." + Long.toHexString(lastName);
    } while (api.find(new ObjectKey(Resources.EVENTS, involved.text("", "namespace"), name))
        .isPresent());
    return name;
  }

  private Tree event(Tree involved, Report report) {
    String name = nextName(involved);
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Event")
        .put(
            "metadata", ObjectTree.of("name", Tree.of(name), "namespace", involved.at("namespace")))
        .put("involvedObject", involved)
        .put("reason", report.reason())
        .put("message", report.note())
        .put("source", ObjectTree.EMPTY)
        .put("firstTimestamp", Tree.NULL)
        .put("lastTimestamp", Tree.NULL)
        .put("type", report.type())
        .put("eventTime", Timestamps.ofMicros(api.clock().nowMicros()))
        .put("action", report.action())
        .put("reportingComponent", Scheduler.NAME)
        .put("reportingInstance", INSTANCE)
        .build();
  }
}
