package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Store;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps pods waiting for their claims and near to their volumes; finds volumes for claims that wait
 * for their pod's node.
 *
 * <p>Follows {@code plugins/volumebinding/volume_binding.go}, v1.37.
 */
final class VolumeBinding implements FilterPlugin, ScorePlugin {
  static final String NAME = "VolumeBinding";

  private static final String MIGRATED = "storage.alpha.kubernetes.io/migrated-plugins";

  private final Verdict unbound =
      Verdict.unresolvable(NAME, "pod has unbound immediate PersistentVolumeClaims");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    List<VolumeClaims.Named> claims = VolumeClaims.of(pod);
    if (claims.isEmpty()) {
      return Preparation.SKIP;
    }
    Store store = cluster.store();
    for (VolumeClaims.Named claim : claims) {
      Optional<String> problem = problem(claim, claim.in(pod.namespace(), store), pod);
      if (problem.isPresent()) {
        return Preparation.refused(Verdict.unresolvable(NAME, problem.get()));
      }
    }
    return isReady(claims, pod, store)
        ? Preparation.filter(search(claims, pod, store))
        : Preparation.refused(unbound);
  }

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    List<VolumeClaims.Named> claims = VolumeClaims.of(pod);
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    PodVolumeSearch search = search(claims, pod, cluster.store());
    return search.isIdle()
        ? Optional.empty()
        : Optional.of(new VolumeScorer(search, cluster.store()));
  }

  /** What is to be done about a pod's claims once it is to go to a node that will do. */
  static PodVolumes volumes(PodState pod, NodeState node, ClusterCache cluster) {
    List<VolumeClaims.Named> claims = VolumeClaims.of(pod);
    return claims.isEmpty() ? PodVolumes.NOTHING : search(claims, pod, cluster.store()).on(node);
  }

  // As podHasPVCs in volume_binding.go.
  private static Optional<String> problem(VolumeClaims.Named claim, Tree found, PodState pod) {
    String quoted = "persistentvolumeclaim \"" + claim.name() + "\"";
    if (!found.isPresent()) {
      return Optional.of(
          claim.ephemeral()
              ? "waiting for ephemeral volume controller to create the " + quoted
              : claim.notFound());
    }
    if (found.text("", "status", "phase").equals("Lost")) {
      return Optional.of(
          quoted
              + " bound to non-existent persistentvolume \""
              + VolumeClaims.volumeName(found)
              + "\"");
    }
    if (found.at("metadata", "deletionTimestamp").isPresent()) {
      return Optional.of(quoted + " is being deleted");
    }
    return claim.ephemeral() && !isOwnedBy(found, pod)
        ? Optional.of(
            "PVC "
                + pod.namespace()
                + "/"
                + claim.name()
                + " was not created for pod "
                + pod.namespace()
                + "/"
                + pod.name()
                + " (pod is not owner)")
        : Optional.empty();
  }

  private static boolean isOwnedBy(Tree claim, PodState pod) {
    return claim.items("metadata", "ownerReferences").stream()
        .anyMatch(owner -> owner.text("", "uid").equals(pod.uid()));
  }

  /** Whether every claim is bound or waits for the pod's node; one that names a volume does not. */
  private static boolean isReady(List<VolumeClaims.Named> claims, PodState pod, Store store) {
    return claims.stream()
        .map(claim -> claim.in(pod.namespace(), store))
        .allMatch(
            claim ->
                VolumeClaims.isBound(claim)
                    || VolumeClaims.waitsForPod(claim, store)
                        && VolumeClaims.volumeName(claim).isEmpty());
  }

  private static PodVolumeSearch search(
      List<VolumeClaims.Named> claims, PodState pod, Store store) {
    List<PersistentVolumeClaim> bound = new ArrayList<>();
    List<PersistentVolumeClaim> waiting = new ArrayList<>();
    for (VolumeClaims.Named claim : claims) {
      Tree found = claim.in(pod.namespace(), store);
      (VolumeClaims.isBound(found) ? bound : waiting).add(new PersistentVolumeClaim(found));
    }
    return new PodVolumeSearch(store, bound, waiting);
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case NODE_ADDED, NODE_LABELS, VOLUME_CHANGED -> true;
      case CSI_NODE_CHANGED -> !event.before().isPresent() || isMigratedAnew(event);
      case STORAGE_CAPACITY_CHANGED -> StorageCapacity.isRaised(event);
      case STORAGE_CLASS_CHANGED ->
          !event.before().isPresent()
              || !event
                  .before()
                  .at("allowedTopologies")
                  .equals(event.after().at("allowedTopologies"));
      case CLAIM_CHANGED -> VolumeClaims.concerns(event, pod);
      default -> false;
    };
  }

  // As isSchedulableAfterCSINodeChange in volume_binding.go.
  private static boolean isMigratedAnew(ClusterEvent event) {
    return !event
        .before()
        .at("metadata", "annotations", MIGRATED)
        .equals(event.after().at("metadata", "annotations", MIGRATED));
  }
}
