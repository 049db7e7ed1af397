package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.hash.PortHash;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Service;
import dev.seatrial.reconcile.Backoff;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps endpoint slices for services without a selector, of the Endpoints that somebody wrote.
 *
 * <p>Follows {@code pkg/controller/endpointslicemirroring}, v1.37.
 */
public final class EndpointSliceMirroringController implements Reconciler {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(100));
  private static final String SKIPPED = "endpointslice.kubernetes.io/skip-mirror";
  private static final String LEADER = "control-plane.alpha.kubernetes.io/leader";

  private final Api api;
  private final EventRecorder events;
  private final PortHash portHash;

  /** A controller that writes its events through the recorder. */
  public EndpointSliceMirroringController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.portHash = PortHash.ofEndpoints(api.catalog());
  }

  @Override
  public String name() {
    return "endpoint-slice-mirroring-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.ENDPOINTS, Resources.SERVICES, Resources.ENDPOINT_SLICES);
  }

  @Override
  public Backoff backoff() {
    return BACKOFF;
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    ObjectKey key = change.key();
    switch (key.resource()) {
      case Resources.ENDPOINTS -> keys.accept(key);
      case Resources.SERVICES -> {
        boolean open = new Service(change.after()).selector().isEmpty();
        boolean wasOpen = new Service(change.before()).selector().isEmpty();
        if (change.kind() == Change.Kind.MODIFIED ? open != wasOpen : open) {
          keys.accept(new ObjectKey(Resources.ENDPOINTS, key.namespace(), key.name()));
        }
      }
      case Resources.ENDPOINT_SLICES -> {
        KubeObject slice = new KubeObject(change.after());
        slice
            .label(EndpointSlices.SERVICE_LABEL)
            .filter(service -> MirroredSlices.isMirror(slice))
            .map(service -> new ObjectKey(Resources.ENDPOINTS, key.namespace(), service))
            .ifPresent(keys);
      }
      default -> {}
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<KubeObject> endpoints = api.find(key).map(KubeObject::new);
    Optional<Service> service =
        api.find(new ObjectKey(Resources.SERVICES, key.namespace(), key.name())).map(Service::new);
    boolean selects = service.isPresent() && !service.get().selector().isEmpty();
    if (endpoints.isPresent() && selects) {
      // Nearly all Endpoints are such: what mirrors them is found without looking at every slice.
      api.store()
          .ownedBy(endpoints.get().uid(), Resources.ENDPOINT_SLICES)
          .forEach(slice -> api.delete(api.keyOf(slice), DeleteOptions.DEFAULT));
      return;
    }
    List<Tree> existing = mirrors(key);
    if (service.isEmpty() || endpoints.filter(this::isMirrored).isEmpty()) {
      existing.forEach(slice -> api.delete(api.keyOf(slice), DeleteOptions.DEFAULT));
    } else {
      write(endpoints.get(), existing);
    }
  }

  private boolean isMirrored(KubeObject endpoints) {
    return !endpoints.label(SKIPPED).orElse("").equals("true")
        && !endpoints.metadata().at("annotations", LEADER).isPresent();
  }

  private List<Tree> mirrors(ObjectKey endpoints) {
    return api.list(Resources.ENDPOINT_SLICES, endpoints.namespace()).stream()
        .map(KubeObject::new)
        .filter(MirroredSlices::isMirror)
        .filter(
            slice -> slice.label(EndpointSlices.SERVICE_LABEL).orElse("").equals(endpoints.name()))
        .map(KubeObject::tree)
        .toList();
  }

  // As finalize: what would be deleted while another of its family is created becomes that one.
  private void write(KubeObject endpoints, List<Tree> existing) {
    MirroredSlices slices = new MirroredSlices(endpoints, portHash);
    List<Tree> left = new ArrayList<>(existing);
    List<Tree> wanted = new ArrayList<>(slices.wanted());
    wanted.removeIf(slice -> slices.takeLike(slice, left, api));
    for (Tree slice : wanted) {
      Optional<Tree> reused =
          left.stream()
              .filter(old -> old.at("addressType").equals(slice.at("addressType")))
              .findFirst();
      if (reused.isPresent()) {
        left.remove(reused.get());
        api.update(MirroredSlices.recycled(slice, reused.get()));
      } else if (!endpoints.isTerminating()) {
        create(slice);
      }
    }
    left.forEach(slice -> api.delete(api.keyOf(slice), DeleteOptions.DEFAULT));
    if (slices.skipped() > 0) {
      events.warning(
          endpoints.tree(),
          "TooManyAddressesToMirror",
          "A max of %d addresses can be mirrored to EndpointSlices per Endpoints subset. %d"
                  .formatted(MirroredSlices.MOST_ENDPOINTS, slices.skipped())
              + " addresses were skipped");
    }
  }

  private void create(Tree slice) {
    Refusals.unlessTerminating(() -> api.create(slice));
  }
}
