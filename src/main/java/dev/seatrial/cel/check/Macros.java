package dev.seatrial.cel.check;

import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calls that the parser expands.
 *
 * <p>As {@code optMap} in library.go, {@code ext/comprehensions.go} and {@code sortByMacro} in
 * {@code ext/lists.go} of cel-go; the old ones are dev.cel's own, which expands them alike.
 */
final class Macros {
  /** All but dev.cel's own. */
  static final List<CelMacro> MORE = more();

  /** dev.cel's own. */
  static final List<CelStandardMacro> STANDARD =
      List.of(
          CelStandardMacro.HAS,
          CelStandardMacro.ALL,
          CelStandardMacro.EXISTS,
          CelStandardMacro.EXISTS_ONE,
          CelStandardMacro.MAP,
          CelStandardMacro.MAP_FILTER,
          CelStandardMacro.FILTER);

  private static final String UNUSED = "#unused";
  private static final String SORTED = "@__sortBy_input__";

  private Macros() {}

  private static List<CelMacro> more() {
    List<CelMacro> macros = new ArrayList<>(TwoVariableMacros.ALL);
    macros.add(CelMacro.newReceiverMacro("optMap", 2, Macros::optMap));
    macros.add(CelMacro.newReceiverMacro("optFlatMap", 2, Macros::optFlatMap));
    macros.add(CelMacro.newReceiverMacro("sortBy", 2, Macros::sortBy));
    return macros;
  }

  private static Optional<CelExpr> optMap(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    if (arguments.get(0).getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return notSimple(factory, "optMap", arguments.get(0));
    }
    CelExpr hasValue = factory.newReceiverCall("hasValue", target);
    return Optional.of(
        factory.newGlobalCall(
            "_?_:_",
            hasValue,
            factory.newGlobalCall("optional.of", bound(factory, target, arguments)),
            factory.newGlobalCall("optional.none")));
  }

  private static Optional<CelExpr> optFlatMap(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    if (arguments.get(0).getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return notSimple(factory, "optFlatMap", arguments.get(0));
    }
    CelExpr hasValue = factory.newReceiverCall("hasValue", target);
    return Optional.of(
        factory.newGlobalCall(
            "_?_:_",
            hasValue,
            bound(factory, target, arguments),
            factory.newGlobalCall("optional.none")));
  }

  private static Optional<CelExpr> notSimple(
      CelMacroExprFactory factory, String macro, CelExpr variable) {
    return Optional.of(
        Refusals.at(factory, variable, macro + "() variable name must be a simple identifier"));
  }

  // The second argument computed with the value held under the name of the first.
  private static CelExpr bound(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    String variable = arguments.get(0).ident().name();
    return factory.fold(
        UNUSED,
        factory.newList(),
        variable,
        factory.newReceiverCall("value", factory.copy(target)),
        factory.newBoolLiteral(false),
        factory.newIdentifier(variable),
        arguments.get(1));
  }

  private static Optional<CelExpr> sortBy(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    boolean isSortable =
        switch (target.getKind()) {
          case LIST, SELECT, IDENT, COMPREHENSION, CALL -> true;
          default -> false;
        };
    if (!isSortable) {
      return Optional.of(
          Refusals.at(
              factory,
              target,
              "sortBy can only be applied to a list, identifier, comprehension, call or select"
                  + " expression"));
    }
    if (arguments.get(0).getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.of(Refusals.at(factory, arguments.get(0), "argument is not an identifier"));
    }
    CelExpr keys = keys(factory, arguments);
    return Optional.of(
        factory.fold(
            UNUSED,
            factory.newList(),
            SORTED,
            target,
            factory.newBoolLiteral(false),
            factory.newIdentifier(SORTED),
            factory.newReceiverCall("@sortByAssociatedKeys", factory.newIdentifier(SORTED), keys)));
  }

  private static CelExpr keys(CelMacroExprFactory factory, List<CelExpr> arguments) {
    String result = factory.getAccumulatorVarName();
    return factory.fold(
        arguments.get(0).ident().name(),
        factory.newIdentifier(SORTED),
        result,
        factory.newList(),
        factory.newBoolLiteral(true),
        factory.newGlobalCall(
            "_+_", factory.newIdentifier(result), factory.newList(arguments.get(1))),
        factory.newIdentifier(result));
  }
}
