package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.hash.PortHash;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Node;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Service;
import dev.seatrial.reconcile.Backoff;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.EventRecorder.Report;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps the endpoint slices of services.
 *
 * <p>Follows {@code pkg/controller/endpointslice/endpointslice_controller.go} and {@code
 * reconcileByAddressType} in {@code k8s.io/endpointslice/reconciler.go}, v1.37.
 */
public final class EndpointSliceController implements Reconciler {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1000));
  private static final Duration AFTER_SLICE = Duration.ofSeconds(1);

  private final Api api;
  private final EventRecorder events;
  private final PortHash portHash;
  private final TriggerTimes triggers = new TriggerTimes();
  private final TopologyHints topology;
  private final SliceTracker tracker = new SliceTracker();

  /** A controller that writes its events through the recorder. */
  public EndpointSliceController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.topology = new TopologyHints(api);
    this.portHash = PortHash.ofSlices(api.catalog());
  }

  @Override
  public String name() {
    return "endpoint-slice-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.SERVICES, Resources.PODS, Resources.ENDPOINT_SLICES, Resources.NODES);
  }

  @Override
  public Backoff backoff() {
    return BACKOFF;
  }

  @Override
  public Duration batching(Change change) {
    boolean slice = change.key().resource().equals(Resources.ENDPOINT_SLICES);
    return slice ? AFTER_SLICE : Duration.ZERO;
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    switch (change.key().resource()) {
      case Resources.SERVICES -> keys.accept(change.key());
      case Resources.PODS -> ServicePods.services(api, change, keys);
      case Resources.ENDPOINT_SLICES -> touchedServices(change).forEach(keys);
      case Resources.NODES -> {
        if (movesZones(change)) {
          topology.overloaded().forEach(keys);
        }
      }
      default -> {}
    }
  }

  // As updateNode.
  private static boolean movesZones(Change change) {
    Node before = new Node(change.before());
    Node after = new Node(change.after());
    return change.kind() != Change.Kind.MODIFIED
        || before.isReady() != after.isReady()
        || !before.zone().equals(after.zone());
  }

  // As onEndpointSliceAdd and its neighbours. What it writes itself it hears of before the write is
  // noted, as the real one mostly does, and looks again.
  private List<ObjectKey> touchedServices(Change change) {
    KubeObject before = new KubeObject(change.before());
    KubeObject after = new KubeObject(change.after());
    boolean modified = change.kind() == Change.Kind.MODIFIED;
    if (modified && !serviceOf(before).equals(serviceOf(after))) {
      return Stream.of(after, before).flatMap(slice -> serviceOf(slice).stream()).toList();
    }
    boolean concerns =
        switch (change.kind()) {
          case ADDED -> isOurs(after) && tracker.isForeign(after.tree());
          case MODIFIED ->
              isOurs(before) != isOurs(after) || isOurs(after) && tracker.isForeign(after.tree());
          case DELETED -> isOurs(after) && tracker.lost(after.tree());
        };
    return concerns ? serviceOf(after).stream().toList() : List.of();
  }

  private static Optional<ObjectKey> serviceOf(KubeObject slice) {
    return slice
        .label(EndpointSlices.SERVICE_LABEL)
        .map(name -> new ObjectKey(Resources.SERVICES, slice.namespace(), name));
  }

  private static boolean isOurs(KubeObject slice) {
    return slice.label(EndpointSlices.MANAGED_BY).orElse("").equals(EndpointSlices.MANAGER);
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Service> found = api.find(key).map(Service::new);
    if (found.isEmpty()) {
      triggers.forget(key);
      tracker.forget(key.namespace() + "/" + key.name());
    }
    if (found.isEmpty()
        || found.get().type().equals("ExternalName")
        || found.get().selector().isEmpty()) {
      return;
    }
    Service service = found.get();
    List<Tree> slices = slices(service);
    if (tracker.misses(service.object(), slices)) {
      return;
    }
    List<Pod> pods = ServicePods.of(api, service);
    Optional<String> trigger = triggers.next(key, service, pods);
    try {
      reconcile(service, new Found(pods, slices), trigger);
    } catch (ApiError refused) {
      String which = service.object().key();
      events.warning(
          service.tree(),
          "FailedToUpdateEndpointSlices",
          "Error updating Endpoint Slices for Service " + which + ": " + refused.message());
      throw refused;
    }
  }

  /** The pods of a service, and the slices that there are. */
  private record Found(List<Pod> pods, List<Tree> slices) {}

  private void reconcile(Service service, Found found, Optional<String> trigger) {
    List<String> types = addressTypes(service);
    Map<String, List<Tree>> byType = new LinkedHashMap<>();
    for (Tree slice : found.slices()) {
      byType.computeIfAbsent(slice.text("", "addressType"), one -> new ArrayList<>()).add(slice);
    }
    for (String type : types) {
      List<Tree> existing = byType.getOrDefault(type, List.of());
      EndpointSlices slices = reconciled(service, found.pods(), existing, type);
      Optional<Report> report = hint(service, slices, existing);
      write(service, slices, trigger);
      report.ifPresent(one -> events.record(service.tree(), one));
    }
    byType.forEach(
        (type, left) -> {
          if (!types.contains(type)) {
            left.forEach(this::delete);
          }
        });
    refuseLostNodes(service, found.pods());
  }

  private Optional<Report> hint(Service service, EndpointSlices slices, List<Tree> existing) {
    ObjectKey key = api.keyOf(service.tree());
    if (TopologyHints.areWanted(service.object())) {
      return topology.give(key, slices, existing);
    }
    Optional<Report> withdrawn = topology.withdraw(key, slices);
    TrafficHints.of(service).give(slices, existing);
    return withdrawn;
  }

  /** What could be written is written; the service comes back until its pods have nodes. */
  private void refuseLostNodes(Service service, List<Pod> pods) {
    List<String> skipped =
        pods.stream()
            .filter(ServicePods::hasEndpoint)
            .filter(pod -> !service.publishesNotReadyAddresses())
            .filter(pod -> api.find(ObjectKey.node(pod.nodeName())).isEmpty())
            .map(
                pod ->
                    "skipping Pod %s for Service %s: Node %s Not Found"
                        .formatted(pod.name(), service.object().key(), pod.nodeName()))
            .toList();
    if (!skipped.isEmpty()) {
      String all = String.join(", ", skipped);
      String message = skipped.size() == 1 ? all : "[" + all + "]";
      throw new ApiError(ApiError.Reason.UNKNOWN, message, Tree.ABSENT);
    }
  }

  private List<Tree> slices(Service service) {
    String name = service.object().name();
    return api.list(Resources.ENDPOINT_SLICES, service.object().namespace()).stream()
        .map(KubeObject::new)
        .filter(slice -> isOurs(slice) && !slice.isTerminating())
        .filter(slice -> slice.label(EndpointSlices.SERVICE_LABEL).orElse("").equals(name))
        .map(KubeObject::tree)
        .toList();
  }

  private static List<String> addressTypes(Service service) {
    List<String> families =
        service.tree().items("spec", "ipFamilies").stream().map(one -> one.text("")).toList();
    return families.isEmpty() ? List.of("IPv4") : families;
  }

  private EndpointSlices reconciled(
      Service service, List<Pod> pods, List<Tree> existing, String type) {
    EndpointSlices slices = new EndpointSlices(service, type);
    Map<List<Tree>, List<Endpoint>> wanted = wanted(service, pods, type.equals("IPv6"));
    Map<List<Tree>, List<Tree>> present = new LinkedHashMap<>();
    for (Tree slice : existing) {
      boolean owned = new KubeObject(slice).isControlledBy(service.object().uid());
      if (owned) {
        present.computeIfAbsent(slice.items("ports"), one -> new ArrayList<>()).add(slice);
      } else {
        slices.toDelete().add(slice);
      }
    }
    wanted.forEach(
        (ports, endpoints) -> slices.fit(present.getOrDefault(ports, List.of()), ports, endpoints));
    present.forEach(
        (ports, unwanted) -> {
          if (!wanted.containsKey(ports)) {
            slices.toDelete().addAll(unwanted);
          }
        });
    if (existing.size() == slices.toDelete().size() && slices.toCreate().isEmpty()) {
      addPlaceholder(slices);
    }
    return slices;
  }

  private static void addPlaceholder(EndpointSlices slices) {
    Tree placeholder = slices.placeholder();
    List<Tree> delete = slices.toDelete();
    if (delete.size() == 1 && bare(delete.get(0)).equals(bare(placeholder))) {
      delete.clear();
    } else {
      slices.toCreate().add(placeholder);
    }
  }

  private static Tree bare(Tree slice) {
    KubeObject object = new KubeObject(slice);
    return new ObjectBuilder()
        .put("endpoints", Tree.of(slice.items("endpoints")))
        .put("ports", Tree.of(slice.items("ports")))
        .put("labels", object.labels())
        .put("owners", object.metadata().at("ownerReferences"))
        .build();
  }

  /** The endpoints that there should be, by the ports that they have. */
  private Map<List<Tree>, List<Endpoint>> wanted(Service service, List<Pod> pods, boolean six) {
    Map<List<Tree>, List<Endpoint>> wanted = new LinkedHashMap<>();
    for (Pod pod : pods) {
      Optional<Node> node = api.find(ObjectKey.node(pod.nodeName())).map(Node::new);
      if (ServicePods.hasEndpoint(pod)) {
        List<Endpoint> endpoints =
            wanted.computeIfAbsent(ports(service, pod), one -> new ArrayList<>());
        List<Tree> addresses = ServicePods.addresses(pod, six);
        boolean placed = node.isPresent() || service.publishesNotReadyAddresses();
        if (placed && !addresses.isEmpty()) {
          endpoints.add(Endpoint.of(pod, addresses, service, node));
        }
      }
    }
    return wanted;
  }

  private List<Tree> ports(Service service, Pod pod) {
    List<Tree> ports = new ArrayList<>();
    for (Tree port : service.ports()) {
      ServicePods.port(pod, port)
          .ifPresent(
              number ->
                  ports.add(
                      new ObjectBuilder()
                          .put("appProtocol", port.at("appProtocol"))
                          .put("name", port.text("", "name"))
                          .put("port", number)
                          .put("protocol", port.text("TCP", "protocol"))
                          .build()));
    }
    return portHash.sorted(ports);
  }

  // As finalize: what would be deleted while another is created becomes that one.
  private void write(Service service, EndpointSlices slices, Optional<String> trigger) {
    List<Tree> create = new ArrayList<>(slices.toCreate());
    List<Tree> update = new ArrayList<>(slices.toUpdate());
    List<Tree> delete = new ArrayList<>();
    for (Tree old : slices.toDelete()) {
      boolean reusable = new KubeObject(old).isControlledBy(service.object().uid());
      if (reusable && !create.isEmpty()) {
        Tree made = create.remove(create.size() - 1);
        update.add(made.with(old.at("metadata", "name"), "metadata", "name"));
      } else {
        delete.add(old);
      }
    }
    if (!service.object().isTerminating()) {
      create.forEach(slice -> create(TriggerTimes.annotated(slice, trigger)));
    }
    update.forEach(slice -> tracker.wrote(api.update(TriggerTimes.annotated(slice, trigger))));
    delete.forEach(this::delete);
  }

  private void create(Tree slice) {
    Refusals.unlessTerminating(() -> tracker.wrote(api.create(slice)));
  }

  private void delete(Tree slice) {
    api.delete(api.keyOf(slice), DeleteOptions.DEFAULT);
    tracker.lost(slice);
  }
}
