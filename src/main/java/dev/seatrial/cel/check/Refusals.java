package dev.seatrial.cel.check;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacroExprFactory;

/** How a macro says what is wrong with its arguments. */
final class Refusals {
  private Refusals() {}

  static CelExpr at(CelMacroExprFactory factory, CelExpr place, String words) {
    return factory.reportError(
        CelIssue.formatError(place.id(), factory.getSourceLocation(place), words));
  }
}
