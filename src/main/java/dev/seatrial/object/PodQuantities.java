package dev.seatrial.object;

import dev.seatrial.tree.Tree;

/**
 * What a pod as a whole asks for, and what it may use at most.
 *
 * <p>Follows {@code PodRequests} and {@code PodLimits} in {@code component-helpers/resource
 * /helpers.go}, v1.37, by the spec alone.
 */
public final class PodQuantities {
  private PodQuantities() {}

  /** What the containers of a spec ask for, without the overhead. */
  public static Quantities requests(Tree spec) {
    return sum(spec, "requests");
  }

  /** What a pod of a spec takes of its node: what the containers ask for, and the overhead. */
  public static Quantities requestsWithOverhead(Tree spec) {
    return requests(spec).plus(Quantities.of(spec.at("overhead")));
  }

  /** What the containers of a spec may use. */
  public static Quantities limits(Tree spec) {
    return sum(spec, "limits");
  }

  private static Quantities sum(Tree spec, String what) {
    Quantities sum = Quantities.NONE;
    for (Tree container : spec.items("containers")) {
      sum = sum.plus(Quantities.of(container.at("resources", what)));
    }
    Quantities sidecars = Quantities.NONE;
    Quantities initial = Quantities.NONE;
    for (Tree container : spec.items("initContainers")) {
      Quantities own = Quantities.of(container.at("resources", what));
      if (container.text("", "restartPolicy").equals("Always")) {
        sum = sum.plus(own);
        sidecars = sidecars.plus(own);
        initial = initial.max(sidecars);
      } else {
        initial = initial.max(own.plus(sidecars));
      }
    }
    Quantities whole = sum.max(initial);
    Quantities ofPod = Quantities.of(spec.at("resources", what));
    for (String name : new String[] {"cpu", "memory"}) {
      if (ofPod.find(name).isPresent()) {
        whole = whole.with(name, ofPod.find(name).get());
      }
    }
    return whole;
  }
}
