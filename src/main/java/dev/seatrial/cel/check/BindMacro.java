package dev.seatrial.cel.check;

import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/**
 * {@code cel.bind(name, value, result)}. As {@code celBind} in {@code ext/bindings.go} of cel-go.
 */
final class BindMacro {
  static final CelMacro BIND = CelMacro.newReceiverMacro("bind", 3, BindMacro::bind);

  private static final String NAMESPACE = "cel";

  private BindMacro() {}

  private static Optional<CelExpr> bind(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    boolean isOurs =
        target.getKind() == CelExpr.ExprKind.Kind.IDENT && target.ident().name().equals(NAMESPACE);
    if (!isOurs) {
      return Optional.empty();
    }
    CelExpr name = arguments.get(0);
    if (name.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.of(
          Refusals.at(factory, name, "cel.bind() variable names must be simple identifiers"));
    }
    String variable = name.ident().name();
    return Optional.of(
        factory.fold(
            Macros.UNUSED,
            factory.newList(),
            variable,
            arguments.get(1),
            factory.newBoolLiteral(false),
            factory.newIdentifier(variable),
            arguments.get(2)));
  }
}
