package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Pod;
import dev.seatrial.object.VolumeMatch;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Binds a claim to a volume, has one provisioned, or says what it waits for.
 *
 * <p>Follows {@code syncUnboundClaim} and {@code syncBoundClaim} in {@code
 * pkg/controller/volume/persistentvolume/pv_controller.go}, v1.37.
 */
final class ClaimSync {
  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
  private static final String OLD_DEFAULT_CLASS =
      "storageclass.beta.kubernetes.io/is-default-class";
  private static final String PROVISIONER = "volume.kubernetes.io/storage-provisioner";
  private static final String OLD_PROVISIONER = "volume.beta.kubernetes.io/storage-provisioner";
  private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";
  private static final Comparator<KubeObject> NEWEST =
      Comparator.comparing(KubeObject::creationTimestamp)
          .reversed()
          .thenComparing(KubeObject::name);

  private final Api api;
  private final EventRecorder events;
  private final ClaimUsers users;
  private final VolumeBinder binder;

  ClaimSync(Api api, EventRecorder events, ClaimUsers users) {
    this.api = api;
    this.events = events;
    this.users = users;
    this.binder = new VolumeBinder(api);
  }

  void sync(PersistentVolumeClaim claim) {
    if (claim.isBindingComplete()) {
      syncBound(claim);
    } else if (claim.volumeName().isEmpty()) {
      syncUnbound(claim);
    } else {
      syncAsking(claim);
    }
  }

  private void syncUnbound(PersistentVolumeClaim claim) {
    boolean waits = waitsForPod(claim);
    List<PersistentVolume> volumes =
        api.list(Resources.PERSISTENT_VOLUMES, "").stream().map(PersistentVolume::new).toList();
    VolumeMatch search = new VolumeMatch(claim);
    Optional<PersistentVolume> match = waits ? search.kept(volumes) : search.best(volumes);
    if (match.isPresent()) {
      binder.bind(match.get(), claim);
    } else if (claim.storageClass().isEmpty() && defaultClass().isPresent()) {
      Tree named = Tree.of(defaultClass().get());
      api.update(claim.tree().with(named, "spec", "storageClassName"));
    } else if (waits && claim.object().annotation(SELECTED_NODE).isEmpty()) {
      reportWaiting(claim);
      binder.claimUnbound(claim, "Pending");
    } else if (claim.storageClass().orElse("").isEmpty()) {
      events.normal(
          claim.tree(),
          "FailedBinding",
          "no persistent volumes available for this claim and no storage class is set");
      binder.claimUnbound(claim, "Pending");
    } else {
      provision(claim);
    }
  }

  private boolean waitsForPod(PersistentVolumeClaim claim) {
    return storageClass(claim)
        .filter(one -> one.text("", "volumeBindingMode").equals("WaitForFirstConsumer"))
        .isPresent();
  }

  private Optional<Tree> storageClass(PersistentVolumeClaim claim) {
    String name = claim.storageClass().orElse("");
    return name.isEmpty()
        ? Optional.empty()
        : api.find(new ObjectKey(Resources.STORAGE_CLASSES, "", name));
  }

  private Optional<String> defaultClass() {
    return api.list(Resources.STORAGE_CLASSES, "").stream()
        .map(KubeObject::new)
        .filter(one -> isMarked(one, DEFAULT_CLASS) || isMarked(one, OLD_DEFAULT_CLASS))
        .min(NEWEST)
        .map(KubeObject::name);
  }

  private static boolean isMarked(KubeObject storageClass, String annotation) {
    return storageClass.annotation(annotation).orElse("").equals("true");
  }

  // As emitEventForUnboundDelayBindingClaim.
  private void reportWaiting(PersistentVolumeClaim claim) {
    List<String> pods =
        users.of(api.keyOf(claim.tree())).stream()
            .filter(pod -> pod.nodeName().isEmpty() && !ClaimUsers.isOver(pod))
            .map(Pod::name)
            .toList();
    if (pods.isEmpty()) {
      events.normal(
          claim.tree(),
          "WaitForFirstConsumer",
          "waiting for first consumer to be created before binding");
    } else {
      String which = (pods.size() > 1 ? "pods " : "pod ") + String.join(",", pods);
      events.normal(
          claim.tree(), "WaitForPodScheduled", "waiting for " + which + " to be scheduled");
    }
  }

  private void provision(PersistentVolumeClaim claim) {
    Optional<Tree> found = storageClass(claim);
    if (found.isEmpty()) {
      String name = claim.storageClass().orElse("");
      String message = "storageclass.storage.k8s.io \"" + name + "\" not found";
      events.warning(claim.tree(), "ProvisioningFailed", message);
      return;
    }
    ProvisionerName provisioner = ProvisionerName.of(found.get());
    if (provisioner.problem().isPresent()) {
      events.warning(claim.tree(), "ProvisioningFailed", provisioner.problem().get());
      return;
    }
    KubeObject asked =
        claim
            .object()
            .withAnnotation(OLD_PROVISIONER, provisioner.driver())
            .withAnnotation(PROVISIONER, provisioner.driver());
    Tree written = api.update(asked.tree());
    events.normal(
        written,
        "ExternalProvisioning",
        "Waiting for a volume to be created either by the external provisioner '"
            + provisioner.driver()
            + "' or manually by the system administrator. If volume creation is delayed, please"
            + " verify that the provisioner is running and correctly registered.");
  }

  private void syncAsking(PersistentVolumeClaim claim) {
    Optional<PersistentVolume> found = volume(claim);
    if (found.isEmpty()) {
      binder.claimUnbound(claim, "Pending");
    } else if (found.get().claimRef().isUnset()) {
      bindIfFit(claim, found.get());
    } else if (found.get().isFor(claim)) {
      binder.bind(found.get(), claim);
    } else {
      String name = found.get().object().name();
      String message = "volume \"" + name + "\" already bound to a different claim.";
      events.warning(claim.tree(), "FailedBinding", message);
      binder.claimUnbound(claim, "Pending");
    }
  }

  private void bindIfFit(PersistentVolumeClaim claim, PersistentVolume volume) {
    Optional<String> problem = new VolumeMatch(claim).problem(volume);
    if (problem.isEmpty()) {
      binder.bind(volume, claim);
    } else {
      String name = volume.object().name();
      events.warning(
          claim.tree(),
          "VolumeMismatch",
          "Cannot bind to requested volume \"" + name + "\": " + problem.get());
      binder.claimUnbound(claim, "Pending");
    }
  }

  private void syncBound(PersistentVolumeClaim claim) {
    Optional<PersistentVolume> found = volume(claim);
    if (claim.volumeName().isEmpty()) {
      lose(
          claim,
          "ClaimLost",
          "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!");
    } else if (found.isEmpty()) {
      lose(
          claim,
          "ClaimLost",
          "Bound claim has lost its PersistentVolume. Data on the volume is lost!");
    } else if (found.get().claimRef().isUnset() || isBoundTo(found.get(), claim)) {
      binder.bind(found.get(), claim);
    } else {
      lose(
          claim,
          "ClaimMisbound",
          "Two claims are bound to the same volume, this one is bound incorrectly");
    }
  }

  private static boolean isBoundTo(PersistentVolume volume, PersistentVolumeClaim claim) {
    return volume.claimRef().text("", "uid").equals(claim.object().uid());
  }

  private void lose(PersistentVolumeClaim claim, String reason, String message) {
    if (!claim.phase().equals("Lost")) {
      binder.claimUnbound(claim, "Lost");
      events.warning(claim.tree(), reason, message);
    }
  }

  private Optional<PersistentVolume> volume(PersistentVolumeClaim claim) {
    return api.find(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", claim.volumeName()))
        .map(PersistentVolume::new);
  }
}
