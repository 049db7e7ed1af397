package dev.seatrial.cel.check;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;

/** An expression and all that is in it, the outer before the inner. As {@code NavigateAST}. */
final class Parts {
  private final List<CelExpr> parts = new ArrayList<>();

  private Parts() {}

  static List<CelExpr> of(CelExpr expression) {
    Parts parts = new Parts();
    parts.add(expression);
    return parts.parts;
  }

  private void add(CelExpr expression) {
    parts.add(expression);
    switch (expression.getKind()) {
      case CALL -> {
        expression.call().target().ifPresent(this::add);
        expression.call().args().forEach(this::add);
      }
      case SELECT -> add(expression.select().operand());
      case LIST -> expression.list().elements().forEach(this::add);
      case MAP ->
          expression
              .map()
              .entries()
              .forEach(
                  entry -> {
                    add(entry.key());
                    add(entry.value());
                  });
      case STRUCT -> expression.struct().entries().forEach(entry -> add(entry.value()));
      case COMPREHENSION -> {
        CelExpr.CelComprehension fold = expression.comprehension();
        List.of(
                fold.iterRange(),
                fold.accuInit(),
                fold.loopCondition(),
                fold.loopStep(),
                fold.result())
            .forEach(this::add);
      }
      case CONSTANT, IDENT, NOT_SET -> {
        // Nothing in it.
      }
    }
  }
}
