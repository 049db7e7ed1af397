package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterState;
import dev.seatrial.tree.Tree;

/** Keeps the cluster of a scenario as it is when a revision is made, for whoever wants to look. */
public final class Keepsake {
  /** Keeps nothing. */
  public static final Keepsake NONE = new Keepsake(Long.MAX_VALUE);

  private final long revision;
  private Tree state = Tree.ABSENT;

  /** A keepsake of the moment in which a revision is made. */
  public Keepsake(long revision) {
    this.revision = revision;
  }

  void watch(Cluster cluster) {
    if (revision != Long.MAX_VALUE) {
      cluster.observe(change -> keep(cluster, change));
    }
  }

  private void keep(Cluster cluster, Change change) {
    if (change.revision() == revision) {
      state = ClusterState.interrupted(cluster);
    }
  }

  /** The saved cluster; {@link Tree#ABSENT} where no scenario came so far. */
  public Tree state() {
    return state;
  }
}
