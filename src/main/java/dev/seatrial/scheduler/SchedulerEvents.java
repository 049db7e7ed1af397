package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The events of the scheduler, which has the newer event API: a series instead of a count.
 *
 * <p>Follows {@code client-go/tools/events/event_broadcaster.go}, v1.37: the second of equal kind
 * begins a series, further ones are counted without being written at once.
 */
final class SchedulerEvents {
  private static final String COMPONENT = "default-scheduler";

  private final Api api;
  private final Map<String, ObjectKey> written = new LinkedHashMap<>();
  private long lastName;

  SchedulerEvents(Api api) {
    this.api = api;
  }

  void scheduled(Tree pod, String node) {
    String message =
        "Successfully assigned "
            + pod.text("", "metadata", "namespace")
            + "/"
            + pod.text("", "metadata", "name")
            + " to "
            + node;
    record(
        pod,
        ObjectTree.of("type", Tree.of("Normal"), "reason", Tree.of("Scheduled"))
            .with("action", Tree.of("Binding"))
            .with("message", Tree.of(message)));
  }

  void failed(Tree pod, String message) {
    record(
        pod,
        ObjectTree.of("type", Tree.of("Warning"), "reason", Tree.of("FailedScheduling"))
            .with("action", Tree.of("Scheduling"))
            .with("message", Tree.of(message)));
  }

  private void record(Tree pod, ObjectTree report) {
    String key = pod.text("", "metadata", "uid") + report.text("", "reason");
    ObjectKey seen = written.get(key);
    if (seen == null || api.find(seen).isEmpty()) {
      written.put(key, api.keyOf(api.create(event(pod, report))));
    } else if (!api.get(seen).at("series").isPresent()) {
      Tree series = ObjectTree.of("count", Tree.of(2), "lastObservedTime", now());
      api.modify(seen, event -> event.with(series, "series"));
    }
  }

  private Tree event(Tree pod, ObjectTree report) {
    lastName = Math.max(lastName + 1, api.clock().nowMicros() * 1_000);
    String name = pod.text("", "metadata", "name") + "." + Long.toHexString(lastName);
    Tree namespace = pod.at("metadata", "namespace");
    Tree involved =
        new ObjectBuilder()
            .put("apiVersion", "v1")
            .put("kind", "Pod")
            .put("name", pod.at("metadata", "name"))
            .put("namespace", namespace)
            .put("resourceVersion", pod.at("metadata", "resourceVersion"))
            .put("uid", pod.at("metadata", "uid"))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Event")
        .put("metadata", ObjectTree.of("name", Tree.of(name), "namespace", namespace))
        .put("involvedObject", involved)
        .put("reason", report.at("reason"))
        .put("message", report.at("message"))
        .put("source", ObjectTree.EMPTY)
        .put("firstTimestamp", Tree.NULL)
        .put("lastTimestamp", Tree.NULL)
        .put("type", report.at("type"))
        .put("eventTime", now())
        .put("action", report.at("action"))
        .put("reportingComponent", COMPONENT)
        .put("reportingInstance", COMPONENT + "-m-k8s")
        .build();
  }

  private Tree now() {
    return Tree.of(Timestamps.ofMicros(api.clock().nowMicros()));
  }
}
