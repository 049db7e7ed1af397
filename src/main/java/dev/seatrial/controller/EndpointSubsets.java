package dev.seatrial.controller;

import dev.seatrial.hash.PortHash;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The subsets of an Endpoints object: addresses that offer the same ports stand together.
 *
 * <p>Follows {@code RepackSubsets} in {@code pkg/api/v1/endpoints/util.go}, v1.37. Subsets of
 * different ports are in the order of their first addresses, not of their hashes.
 */
final class EndpointSubsets {
  private static final Comparator<Tree> BY_ADDRESS =
      Comparator.comparing((Tree address) -> address.text("", "ip"))
          .thenComparing(address -> address.text("", "targetRef", "uid"));

  private final PortHash portHash;
  private final Map<Tree, Map<Tree, Boolean>> readyByPort = new LinkedHashMap<>();

  EndpointSubsets(PortHash portHash) {
    this.portHash = portHash;
  }

  /** An address offers a port; an absent one stands for no ports at all. */
  void add(Tree address, Tree port, boolean ready) {
    readyByPort
        .computeIfAbsent(port, one -> new TreeMap<>(BY_ADDRESS))
        .merge(address, ready, Boolean::logicalAnd);
  }

  /** The subsets, as few as may be. */
  List<Tree> packed() {
    Map<Map<Tree, Boolean>, List<Tree>> portsByAddresses = new LinkedHashMap<>();
    readyByPort.forEach(
        (port, addresses) -> {
          List<Tree> ports = portsByAddresses.computeIfAbsent(addresses, one -> new ArrayList<>());
          if (port.isPresent()) {
            ports.add(port);
          }
        });
    List<Tree> subsets = new ArrayList<>();
    portsByAddresses.forEach((addresses, ports) -> subsets.add(subset(addresses, ports)));
    return subsets;
  }

  private Tree subset(Map<Tree, Boolean> addresses, List<Tree> ports) {
    List<Tree> ready = new ArrayList<>();
    List<Tree> notReady = new ArrayList<>();
    addresses.forEach((address, is) -> (is ? ready : notReady).add(address));
    return new ObjectBuilder()
        .put("addresses", ready.isEmpty() ? Tree.ABSENT : Tree.of(ready))
        .put("notReadyAddresses", notReady.isEmpty() ? Tree.ABSENT : Tree.of(notReady))
        .put("ports", ports.isEmpty() ? Tree.ABSENT : Tree.of(portHash.sorted(ports)))
        .build();
  }
}
