package dev.seatrial.cluster;

import dev.seatrial.apiserver.Change;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What came to a cluster from outside since it was made or restored. As everything else follows
 * from it, {@link Past} can have the same run again.
 */
public final class Recording {
  /** How many inputs a recording holds; a longer run can't be had again. */
  static final int MOST = 50_000;

  private final Cluster cluster;
  private final List<Tree> inputs = new ArrayList<>();
  private boolean isOn;
  private boolean isInside;
  private long names;
  private String command = "";

  Recording(Cluster cluster) {
    this.cluster = cluster;
  }

  void begin() {
    if (!isOn) {
      isOn = true;
      names = cluster.names().state();
    }
  }

  /** What comes from now on comes by this command of a user. */
  public void runs(String line) {
    command = line;
  }

  /** From now on, what changes is the cluster's own doing, or again what comes from outside. */
  void isInside(boolean inside) {
    isInside = inside;
  }

  void changed(Change change) {
    if (!isOn || isInside) {
      return;
    }
    Tree object =
        change.kind() == Change.Kind.DELETED ? change.after() : cluster.api().shown(change.after());
    came(Input.What.valueOf(change.kind().name()), Input.of(change.key(), object));
  }

  void came(Input.What what, Tree body) {
    if (isOn && !isInside && inputs.size() <= MOST) {
      names = cluster.names().state();
      inputs.add(
          new Input(what, cluster.steps(), cluster.nowMicros(), names, command, body).toTree());
    }
  }

  /** Time is about to move: requests that were refused may have used up names before. */
  void moves() {
    if (isOn && names != cluster.names().state()) {
      came(Input.What.NAMES, Tree.NULL);
    }
  }

  void rests() {
    names = cluster.names().state();
  }

  /** The leg of the past that ends now; {@link Tree#ABSENT} where it was too long to be held. */
  public Tree leg() {
    return inputs.size() > MOST
        ? Tree.ABSENT
        : new Leg(
                inputs,
                new Leg.End(
                    cluster.steps(),
                    cluster.nowMicros(),
                    cluster.names().state(),
                    cluster.api().store().revision(),
                    false),
                Tree.ABSENT)
            .toTree();
  }
}
