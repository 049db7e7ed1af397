package dev.seatrial.cel.cost;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of an expression as estimates see it.
 *
 * @param path from a variable to the part, by fields, {@code @items}, {@code @keys}, {@code
 *     @values}; empty where it leads elsewhere
 * @param size where the expression itself tells it
 */
record Node(List<String> path, CelType type, Optional<CelExpr> expression, Optional<Range> size) {
  /** Any item of the list that this is. */
  Optional<Node> items() {
    if (type.parameters().isEmpty()) {
      return Optional.empty();
    }
    List<String> inside = new ArrayList<>(path);
    if (!path.isEmpty()) {
      inside.add("@items");
    }
    return Optional.of(
        new Node(inside, type.parameters().get(0), Optional.empty(), Optional.empty()));
  }

  /** The number that is written out here; nothing where there is none, 0 for one below. */
  OptionalLong number() {
    return expression
        .filter(written -> written.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
        .map(CelExpr::constant)
        .filter(constant -> constant.getKind() == CelConstant.Kind.INT64_VALUE)
        .map(constant -> OptionalLong.of(Math.max(0, constant.int64Value())))
        .orElse(OptionalLong.empty());
  }

  boolean isText() {
    return type.equals(SimpleType.STRING) || type.equals(SimpleType.BYTES);
  }
}
