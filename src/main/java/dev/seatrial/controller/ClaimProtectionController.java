package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets a deleted claim go once no pod uses it, and says of a bound one whether any does.
 *
 * <p>Follows {@code pkg/controller/volume/pvcprotection/pvc_protection_controller.go}, v1.37.
 */
public final class ClaimProtectionController implements Reconciler {
  private static final String FINALIZER = "kubernetes.io/pvc-protection";
  private static final String UNUSED = "Unused";

  private final Api api;
  private final ClaimUsers users;

  /** A controller on an API server. */
  public ClaimProtectionController(Api api) {
    this.api = api;
    this.users = new ClaimUsers(api);
  }

  @Override
  public String name() {
    return "pvc-protection-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.PERSISTENT_VOLUME_CLAIMS, Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    switch (change.key().resource()) {
      case Resources.PERSISTENT_VOLUME_CLAIMS -> keys.accept(change.key());
      case Resources.PODS -> users.take(change).forEach(keys);
      default -> {}
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<PersistentVolumeClaim> found = api.find(key).map(PersistentVolumeClaim::new);
    if (found.isEmpty()) {
      return;
    }
    PersistentVolumeClaim claim = found.get();
    List<Pod> pods =
        users.of(key).stream().filter(pod -> names(pod, key) || owns(pod, claim)).toList();
    List<String> finalizers = new ArrayList<>(claim.object().finalizers());
    if (claim.object().isTerminating()) {
      boolean used = pods.stream().anyMatch(pod -> mayUse(pod, key));
      if (!used && finalizers.remove(FINALIZER)) {
        writeFinalizers(key, finalizers);
      }
      return;
    }
    if (claim.phase().equals("Bound")) {
      writeUse(claim, !pods.stream().allMatch(ClaimUsers::isOver));
    }
    if (!finalizers.contains(FINALIZER)) {
      finalizers.add(FINALIZER);
      writeFinalizers(key, finalizers);
    }
  }

  // As podUsesPVCForDeletion.
  private static boolean mayUse(Pod pod, ObjectKey claim) {
    boolean shutDown =
        pod.isTerminating() && pod.object().deletionGracePeriodSeconds().orElse(1) == 0;
    return !pod.nodeName().isEmpty() && (names(pod, claim) || !shutDown);
  }

  private static boolean names(Pod pod, ObjectKey claim) {
    return pod.tree().items("spec", "volumes").stream()
        .anyMatch(
            volume -> volume.text("", "persistentVolumeClaim", "claimName").equals(claim.name()));
  }

  // As VolumeIsForPod in component-helpers/storage/ephemeral/ephemeral.go.
  private static boolean owns(Pod pod, PersistentVolumeClaim claim) {
    return claim.object().isControlledBy(pod.uid());
  }

  private void writeUse(PersistentVolumeClaim claim, boolean used) {
    Conditions conditions = Conditions.of(claim.tree());
    String status = used ? "False" : "True";
    if (conditions.status(UNUSED).equals(status)) {
      return;
    }
    String no = used ? "A pod is" : "No pods are";
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000))
            .put("message", no + " currently referencing this PVC")
            .put("reason", used ? "PodUsingPVC" : "NoPodsUsingPVC")
            .put("status", status)
            .put("type", UNUSED)
            .build();
    api.modifyStatus(
        api.keyOf(claim.tree()),
        stored -> stored.with(conditions.with(condition).toTree(), "conditions"));
  }

  private void writeFinalizers(ObjectKey key, List<String> finalizers) {
    api.modify(key, stored -> new KubeObject(stored).withFinalizers(finalizers).tree());
  }
}
