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
 * <p>As {@code macro.go}, {@code optMap} in library.go, {@code ext/comprehensions.go} and {@code
 * sortByMacro} in {@code ext/lists.go} of cel-go; the old ones are dev.cel's own, which expands
 * them alike.
 */
final class Macros {
  /** All but dev.cel's own. */
  static final List<CelMacro> MORE = more();

  /** dev.cel's own. */
  static final List<CelStandardMacro> STANDARD =
      List.of(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE);

  static final String UNUSED = "#unused";
  private static final String SORTED = "@__sortBy_input__";

  private Macros() {}

  private static List<CelMacro> more() {
    List<CelMacro> macros = new ArrayList<>(TwoVariableMacros.ALL);
    macros.add(CelMacro.newGlobalMacro("has", 1, Macros::has));
    macros.add(CelMacro.newReceiverMacro("map", 2, Macros::map));
    macros.add(CelMacro.newReceiverMacro("map", 3, Macros::map));
    macros.add(CelMacro.newReceiverMacro("filter", 2, Macros::filter));
    macros.add(CelMacro.newReceiverMacro("optMap", 2, Macros::optMap));
    macros.add(CelMacro.newReceiverMacro("optFlatMap", 2, Macros::optFlatMap));
    macros.add(CelMacro.newReceiverMacro("sortBy", 2, Macros::sortBy));
    return macros;
  }

  private static Optional<CelExpr> has(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    CelExpr argument = arguments.get(0);
    if (argument.getKind() != CelExpr.ExprKind.Kind.SELECT) {
      return Optional.of(Refusals.at(factory, argument, "invalid argument to has() macro"));
    }
    CelExpr.CelSelect select = argument.select();
    return Optional.of(factory.newSelect(select.operand(), select.field(), true));
  }

  private static Optional<CelExpr> map(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    Optional<CelExpr> refusal = noIdentifier(factory, arguments.get(0));
    if (refusal.isPresent()) {
      return refusal;
    }
    CelExpr initial = factory.newList();
    CelExpr condition = factory.newBoolLiteral(true);
    CelExpr item = arguments.get(arguments.size() - 1);
    CelExpr longer = factory.newGlobalCall("_+_", result(factory), factory.newList(item));
    CelExpr step =
        arguments.size() == 3
            ? factory.newGlobalCall("_?_:_", arguments.get(1), longer, result(factory))
            : longer;
    String variable = arguments.get(0).ident().name();
    String gathered = factory.getAccumulatorVarName();
    return Optional.of(
        factory.fold(variable, target, gathered, initial, condition, step, result(factory)));
  }

  private static Optional<CelExpr> filter(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    Optional<CelExpr> refusal = noIdentifier(factory, arguments.get(0));
    if (refusal.isPresent()) {
      return refusal;
    }
    CelExpr initial = factory.newList();
    CelExpr condition = factory.newBoolLiteral(true);
    CelExpr longer =
        factory.newGlobalCall("_+_", result(factory), factory.newList(arguments.get(0)));
    CelExpr step = factory.newGlobalCall("_?_:_", arguments.get(1), longer, result(factory));
    String variable = arguments.get(0).ident().name();
    String gathered = factory.getAccumulatorVarName();
    return Optional.of(
        factory.fold(variable, target, gathered, initial, condition, step, result(factory)));
  }

  private static CelExpr result(CelMacroExprFactory factory) {
    return factory.newIdentifier(factory.getAccumulatorVarName());
  }

  private static Optional<CelExpr> noIdentifier(CelMacroExprFactory factory, CelExpr variable) {
    if (variable.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.of(Refusals.at(factory, variable, "argument is not an identifier"));
    }
    String name = variable.ident().name();
    return name.equals("__result__") || name.equals(factory.getAccumulatorVarName())
        ? Optional.of(
            Refusals.at(factory, variable, "iteration variable overwrites accumulator variable"))
        : Optional.empty();
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
