package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.hash.PortHash;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Service;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the Endpoints object of each service, the older form of its endpoint slices.
 *
 * <p>Follows {@code syncService} in {@code pkg/controller/endpoint/endpoints_controller.go}, v1.37.
 */
public final class EndpointsController implements Reconciler {
  private static final String HEADLESS = "service.kubernetes.io/headless";
  private static final String MANAGED_BY = "endpoints.kubernetes.io/managed-by";
  private static final String MANAGER = "endpoint-controller";

  private final Api api;
  private final EventRecorder events;
  private final PortHash portHash;
  private final TriggerTimes triggers = new TriggerTimes();

  /** A controller that writes its events through the recorder. */
  public EndpointsController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.portHash = PortHash.ofEndpoints(api.catalog());
  }

  @Override
  public String name() {
    return MANAGER;
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.SERVICES, Resources.PODS, Resources.ENDPOINTS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    switch (change.key().resource()) {
      case Resources.SERVICES -> keys.accept(change.key());
      case Resources.PODS -> ServicePods.services(api, change, keys);
      case Resources.ENDPOINTS -> {
        if (change.kind() == Change.Kind.DELETED) {
          ObjectKey key = change.key();
          keys.accept(new ObjectKey(Resources.SERVICES, key.namespace(), key.name()));
        }
      }
      default -> {}
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    ObjectKey endpoints = new ObjectKey(Resources.ENDPOINTS, key.namespace(), key.name());
    Optional<Service> found = api.find(key).map(Service::new);
    if (found.isEmpty()) {
      triggers.forget(key);
      if (api.find(endpoints).isPresent()) {
        api.delete(endpoints, DeleteOptions.DEFAULT);
      }
      return;
    }
    Service service = found.get();
    if (service.type().equals("ExternalName") || service.selector().isEmpty()) {
      return;
    }
    List<Pod> pods = ServicePods.of(api, service);
    Optional<String> trigger = triggers.next(key, service, pods);
    write(endpoints, service, subsets(service, pods), trigger);
  }

  private Tree subsets(Service service, List<Pod> pods) {
    EndpointSubsets subsets = new EndpointSubsets(portHash);
    boolean six =
        service.tree().items("spec", "ipFamilies").stream()
            .findFirst()
            .filter(family -> family.text("").equals("IPv6"))
            .isPresent();
    for (Pod pod : pods) {
      boolean stays = !pod.isTerminating() || service.publishesNotReadyAddresses();
      if (ServicePods.hasEndpoint(pod) && stays) {
        ServicePods.addresses(pod, six).stream()
            .findFirst()
            .ifPresent(address -> add(subsets, service, pod, address));
      }
    }
    List<Tree> packed = subsets.packed();
    return packed.isEmpty() ? Tree.ABSENT : Tree.of(packed);
  }

  private static void add(EndpointSubsets subsets, Service service, Pod pod, Tree ip) {
    boolean ready = service.publishesNotReadyAddresses() || pod.isReady();
    Tree address =
        new ObjectBuilder()
            .put("hostname", ServicePods.hostname(pod, service).map(Tree::of).orElse(Tree.ABSENT))
            .put("ip", ip)
            .put("nodeName", pod.nodeName())
            .put("targetRef", Endpoint.target(pod))
            .build();
    if (service.ports().isEmpty() && service.isHeadless()) {
      subsets.add(address, Tree.ABSENT, ready);
    }
    for (Tree port : service.ports()) {
      ServicePods.port(pod, port)
          .ifPresent(number -> subsets.add(address, endpointPort(port, number), ready));
    }
  }

  private static Tree endpointPort(Tree port, int number) {
    return new ObjectBuilder()
        .put("appProtocol", port.at("appProtocol"))
        .put("name", port.text("", "name").isEmpty() ? Tree.ABSENT : port.at("name"))
        .put("port", number)
        .put("protocol", port.text("TCP", "protocol"))
        .build();
  }

  private void write(ObjectKey key, Service service, Tree subsets, Optional<String> trigger) {
    Optional<Tree> stored = api.find(key);
    ObjectTree labels = service.object().labels();
    boolean same =
        stored
            .filter(old -> old.at("subsets").equals(subsets))
            .filter(old -> own(new KubeObject(old).labels()).equals(own(labels)))
            .filter(old -> new KubeObject(old).label(MANAGED_BY).orElse("").equals(MANAGER))
            .isPresent();
    if (same) {
      return;
    }
    boolean addressed = !service.isHeadless() && !service.clusterIp().isEmpty();
    ObjectTree written =
        labels
            .with(HEADLESS, addressed ? Tree.ABSENT : Tree.of(""))
            .with(MANAGED_BY, Tree.of(MANAGER));
    Tree base = stored.orElseGet(() -> blank(service));
    Tree changed =
        TriggerTimes.annotated(base, trigger)
            .with(written, "metadata", "labels")
            .with(subsets, "subsets");
    if (stored.isPresent()) {
      api.update(changed);
    } else {
      create(service, changed);
    }
  }

  private void create(Service service, Tree endpoints) {
    try {
      api.create(endpoints);
    } catch (ApiError refused) {
      if (!Refusals.isTerminatingNamespace(refused)) {
        String which = service.object().key();
        events.warning(
            endpoints,
            "FailedToCreateEndpoint",
            "Failed to create endpoint for service " + which + ": " + refused.message());
        throw refused;
      }
    }
  }

  private static Tree blank(Service service) {
    Tree metadata =
        new ObjectBuilder()
            .put("name", service.object().name())
            .put("namespace", service.object().namespace())
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Endpoints")
        .put("metadata", metadata)
        .build();
  }

  private static ObjectTree own(ObjectTree labels) {
    return labels.with(HEADLESS, Tree.ABSENT).with(MANAGED_BY, Tree.ABSENT);
  }
}
