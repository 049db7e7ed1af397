package dev.seatrial.controller;

import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The endpoint slices as their controller last wrote them, so that it sees what others do to them.
 *
 * <p>Follows {@code k8s.io/endpointslice/util/endpointslice_tracker.go}, v0.37. A slice that lost
 * the label of its controller is missed for good, even when it is deleted, and its service waits.
 */
final class SliceTracker {
  private final Map<String, Map<String, Long>> generations = new LinkedHashMap<>();

  /** A slice was written. */
  void wrote(Tree slice) {
    KubeObject object = new KubeObject(slice);
    generations
        .computeIfAbsent(service(object), one -> new LinkedHashMap<>())
        .put(object.uid(), object.generation());
  }

  /** A slice is gone; whether it was known. */
  boolean lost(Tree slice) {
    KubeObject object = new KubeObject(slice);
    return of(service(object)).remove(object.uid()) != null;
  }

  /** Whether somebody else wrote a slice. */
  boolean isForeign(Tree slice) {
    KubeObject object = new KubeObject(slice);
    Long known = of(service(object)).get(object.uid());
    return known == null || object.generation() > known;
  }

  /** Whether a slice of a service that was written is not among those that are seen. */
  boolean misses(KubeObject service, List<Tree> slices) {
    Set<String> seen = new TreeSet<>();
    slices.forEach(slice -> seen.add(new KubeObject(slice).uid()));
    return !seen.containsAll(of(service.key()).keySet());
  }

  /** The service is gone. */
  void forget(String service) {
    generations.remove(service);
  }

  private Map<String, Long> of(String service) {
    return generations.getOrDefault(service, new LinkedHashMap<>());
  }

  private static String service(KubeObject slice) {
    return slice.namespace() + "/" + slice.label(EndpointSlices.SERVICE_LABEL).orElse("");
  }
}
