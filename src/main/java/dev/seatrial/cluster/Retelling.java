package dev.seatrial.cluster;

import dev.seatrial.UserError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.kubelet.World;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Has one leg of a past happen again, up to its end or up to a moment in it. */
final class Retelling {
  private final Cluster cluster;
  private final Leg leg;
  private final List<Tree> done = new ArrayList<>();
  private long revision = Long.MAX_VALUE;
  private Tree caught = Tree.ABSENT;
  private String command = "";

  /** Where it stopped: the cluster as it was, and the leg that leads there. */
  record Halt(Tree state, Leg leg) {}

  Retelling(Cluster cluster, Leg leg, Past.Listener listener) {
    this.cluster = cluster;
    this.leg = leg;
    cluster.observe(
        change -> {
          if (!caught.isPresent()) {
            listener.changed(cluster, command, change);
            catchAt(change);
          }
        });
  }

  // Whoever made the change may be about to do more; the others have not heard of it yet.
  private void catchAt(Change change) {
    if (change.revision() == revision) {
      caught = ClusterState.interrupted(cluster);
    }
  }

  /** The saved cluster at the end of the leg. */
  Tree toItsEnd() {
    if (!leg.end().isAmidst()) {
      return toMicros(Long.MAX_VALUE).state();
    }
    Halt halt = toRevision(leg.end().revision());
    checkEnd();
    return halt.state();
  }

  /** Stops where the revision was made. */
  Halt toRevision(long goal) {
    revision = goal;
    run(Long.MAX_VALUE);
    if (!caught.isPresent()) {
      throw otherwise();
    }
    return new Halt(
        caught,
        leg.endingAt(
            new Leg.End(
                cluster.steps(), cluster.nowMicros(), caught.number(0, "names"), goal, true),
            done));
  }

  /** Stops at a time, or at the end of the leg. */
  Halt toMicros(long goal) {
    run(goal);
    long end = Math.min(goal, leg.end().micros());
    cluster.agenda().advanceTo(end);
    if (end == leg.end().micros() && done.size() == leg.inputs().size()) {
      cluster.names().goOnFrom(leg.end().names());
      checkEnd();
    }
    Leg.End reached =
        new Leg.End(
            cluster.steps(), end, cluster.names().state(), cluster.api().store().revision(), false);
    return new Halt(ClusterState.saved(cluster), leg.endingAt(reached, done));
  }

  private void run(long micros) {
    for (Tree each : leg.inputs()) {
      Input input = Input.read(each);
      if (!stepTo(input.step(), micros) || input.micros() > micros) {
        return;
      }
      cluster.agenda().advanceTo(input.micros());
      done.add(each);
      command = input.command();
      cluster.names().goOnFrom(input.names());
      come(input);
    }
    stepTo(leg.end().steps(), micros);
  }

  /** Whether it came so far before the time was up. */
  private boolean stepTo(long step, long micros) {
    while (cluster.steps() < step) {
      if (caught.isPresent() || cluster.agenda().nextMicros() > micros) {
        return false;
      }
      if (cluster.agenda().nextMicros() == Long.MAX_VALUE) {
        throw otherwise();
      }
      cluster.step();
    }
    return !caught.isPresent();
  }

  private void come(Input input) {
    Tree body = input.body();
    switch (input.what()) {
      case ADDED -> cluster.api().redo(Change.Kind.ADDED, input.key(), body.at("object"));
      case MODIFIED -> cluster.api().redo(Change.Kind.MODIFIED, input.key(), body.at("object"));
      case DELETED -> cluster.api().redo(Change.Kind.DELETED, input.key(), body.at("object"));
      case NAMES -> {}
      case CONTEXT -> cluster.use(ClientContext.read(body));
      case RESTART -> cluster.restart(body.text(""));
      case TERMINATE ->
          cluster.containers().terminate(input.key(), body.text("", "object", "container"));
      case END ->
          cluster
              .containers()
              .end(
                  input.key(),
                  body.text("", "object", "container"),
                  body.integer(0, "object", "code"));
      case WAKE -> cluster.wakeUp();
      case WORLD -> cluster.declare(World.of(body));
    }
  }

  private void checkEnd() {
    boolean same =
        cluster.api().store().revision() >= leg.end().revision()
            && cluster.steps() == leg.end().steps();
    if (!same) {
      throw otherwise();
    }
  }

  private static UserError otherwise() {
    return new UserError(
        "the cluster's history does not come out again as it was: another build of Seatrial wrote"
            + " it; \"cluster reset\" begins a new one");
  }
}
