package dev.seatrial.apiserver;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The annotations in which {@code autoscaling/v1} carries what it has no fields for.
 *
 * <p>Follows {@code pkg/apis/autoscaling/annotations.go} and {@code helpers.go}, v1.37.
 */
final class AutoscalerAnnotations {
  private static final String PREFIX = "autoscaling.alpha.kubernetes.io/";
  private static final String[] PLACE = {"metadata", "annotations"};

  static final String METRICS = PREFIX + "metrics";
  static final String CURRENT_METRICS = PREFIX + "current-metrics";
  static final String CONDITIONS = PREFIX + "conditions";
  static final String BEHAVIOR = PREFIX + "behavior";

  private static final List<String> ALL =
      List.of(
          METRICS,
          BEHAVIOR,
          PREFIX + "scale-down-tolerance",
          PREFIX + "scale-up-tolerance",
          CURRENT_METRICS,
          CONDITIONS);

  private AutoscalerAnnotations() {}

  /** The object without any of them. */
  static Tree without(Tree object) {
    if (!(object.at(PLACE) instanceof ObjectTree annotations)) {
      return object;
    }
    Tree left = annotations;
    for (String name : ALL) {
      left = left.without(name);
    }
    if (left == annotations) {
      return object;
    }
    return left.isEmpty() ? object.without(PLACE) : object.with(left, PLACE);
  }

  /** The object with what one of them is to say; as it is where that is nothing. */
  static Tree with(Tree object, String name, Tree value) {
    return value.isPresent()
        ? object.with(Tree.of(Json.compact(value)), "metadata", "annotations", name)
        : object;
  }

  /** What one of them says; empty where it is not there or can't be read. */
  static Optional<Tree> read(Tree object, String name) {
    try {
      return object.textAt("metadata", "annotations", name).map(Json::read);
    } catch (JsonSyntaxException malformed) {
      return Optional.empty();
    }
  }
}
