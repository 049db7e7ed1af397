package dev.seatrial.cluster;

import dev.seatrial.Check;
import dev.seatrial.UserError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The past of a saved cluster, leg by leg: what came from outside is kept, everything else happens
 * again when somebody asks for it.
 */
public final class Past {
  private static final Listener NOBODY = (then, command, change) -> {};

  private final List<Leg> legs;

  /** Hears what happens again. */
  public interface Listener {
    /**
     * A change, in the moment in which it is made: the cluster is as it was then.
     *
     * @param command the user's latest; what made the change where no component was at work
     */
    void changed(Cluster then, String command, Change change);
  }

  /** The past of the legs that {@link Recording#leg} told of; the first one has a start. */
  public Past(List<Tree> legs) {
    Check.that(!legs.isEmpty(), "a past of %d legs", legs.size());
    this.legs = legs.stream().map(Leg::read).toList();
  }

  /** A leg that begins from a saved cluster. */
  public static Tree from(Tree start, Tree leg) {
    return leg.with(start, "start");
  }

  /** The earliest revision that can be gone back to. */
  public long earliestRevision() {
    return legs.get(0).start().number(0, "revision");
  }

  /** The earliest time that can be gone back to, in microseconds since 1970. */
  public long earliestMicros() {
    return legs.get(0).start().number(0, "nowMicros");
  }

  /** The latest revision. */
  public long latestRevision() {
    return legs.get(legs.size() - 1).end().revision();
  }

  /** Now, in microseconds since 1970. */
  public long latestMicros() {
    return legs.get(legs.size() - 1).end().micros();
  }

  /** Has everything happen again before the listener, from the beginning. */
  public void retell(Listener listener) {
    Tree state = Tree.ABSENT;
    for (Leg leg : legs) {
      state = new Retelling(began(leg, state), leg, listener).toItsEnd();
    }
  }

  /**
   * A moment of the past.
   *
   * @param state the cluster as {@link ClusterState} saves it
   * @param legs the past up to there
   */
  public record Moment(Tree state, List<Tree> legs) {
    /** Keeps an unmodifiable list. */
    public Moment {
      legs = List.copyOf(legs);
    }
  }

  /** The cluster as it was when a revision was made, which must be between the two ends. */
  public Moment atRevision(long revision) {
    return revision == earliestRevision()
        ? beginning()
        : moment(
            leg -> leg.end().revision() >= revision,
            leg -> leg.start().number(0, "revision") <= revision,
            run -> run.toRevision(revision));
  }

  /** The cluster as it was at a time, which must be between the two ends. */
  public Moment atMicros(long micros) {
    return moment(
        leg -> leg.end().micros() >= micros,
        leg -> leg.start().number(0, "nowMicros") <= micros,
        run -> run.toMicros(micros));
  }

  // Nothing of the first leg has happened.
  private Moment beginning() {
    Leg first = legs.get(0);
    Tree start = first.start();
    Leg.End end =
        new Leg.End(
            0,
            start.number(0, "nowMicros"),
            start.number(0, "names"),
            start.number(0, "revision"),
            false);
    return new Moment(start, List.of(first.endingAt(end, List.of()).toTree()));
  }

  private interface Which {
    boolean fits(Leg leg);
  }

  private interface Until {
    Retelling.Halt run(Retelling retelling);
  }

  private Moment moment(Which reaches, Which startsBefore, Until until) {
    int last = 0;
    while (last < legs.size() - 1 && !reaches.fits(legs.get(last))) {
      last++;
    }
    int first = last;
    while (first > 0
        && !(legs.get(first).start().isPresent() && startsBefore.fits(legs.get(first)))) {
      first--;
    }
    Tree state = Tree.ABSENT;
    for (int i = first; i < last; i++) {
      state = new Retelling(began(legs.get(i), state), legs.get(i), NOBODY).toItsEnd();
    }
    Leg leg = legs.get(last);
    Retelling.Halt halt = until.run(new Retelling(began(leg, state), leg, NOBODY));
    List<Tree> kept = new ArrayList<>();
    legs.subList(0, last).forEach(before -> kept.add(before.toTree()));
    kept.add(halt.leg().toTree());
    return new Moment(halt.state(), kept);
  }

  private static Cluster began(Leg leg, Tree before) {
    Tree start = leg.start().isPresent() ? leg.start() : before;
    if (!start.isPresent()) {
      throw new UserError("the cluster's history has no beginning: it begins anew with a change");
    }
    return ClusterState.restored(start);
  }
}
