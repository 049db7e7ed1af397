package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.hash.PortHash;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The endpoint slices that say what an Endpoints object says: one for each set of ports and family
 * of addresses.
 *
 * <p>Follows {@code reconcile} and {@code newEndpointSlice} in {@code
 * pkg/controller/endpointslicemirroring}, v1.37.
 */
final class MirroredSlices {
  static final int MOST_ENDPOINTS = 1000;

  private static final String MANAGER = "endpointslicemirroring-controller.k8s.io";
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6");
  private static final List<String> NOT_COPIED =
      List.of(
          "endpoints.kubernetes.io/last-change-trigger-time",
          "kubectl.kubernetes.io/last-applied-configuration");

  private final KubeObject endpoints;
  private final List<Tree> wanted = new ArrayList<>();
  private int skipped;

  MirroredSlices(KubeObject endpoints, PortHash portHash) {
    this.endpoints = endpoints;
    for (Tree subset : repacked(endpoints.tree().items("subsets"), portHash)) {
      mirror(subset);
    }
  }

  static boolean isMirror(KubeObject slice) {
    return slice.label(EndpointSlices.MANAGED_BY).orElse("").equals(MANAGER);
  }

  List<Tree> wanted() {
    return wanted;
  }

  /** How many addresses did not fit into the slices of their subsets. */
  int skipped() {
    return skipped;
  }

  /**
   * Takes the slice of the same ports and family off the list, and brings it up to date where it
   * says something else.
   */
  boolean takeLike(Tree slice, List<Tree> left, Api api) {
    Optional<Tree> like =
        left.stream()
            .filter(old -> old.at("addressType").equals(slice.at("addressType")))
            .filter(old -> old.items("ports").equals(slice.items("ports")))
            .findFirst();
    like.ifPresent(
        old -> {
          left.remove(old);
          if (!saysSame(old, slice)) {
            api.update(named(slice, old));
          }
        });
    return like.isPresent();
  }

  /** A wanted slice in the place of one that would go. As recycleSlices. */
  static Tree recycled(Tree slice, Tree old) {
    return slice.with(old.at("metadata", "name"), "metadata", "name");
  }

  /** A wanted slice that one becomes which is like it: as the slice has a name, it is not made. */
  private static Tree named(Tree slice, Tree old) {
    return recycled(slice, old).without("metadata", "generateName");
  }

  private static boolean saysSame(Tree old, Tree slice) {
    return new LinkedHashSet<>(old.items("endpoints"))
            .equals(new LinkedHashSet<>(slice.items("endpoints")))
        && isSame(old, slice, "labels")
        && isSame(old, slice, "annotations")
        && isSame(old, slice, "ownerReferences");
  }

  private static boolean isSame(Tree old, Tree slice, String field) {
    Tree before = old.at("metadata", field);
    Tree now = slice.at("metadata", field);
    return before.equals(now) || before.isEmpty() && now.isEmpty();
  }

  private static List<Tree> repacked(List<Tree> subsets, PortHash portHash) {
    EndpointSubsets repacked = new EndpointSubsets(portHash);
    for (Tree subset : subsets) {
      List<Tree> ports = subset.items("ports");
      for (Tree port : ports.isEmpty() ? List.of(Tree.ABSENT) : ports) {
        subset.items("addresses").forEach(address -> repacked.add(address, port, true));
        subset.items("notReadyAddresses").forEach(address -> repacked.add(address, port, false));
      }
    }
    return repacked.packed();
  }

  private void mirror(Tree subset) {
    List<Tree> ports = subset.items("ports").stream().map(MirroredSlices::port).toList();
    List<Tree> four = new ArrayList<>();
    List<Tree> six = new ArrayList<>();
    List<Tree> ready = subset.items("addresses");
    List<Tree> all = new ArrayList<>(ready);
    all.addAll(subset.items("notReadyAddresses"));
    for (int i = 0; i < Math.min(MOST_ENDPOINTS, all.size()); i++) {
      boolean colons = all.get(i).text("", "ip").contains(":");
      (colons ? six : four).add(endpoint(all.get(i), i < ready.size()));
    }
    skipped += Math.max(0, all.size() - MOST_ENDPOINTS);
    for (String family : FAMILIES) {
      List<Tree> found = family.equals("IPv4") ? four : six;
      if (!found.isEmpty()) {
        wanted.add(slice(family, ports, found));
      }
    }
  }

  private static Tree port(Tree port) {
    return new ObjectBuilder()
        .put("appProtocol", port.at("appProtocol"))
        .put("name", port.text("", "name"))
        .put("port", port.at("port"))
        .put("protocol", port.text("TCP", "protocol"))
        .build();
  }

  private static Tree endpoint(Tree address, boolean ready) {
    return new ObjectBuilder()
        .put("addresses", ListTree.of(address.at("ip")))
        .put("conditions", ObjectTree.of("ready", Tree.of(ready)))
        .put("hostname", address.at("hostname"))
        .put("nodeName", address.at("nodeName"))
        .put("targetRef", address.at("targetRef"))
        .build();
  }

  private Tree slice(String family, List<Tree> ports, List<Tree> found) {
    Tree labels =
        endpoints
            .labels()
            .with(EndpointSlices.SERVICE_LABEL, Tree.of(endpoints.name()))
            .with(EndpointSlices.MANAGED_BY, Tree.of(MANAGER));
    ObjectTree annotations = endpoints.tree().object("metadata", "annotations");
    for (String annotation : NOT_COPIED) {
      annotations = annotations.with(annotation, Tree.ABSENT);
    }
    Tree metadata =
        new ObjectBuilder()
            .put("annotations", annotations.isEmpty() ? Tree.ABSENT : annotations)
            .put("generateName", endpoints.name() + "-")
            .put("labels", labels)
            .put("namespace", endpoints.namespace())
            .put("ownerReferences", ListTree.of(OwnerReference.controlledBy(endpoints).tree()))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "discovery.k8s.io/v1")
        .put("kind", "EndpointSlice")
        .put("metadata", metadata)
        .put("addressType", family)
        .put("endpoints", Tree.of(found))
        .put("ports", Tree.of(ports))
        .build();
  }
}
