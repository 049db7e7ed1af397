package dev.seatrial.controller;

import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Service;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the slices of one set of ports are to change: endpoints stay in the slice that they are in,
 * new ones fill slices that change anyway, then others, then new ones.
 *
 * <p>Follows {@code reconcileByPortMapping} in {@code k8s.io/endpointslice/reconciler.go}, v0.37.
 */
final class EndpointSlices {
  static final String MANAGER = "endpointslice-controller.k8s.io";
  static final String SERVICE_LABEL = "kubernetes.io/service-name";
  static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";

  private static final String HEADLESS = "service.kubernetes.io/headless";
  private static final List<String> RESERVED = List.of(SERVICE_LABEL, MANAGED_BY, HEADLESS);
  private static final int MOST_ENDPOINTS = 100;

  private final Service service;
  private final String addressType;
  private final List<Tree> create = new ArrayList<>();
  private final List<Tree> update = new ArrayList<>();
  private final List<Tree> delete = new ArrayList<>();

  EndpointSlices(Service service, String addressType) {
    this.service = service;
    this.addressType = addressType;
  }

  String addressType() {
    return addressType;
  }

  List<Tree> toCreate() {
    return create;
  }

  List<Tree> toUpdate() {
    return update;
  }

  List<Tree> toDelete() {
    return delete;
  }

  /** Of the slices that there are those that are neither written nor deleted. */
  List<Tree> untouched(List<Tree> existing) {
    Set<String> touched = new TreeSet<>();
    update.forEach(slice -> touched.add(new KubeObject(slice).name()));
    delete.forEach(slice -> touched.add(new KubeObject(slice).name()));
    return existing.stream()
        .filter(slice -> !touched.contains(new KubeObject(slice).name()))
        .toList();
  }

  /** Fits the endpoints of one set of ports into the slices that there are, and new ones. */
  void fit(List<Tree> existing, List<Tree> ports, List<Endpoint> wanted) {
    Map<List<Tree>, Endpoint> left = new LinkedHashMap<>();
    wanted.forEach(endpoint -> left.put(endpoint.identity(), endpoint));
    List<Tree> changed = new ArrayList<>();
    List<Tree> same = new ArrayList<>();
    for (Tree slice : existing) {
      List<Tree> kept = kept(slice, left);
      List<Tree> present = slice.items("endpoints").stream().map(TrafficHints::without).toList();
      boolean differs = !kept.equals(present);
      if (kept.isEmpty() && !slice.items("endpoints").isEmpty()) {
        delete.add(slice);
      } else if (differs || !hasLabels(slice)) {
        changed.add(labelled(slice).with(Tree.of(kept), "endpoints"));
      } else {
        same.add(slice);
      }
    }
    changed.sort(Comparator.comparing(slice -> -slice.items("endpoints").size()));
    changed.replaceAll(slice -> filled(slice, left));
    while (!left.isEmpty()) {
      fitRest(left, ports, same, changed);
    }
    update.addAll(changed);
  }

  private static List<Tree> kept(Tree slice, Map<List<Tree>, Endpoint> left) {
    List<Tree> kept = new ArrayList<>();
    for (Tree endpoint : slice.items("endpoints")) {
      Optional.ofNullable(left.remove(new Endpoint(endpoint).identity()))
          .ifPresent(wanted -> kept.add(wanted.tree()));
    }
    return kept;
  }

  private void fitRest(
      Map<List<Tree>, Endpoint> left, List<Tree> ports, List<Tree> same, List<Tree> changed) {
    int count = left.size();
    Optional<Tree> fitting =
        same.stream()
            .filter(slice -> count + slice.items("endpoints").size() <= MOST_ENDPOINTS)
            .max(Comparator.comparing(slice -> slice.items("endpoints").size()));
    if (fitting.isPresent() && count < MOST_ENDPOINTS) {
      same.remove(fitting.get());
      changed.add(filled(fitting.get(), left));
    } else {
      create.add(filled(slice(ports), left));
    }
  }

  private static Tree filled(Tree slice, Map<List<Tree>, Endpoint> left) {
    List<Tree> endpoints = new ArrayList<>(slice.items("endpoints"));
    while (!left.isEmpty() && endpoints.size() < MOST_ENDPOINTS) {
      List<Tree> next = left.keySet().iterator().next();
      Optional.ofNullable(left.remove(next)).ifPresent(one -> endpoints.add(one.tree()));
    }
    return slice.with(Tree.of(endpoints), "endpoints");
  }

  /** A slice without endpoints, which stands for the service where it has none. */
  Tree placeholder() {
    return slice(List.of()).with(Tree.NULL, "endpoints").with(Tree.NULL, "ports");
  }

  private Tree slice(List<Tree> ports) {
    Tree metadata =
        new ObjectBuilder()
            .put("generateName", service.object().name() + "-")
            .put("labels", labels())
            .put("namespace", service.object().namespace())
            .put(
                "ownerReferences",
                ListTree.of(OwnerReference.controlledBy(service.object()).tree()))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "discovery.k8s.io/v1")
        .put("kind", "EndpointSlice")
        .put("metadata", metadata)
        .put("addressType", addressType)
        .put("endpoints", ListTree.EMPTY)
        .put("ports", Tree.of(ports))
        .build();
  }

  private boolean hasLabels(Tree slice) {
    return own(new KubeObject(slice).labels()).equals(own(service.object().labels()));
  }

  private Tree labelled(Tree slice) {
    return slice.with(labels(), "metadata", "labels");
  }

  // As setEndpointSliceLabels: the service's labels and our own.
  private ObjectTree labels() {
    ObjectTree labels = own(service.object().labels());
    boolean addressed = !service.isHeadless() && !service.clusterIp().isEmpty();
    return labels
        .with(HEADLESS, addressed ? Tree.ABSENT : Tree.of(""))
        .with(SERVICE_LABEL, Tree.of(service.object().name()))
        .with(MANAGED_BY, Tree.of(MANAGER));
  }

  private static ObjectTree own(ObjectTree labels) {
    ObjectTree own = labels;
    for (String reserved : RESERVED) {
      own = own.with(reserved, Tree.ABSENT);
    }
    return own;
  }
}
