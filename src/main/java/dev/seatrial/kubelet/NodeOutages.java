package dev.seatrial.kubelet;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * When a node is cut off or down, as a world declares it; times are since the cluster's beginning.
 */
record NodeOutages(List<Tree> rules, Tree node) {
  private static final String LOST = "lost";
  private static final String CRASHED = "crashed";

  static NodeOutages of(Tree world, Tree node) {
    List<Tree> rules =
        world.items("nodes").stream().filter(rule -> matches(rule.at("of"), node)).toList();
    return new NodeOutages(rules, node);
  }

  private static boolean matches(Tree of, Tree node) {
    ObjectTree labels = of.object("labels");
    Tree found = node.at("metadata", "labels");
    return new Glob(of.text("*", "name")).matches(node.text("", "metadata", "name"))
        && labels.names().stream()
            .allMatch(name -> labels.text("", name).equals(found.at(name).text("\0")));
  }

  Optional<Tree> said(String... matter) {
    return rules.stream().map(rule -> rule.at(matter)).filter(Tree::isPresent).findFirst();
  }

  /** What is left of a node's resources so long after the beginning, as far as it is declared. */
  Tree available(long micros) {
    Tree available = ObjectTree.EMPTY;
    for (Scarce scarce : Scarce.values()) {
      Optional<Tree> amount = said("available", scarce.word()).flatMap(said -> at(said, micros));
      available = amount.isPresent() ? available.with(amount.get(), scarce.word()) : available;
    }
    return available;
  }

  private static Optional<Tree> at(Tree said, long micros) {
    if (!(said instanceof ListTree steps)) {
      return Optional.of(said);
    }
    Optional<Tree> amount = Optional.empty();
    for (Tree step : steps.values()) {
      if (World.duration(step.at("from")).toNanos() / 1_000 <= micros) {
        amount = Optional.of(step.at("amount"));
      }
    }
    return amount;
  }

  /** Whether it is cut off or down. */
  boolean isOut(long micros) {
    return isWithin(LOST, micros) || isWithin(CRASHED, micros);
  }

  /** Whether its containers are gone when it returns. */
  boolean isDown(long micros) {
    return isWithin(CRASHED, micros);
  }

  /** When that may change by itself; {@link Long#MAX_VALUE} for never. */
  long nextChange(long micros) {
    return Math.min(spans(LOST).nextEdge(micros), spans(CRASHED).nextEdge(micros));
  }

  private boolean isWithin(String matter, long micros) {
    return spans(matter).isWithin(micros);
  }

  private Spans spans(String matter) {
    return Spans.of(said(matter).orElse(Tree.ABSENT));
  }
}
