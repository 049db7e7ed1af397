package dev.seatrial.controller;

import dev.seatrial.object.Service;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * From where each endpoint wants its traffic, as the service's distribution of traffic has it.
 *
 * <p>Follows {@code ReconcileHints} in {@code k8s.io/endpointslice/trafficdist/trafficdist.go},
 * v0.37.
 *
 * @param close whether traffic keeps to its zone
 * @param node whether it keeps to its node where it can
 */
record TrafficHints(boolean close, boolean node) {
  private static final List<String> CLOSE =
      List.of("PreferClose", "PreferSameZone", "PreferSameNode");
  private static final String HINTS = "hints";

  /** Takes hints away. */
  static final TrafficHints NONE = new TrafficHints(false, false);

  static TrafficHints of(Service service) {
    String distribution = service.tree().text("", "spec", "trafficDistribution");
    boolean close = CLOSE.contains(distribution) && !TopologyHints.areWanted(service.object());
    return new TrafficHints(close, close && distribution.equals("PreferSameNode"));
  }

  /** Gives the hints to what is to be written, and writes what has others. */
  void give(EndpointSlices slices, List<Tree> existing) {
    List<Tree> untouched = slices.untouched(existing);
    slices.toCreate().replaceAll(this::hinted);
    slices.toUpdate().replaceAll(this::hinted);
    for (Tree slice : untouched) {
      Tree hinted = hinted(slice);
      if (!hinted.equals(slice)) {
        slices.toUpdate().add(hinted);
      }
    }
  }

  private Tree hinted(Tree slice) {
    List<Tree> endpoints = new ArrayList<>();
    for (Tree endpoint : slice.items("endpoints")) {
      boolean kept = close && !endpoint.flag(false, "conditions", "ready");
      endpoints.add(kept ? endpoint : endpoint.with(hints(endpoint), HINTS));
    }
    return endpoints.isEmpty() ? slice : slice.with(Tree.of(endpoints), "endpoints");
  }

  private Tree hints(Tree endpoint) {
    Tree zone = endpoint.at("zone");
    Tree place = endpoint.at("nodeName");
    Tree hints =
        new ObjectBuilder()
            .put("forNodes", node && place.isPresent() ? named(place) : Tree.ABSENT)
            .put("forZones", close && zone.isPresent() ? named(zone) : Tree.ABSENT)
            .build();
    return hints.equals(ObjectTree.EMPTY) ? Tree.ABSENT : hints;
  }

  private static Tree named(Tree name) {
    return ListTree.of(ObjectTree.of("name", name));
  }

  /** The endpoint as it is without hints. */
  static Tree without(Tree endpoint) {
    return endpoint.without(HINTS);
  }
}
