package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Store;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The persistent volume claims of a pod, and what is known of them. */
final class VolumeClaims {
  static final String CLAIMS = "persistentvolumeclaims";
  static final String VOLUMES = "persistentvolumes";
  static final String STORAGE_CLASSES = "storageclasses.storage.k8s.io";

  private static final String BIND_COMPLETED = "pv.kubernetes.io/bind-completed";

  private VolumeClaims() {}

  /** A claim that a pod names, or that is made for it. */
  record Named(String name, boolean ephemeral) {
    Tree in(String namespace, Store store) {
      return store.get(new ObjectKey(CLAIMS, namespace, name));
    }

    /** As the API server says it. */
    String notFound() {
      return "persistentvolumeclaim \"" + name + "\" not found";
    }
  }

  static List<Named> of(PodState pod) {
    List<Named> claims = new ArrayList<>();
    for (Tree volume : pod.spec().items("volumes")) {
      if (!volume.at("persistentVolumeClaim").isUnset()) {
        claims.add(new Named(volume.text("", "persistentVolumeClaim", "claimName"), false));
      } else if (!volume.at("ephemeral").isUnset()) {
        claims.add(new Named(pod.name() + "-" + volume.text("", "name"), true));
      }
    }
    return claims;
  }

  /** Whether the event is about a claim of the pod. */
  static boolean concerns(ClusterEvent event, PodState pod) {
    return event.kind() == ClusterEvent.Kind.CLAIM_CHANGED
        && event.key().namespace().equals(pod.namespace())
        && of(pod).stream().anyMatch(claim -> claim.name().equals(event.key().name()));
  }

  static boolean isBound(Tree claim) {
    return !volumeName(claim).isEmpty()
        && claim.at("metadata", "annotations").at(BIND_COMPLETED).isPresent();
  }

  static String volumeName(Tree claim) {
    return claim.text("", "spec", "volumeName");
  }

  /** Whether the claim is bound only when a pod that uses it is scheduled. */
  static boolean waitsForPod(Tree claim, Store store) {
    return waitsForPod(storageClass(new PersistentVolumeClaim(claim), store));
  }

  /** Whether the claims of a class wait for a pod. */
  static boolean waitsForPod(Tree storageClass) {
    return storageClass.text("", "volumeBindingMode").equals("WaitForFirstConsumer");
  }

  /** The class of a claim, or {@link Tree#ABSENT}. */
  static Tree storageClass(PersistentVolumeClaim claim, Store store) {
    return store.get(new ObjectKey(STORAGE_CLASSES, "", claim.storageClass().orElse("")));
  }

  static Tree volume(Tree claim, Store store) {
    return store.get(new ObjectKey(VOLUMES, "", volumeName(claim)));
  }
}
