package dev.seatrial.validation.crd;

import dev.seatrial.cel.Cost;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * How often the data of one schema in a definition can stand in an object, which says what the
 * rules there may cost.
 *
 * <p>As {@code CELSchemaContext} in {@code pkg/apis/apiextensions/validation/cel_validation.go} of
 * {@code k8s.io/apiextensions-apiserver}, v1.37.
 *
 * @param cardinality nothing where no limit says
 */
record CrdRuleContext(CrdRuleChecks checks, boolean isRoot, Optional<Cost> cardinality) {
  static CrdRuleContext root(CrdRuleChecks checks) {
    return new CrdRuleContext(checks, true, Optional.of(new Cost(1)));
  }

  /** The context of the schemas right below one. */
  CrdRuleContext below(Tree schema) {
    Optional<Long> factor = mostElements(schema);
    Optional<Cost> inner = cardinality.flatMap(known -> factor.map(often -> known.times(often)));
    return new CrdRuleContext(checks, false, inner);
  }

  // As extractMaxElements: only lists and maps hold many.
  private static Optional<Long> mostElements(Tree schema) {
    return switch (schema.text("", "type")) {
      case "object" ->
          schema.at("additionalProperties").isUnset()
              ? Optional.of(1L)
              : limit(schema.at("maxProperties"));
      case "array" -> limit(schema.at("maxItems"));
      default -> Optional.of(1L);
    };
  }

  private static Optional<Long> limit(Tree most) {
    return most.isUnset() ? Optional.empty() : Optional.of(Math.max(0, most.number(0)));
  }

  /** Whether a whole object is described. */
  boolean isResource(Tree schema) {
    return isRoot
        || schema instanceof ObjectTree && schema.flag(false, "x-kubernetes-embedded-resource");
  }
}
