package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who sets something in a security context that is not allowed: the pod, its containers. */
final class Setters {
  private final List<String> names = new ArrayList<>();

  /** Those whose security context meets a condition. */
  static Setters of(Tree spec, Predicate<Tree> ofContext) {
    Setters setters = new Setters();
    if (ofContext.test(spec.at("securityContext"))) {
      setters.names.add("pod");
    }
    List<String> containers =
        Words.containers(spec, container -> ofContext.test(container.at("securityContext")));
    if (!containers.isEmpty()) {
      setters.names.add(Words.named("container", containers));
    }
    return setters;
  }

  void add(String name) {
    names.add(name);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** {@code pod and containers "a", "b"}. */
  @Override
  public String toString() {
    return String.join(" and ", names);
  }
}
