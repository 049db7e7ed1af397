package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.controller.ZoneShares.Part;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Node;
import dev.seatrial.reconcile.EventRecorder.Report;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shares the endpoints of annotated services out among the zones by their CPU.
 *
 * <p>Follows {@code AddHints} in {@code k8s.io/endpointslice/topologycache/topologycache.go},
 * v0.37.
 */
final class TopologyHints {
  private final Api api;
  private final Map<ObjectKey, Map<String, Map<String, Integer>>> given = new LinkedHashMap<>();
  private final Set<ObjectKey> announced = new LinkedHashSet<>();

  TopologyHints(Api api) {
    this.api = api;
  }

  /** Whether a service asks for them. As hintsEnabled in k8s.io/endpointslice/utils.go. */
  static boolean areWanted(KubeObject service) {
    return service
        .annotation("service.kubernetes.io/topology-aware-hints")
        .or(() -> service.annotation("service.kubernetes.io/topology-mode"))
        .filter(mode -> mode.equals("Auto") || mode.equals("auto"))
        .isPresent();
  }

  /** Gives the hints to what is to be written, and writes what has others; what to report of it. */
  Optional<Report> give(ObjectKey service, EndpointSlices slices, List<Tree> existing) {
    List<Tree> untouched = slices.untouched(existing);
    int ready = ready(slices.toCreate()) + ready(slices.toUpdate()) + ready(untouched);
    ZoneShares shares = shares();
    Optional<String> lack = shares.lack(ready);
    if (lack.isPresent()) {
      return refused(service, slices, existing, lack.get());
    }
    Map<String, Part> parts = shares.parts(ready);
    Map<String, Integer> hints = new TreeMap<>();
    for (Tree slice : untouched) {
      Map<String, Integer> counts = counts(slice);
      if (isKept(slice, counts, hints, parts)) {
        counts.forEach((zone, count) -> hints.merge(zone, count, Integer::sum));
      } else {
        slices.toUpdate().add(slice);
      }
    }
    if (lackZone(slices.toCreate()) || lackZone(slices.toUpdate())) {
      return refused(
          service, slices, existing, "One or more endpoints do not have a zone specified");
    }
    slices.toCreate().replaceAll(slice -> withOwnZones(slice, hints));
    slices.toUpdate().replaceAll(slice -> withOwnZones(slice, hints));
    ZoneMoves moves = new ZoneMoves(parts, hints);
    slices.toCreate().replaceAll(moves::moved);
    slices.toUpdate().replaceAll(moves::moved);
    given.computeIfAbsent(service, one -> new TreeMap<>()).put(slices.addressType(), hints);
    String enabled = said("Topology Aware Hints has been enabled", slices);
    return announced.add(service)
        ? Optional.of(Report.normal("TopologyAwareHintsEnabled", enabled))
        : Optional.empty();
  }

  /** Forgets what it gave to a service that no longer asks for it; what to report of it. */
  Optional<Report> withdraw(ObjectKey service, EndpointSlices slices) {
    boolean had = announced.contains(service);
    forget(service, slices.addressType());
    return had
        ? Optional.of(disabled("Topology Aware Hints has been disabled", slices))
        : Optional.empty();
  }

  /** The services that have too few endpoints in a zone now. As GetOverloadedServices. */
  List<ObjectKey> overloaded() {
    if (given.isEmpty()) {
      return List.of();
    }
    ZoneShares shares = shares();
    return given.entrySet().stream()
        .filter(service -> service.getValue().values().stream().anyMatch(shares::overloads))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<Report> refused(
      ObjectKey service, EndpointSlices slices, List<Tree> existing, String reason) {
    forget(service, slices.addressType());
    TrafficHints.NONE.give(slices, existing);
    return Optional.of(disabled(reason, slices));
  }

  private void forget(ObjectKey service, String addressType) {
    announced.remove(service);
    Map<String, Map<String, Integer>> types = given.getOrDefault(service, new TreeMap<>());
    types.remove(addressType);
    if (types.isEmpty()) {
      given.remove(service);
    }
  }

  private ZoneShares shares() {
    return ZoneShares.of(api.list(Resources.NODES, "").stream().map(Node::new).toList());
  }

  private static Report disabled(String reason, EndpointSlices slices) {
    return Report.warning("TopologyAwareHintsDisabled", said(reason, slices));
  }

  private static String said(String message, EndpointSlices slices) {
    return message + ", addressType: " + slices.addressType();
  }

  static boolean isReady(Tree endpoint) {
    return endpoint.flag(false, "conditions", "ready");
  }

  static String zone(Tree endpoint) {
    return endpoint.text("", "zone");
  }

  static Tree hinted(Tree endpoint, String zone) {
    ObjectTree hints = ObjectTree.of("forZones", ListTree.of(ObjectTree.of("name", Tree.of(zone))));
    return endpoint.with(hints, "hints");
  }

  private static int ready(List<Tree> slices) {
    return slices.stream()
        .mapToInt(
            slice -> (int) slice.items("endpoints").stream().filter(TopologyHints::isReady).count())
        .sum();
  }

  private static boolean lackZone(List<Tree> slices) {
    return slices.stream()
        .flatMap(slice -> slice.items("endpoints").stream())
        .anyMatch(endpoint -> isReady(endpoint) && zone(endpoint).isEmpty());
  }

  private static Map<String, Integer> counts(Tree slice) {
    Map<String, Integer> counts = new TreeMap<>();
    slice.items("endpoints").stream()
        .filter(TopologyHints::isReady)
        .flatMap(endpoint -> endpoint.items("hints", "forZones").stream())
        .forEach(zone -> counts.merge(zone.text("", "name"), 1, Integer::sum));
    return counts;
  }

  /** Whether the hints of a slice may stay beside those of others. As getHintsByZone. */
  private static boolean isKept(
      Tree slice,
      Map<String, Integer> counts,
      Map<String, Integer> others,
      Map<String, Part> parts) {
    boolean all =
        slice.items("endpoints").stream()
            .filter(TopologyHints::isReady)
            .noneMatch(endpoint -> endpoint.items("hints", "forZones").isEmpty());
    return all
        && counts.entrySet().stream()
            .allMatch(
                zone ->
                    parts.containsKey(zone.getKey())
                        && zone.getValue() + others.getOrDefault(zone.getKey(), 0)
                            <= parts.get(zone.getKey()).most());
  }

  private static Tree withOwnZones(Tree slice, Map<String, Integer> hints) {
    List<Tree> endpoints = new ArrayList<>();
    for (Tree endpoint : slice.items("endpoints")) {
      boolean ready = isReady(endpoint);
      endpoints.add(ready ? hinted(endpoint, zone(endpoint)) : endpoint);
      if (ready) {
        hints.merge(zone(endpoint), 1, Integer::sum);
      }
    }
    return endpoints.isEmpty() ? slice : slice.with(Tree.of(endpoints), "endpoints");
  }
}
