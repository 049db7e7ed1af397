package dev.seatrial.kubelet;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * One rule of a world about a component of the control plane: how late it hears, when it does not
 * run, how many of its writes fail. Times are in microseconds since the cluster's beginning.
 */
public record ComponentRule(Tree tree) {
  private static final String SLOW = "slow";
  private static final String STOPPED = "stopped";

  /** Whether the rule is about a component such as {@code deployment-controller}. */
  public boolean matches(String component) {
    return new Glob(tree.text("*", "name")).matches(component);
  }

  /** Whether it says anything about how late the component hears. */
  public boolean saysHowSlow() {
    return tree.at(SLOW).isPresent();
  }

  /** How much later than usual it hears of changes. */
  public Duration delay(long micros) {
    if (tree.at(SLOW) instanceof ListTree) {
      return Spans.of(tree.at(SLOW))
          .at(micros)
          .map(span -> World.duration(span.at("by")))
          .orElse(Duration.ZERO);
    }
    return World.duration(tree.at(SLOW));
  }

  /** Whether it says anything about when the component runs. */
  public boolean saysWhenStopped() {
    return tree.at(STOPPED).isPresent();
  }

  /** Whether it does not run. */
  public boolean isStopped(long micros) {
    return Spans.of(tree.at(STOPPED)).isWithin(micros);
  }

  /** When it next stops or starts; {@link Long#MAX_VALUE} for never. */
  public long nextChange(long micros) {
    return Spans.of(tree.at(STOPPED)).nextEdge(micros);
  }

  /** How many of a hundred writes meet another's change; none where it does not say. */
  public OptionalInt conflicts() {
    return percent("conflicts");
  }

  /** How many of a hundred writes are not answered in time; none where it does not say. */
  public OptionalInt timeouts() {
    return percent("timeouts");
  }

  private OptionalInt percent(String fault) {
    return tree.at(fault).isPresent()
        ? OptionalInt.of(tree.integer(0, fault))
        : OptionalInt.empty();
  }
}
