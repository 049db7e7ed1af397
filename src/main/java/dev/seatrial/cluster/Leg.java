package dev.seatrial.cluster;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * A part of a cluster's past: from when it was made or restored to when it was saved.
 *
 * @param inputs what came from outside, as {@link Input} writes it
 * @param start the saved cluster that it began from; absent where it began as the leg before ended
 */
record Leg(List<Tree> inputs, End end, Tree start) {
  Leg {
    inputs = List.copyOf(inputs);
  }

  /**
   * Where it ends.
   *
   * @param steps how many things happened in it
   * @param micros when, in microseconds since 1970
   * @param names where names went on from
   * @param isAmidst whether it ends in the very moment in which the revision was made, whatever the
   *     component that made it was about to do next
   */
  record End(long steps, long micros, long names, long revision, boolean isAmidst) {}

  Leg endingAt(End other, List<Tree> until) {
    return new Leg(until, other, start);
  }

  Tree toTree() {
    return new ObjectBuilder()
        .put("inputs", Tree.of(inputs))
        .put("steps", end.steps())
        .put("micros", end.micros())
        .put("names", end.names())
        .put("revision", end.revision())
        .put("amidst", end.isAmidst())
        .put("start", start)
        .build();
  }

  static Leg read(Tree tree) {
    return new Leg(
        tree.items("inputs"),
        new End(
            tree.number(0, "steps"),
            tree.number(0, "micros"),
            tree.number(0, "names"),
            tree.number(0, "revision"),
            tree.flag(false, "amidst")),
        tree.at("start"));
  }
}
