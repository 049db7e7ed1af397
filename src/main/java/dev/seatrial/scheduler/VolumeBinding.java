package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Store;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps pods waiting for their claims, and near to their volumes.
 *
 * <p>Follows {@code plugins/volumebinding/volume_binding.go}, v1.37, for claims that are bound
 * without waiting for a pod.
 */
final class VolumeBinding implements FilterPlugin {
  private final Verdict unbound =
      Verdict.unresolvable(name(), "pod has unbound immediate PersistentVolumeClaims");
  private final Verdict elsewhere =
      Verdict.unresolvable(name(), "node(s) didn't match PersistentVolume's node affinity");
  private final Verdict lost =
      Verdict.unresolvable(
          name(), "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)");

  @Override
  public String name() {
    return "VolumeBinding";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    List<VolumeClaims.Named> claims = VolumeClaims.of(pod);
    if (claims.isEmpty()) {
      return Preparation.SKIP;
    }
    Store store = cluster.store();
    List<Tree> bound = new ArrayList<>();
    boolean waiting = false;
    for (VolumeClaims.Named claim : claims) {
      Tree found = claim.in(pod.namespace(), store);
      Optional<String> problem = problem(claim, found, pod);
      if (problem.isPresent()) {
        return Preparation.refused(Verdict.unresolvable(name(), problem.get()));
      }
      if (VolumeClaims.isBound(found)) {
        bound.add(found);
      } else {
        waiting |=
            !VolumeClaims.waitsForPod(found, store) || !VolumeClaims.volumeName(found).isEmpty();
      }
    }
    return waiting
        ? Preparation.refused(unbound)
        : Preparation.filter(node -> check(bound, node, store));
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

  private Verdict check(List<Tree> bound, NodeState node, Store store) {
    for (Tree claim : bound) {
      Tree volume = VolumeClaims.volume(claim, store);
      if (!volume.isPresent()) {
        return lost;
      }
      Tree required = volume.at("spec", "nodeAffinity", "required");
      if (!required.isUnset() && !NodeTerms.anyMatches(required, node.tree())) {
        return elsewhere;
      }
    }
    return Verdict.FITS;
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case NODE_ADDED, NODE_LABELS, VOLUME_CHANGED, STORAGE_CLASS_CHANGED -> true;
      case CLAIM_CHANGED -> VolumeClaims.concerns(event, pod);
      default -> false;
    };
  }
}
