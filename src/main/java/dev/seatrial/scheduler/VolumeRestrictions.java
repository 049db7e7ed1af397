package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows {@code plugins/volumerestrictions/volume_restrictions.go}, v1.37. */
final class VolumeRestrictions implements FilterPlugin {
  private static final Tree ONE_POD = Tree.of("ReadWriteOncePod");

  private final Verdict taken =
      Verdict.unschedulable(
          name(),
          "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode"
              + " already in-use by another pod");
  private final Verdict disk = Verdict.unschedulable(name(), "node(s) had no available disk");

  @Override
  public String name() {
    return "VolumeRestrictions";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    List<VolumeClaims.Named> exclusive = new ArrayList<>();
    for (VolumeClaims.Named claim : VolumeClaims.of(pod)) {
      Tree found = claim.in(pod.namespace(), cluster.store());
      if (!found.isPresent() && !claim.ephemeral()) {
        return Preparation.refused(Verdict.unresolvable(name(), claim.notFound()));
      }
      if (!claim.ephemeral() && found.items("spec", "accessModes").contains(ONE_POD)) {
        exclusive.add(claim);
      }
    }
    List<Tree> disks = DiskConflict.disks(pod);
    long users = users(pod, exclusive, cluster);
    return users == 0 && disks.isEmpty()
        ? Preparation.SKIP
        : Preparation.filter(new Filter(pod, disks, exclusive, users));
  }

  /** How many pods on nodes use one of the claims. */
  private static long users(
      PodState pod, List<VolumeClaims.Named> exclusive, ClusterCache cluster) {
    if (exclusive.isEmpty()) {
      return 0;
    }
    return cluster.nodes().stream()
        .flatMap(node -> node.pods().stream())
        .filter(other -> other.namespace().equals(pod.namespace()))
        .mapToLong(other -> used(other, exclusive))
        .sum();
  }

  private static long used(PodState other, List<VolumeClaims.Named> exclusive) {
    return VolumeClaims.of(other).stream().filter(exclusive::contains).count();
  }

  private final class Filter implements NodeFilter {
    private final PodState pod;
    private final List<Tree> disks;
    private final List<VolumeClaims.Named> exclusive;
    private long users;

    private Filter(PodState pod, List<Tree> disks, List<VolumeClaims.Named> exclusive, long users) {
      this.pod = pod;
      this.disks = disks;
      this.exclusive = exclusive;
      this.users = users;
    }

    @Override
    public Verdict check(NodeState node) {
      Optional<PodState> rival =
          disks.isEmpty()
              ? Optional.empty()
              : node.pods().stream()
                  .filter(other -> DiskConflict.between(disks, other))
                  .findFirst();
      if (rival.isPresent()) {
        return disk;
      }
      return users > 0 ? taken : Verdict.FITS;
    }

    @Override
    public NodeFilter copy() {
      return new Filter(pod, disks, exclusive, users);
    }

    @Override
    public void suppose(PodState other, NodeState node, int times) {
      if (other.namespace().equals(pod.namespace())) {
        users += times * used(other, exclusive);
      }
    }
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case NODE_ADDED -> true;
      case CLAIM_CHANGED -> !event.before().isPresent() && VolumeClaims.concerns(event, pod);
      case ASSIGNED_POD_REMOVED -> mayFree(event, pod, cluster);
      default -> false;
    };
  }

  private static boolean mayFree(ClusterEvent event, PodState pod, ClusterCache cluster) {
    PodState gone = cluster.read(event.key(), event.before());
    return gone.namespace().equals(pod.namespace())
        && (VolumeClaims.of(gone).stream().anyMatch(VolumeClaims.of(pod)::contains)
            || DiskConflict.between(DiskConflict.disks(pod), gone));
  }
}
