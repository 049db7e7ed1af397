package dev.seatrial.controller;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Service;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what of a service and its pods changed last, for the annotation that tells how old a
 * change is that endpoints show.
 *
 * <p>Follows {@code ComputeEndpointLastChangeTriggerTime} in {@code
 * k8s.io/endpointslice/util/trigger_time_tracker.go}, v0.37.
 */
final class TriggerTimes {
  private static final String ANNOTATION = "endpoints.kubernetes.io/last-change-trigger-time";

  private final Map<ObjectKey, State> states = new LinkedHashMap<>();

  private record State(String service, Map<String, String> pods) {}

  /** The earliest change since the last look; empty where there was none. */
  Optional<String> next(ObjectKey key, Service service, List<Pod> pods) {
    Optional<State> known = Optional.ofNullable(states.get(key));
    Map<String, String> times = new LinkedHashMap<>();
    String created = service.object().creationTimestamp();
    String earliest = "";
    for (Pod pod : pods) {
      String time = readinessTime(pod);
      if (!time.isEmpty()) {
        times.put(pod.name(), time);
        String before = known.map(state -> state.pods.getOrDefault(pod.name(), "")).orElse("");
        earliest = time.compareTo(before) > 0 ? earlier(earliest, time) : earliest;
      }
    }
    String before = known.map(State::service).orElse("");
    earliest = created.compareTo(before) > 0 ? earlier(earliest, created) : earliest;
    states.put(key, new State(created, times));
    String found = known.isEmpty() ? created : earliest;
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  void forget(ObjectKey key) {
    states.remove(key);
  }

  /** An object with the annotation, or without it. */
  static Tree annotated(Tree object, Optional<String> time) {
    Tree annotations =
        object
            .object("metadata", "annotations")
            .with(ANNOTATION, time.map(Tree::of).orElse(Tree.ABSENT));
    return object.with(
        annotations.isEmpty() ? Tree.ABSENT : annotations, "metadata", "annotations");
  }

  private static String readinessTime(Pod pod) {
    return Conditions.of(pod.tree())
        .find("Ready")
        .map(condition -> condition.text("", "lastTransitionTime"))
        .orElse("");
  }

  private static String earlier(String one, String other) {
    return one.isEmpty() || other.compareTo(one) < 0 ? other : one;
  }
}
