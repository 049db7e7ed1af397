package dev.seatrial.cel.check;

import com.google.errorprone.annotations.Immutable;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/**
 * Macros with one variable for the index or key and one for the value. As {@code
 * ext/comprehensions.go} of cel-go.
 */
final class TwoVariableMacros {
  static final List<CelMacro> ALL =
      List.of(
          macro("all", 3, TwoVariableMacros::all),
          macro("exists", 3, TwoVariableMacros::exists),
          macro("existsOne", 3, TwoVariableMacros::existsOne),
          macro("exists_one", 3, TwoVariableMacros::existsOne),
          macro("transformList", 3, TwoVariableMacros::transformList),
          macro("transformList", 4, TwoVariableMacros::transformList),
          macro("transformMap", 3, TwoVariableMacros::transformMap),
          macro("transformMap", 4, TwoVariableMacros::transformMap),
          macro("transformMapEntry", 3, TwoVariableMacros::transformMapEntry),
          macro("transformMapEntry", 4, TwoVariableMacros::transformMapEntry));

  private static final String OLD_RESULT = "__result__";

  private TwoVariableMacros() {}

  /** What a loop begins with, does for each entry, and comes to. */
  private record Loop(CelExpr initial, CelExpr condition, CelExpr step, CelExpr result) {}

  @Immutable
  private interface Expansion {
    Loop of(CelMacroExprFactory factory, List<CelExpr> arguments);
  }

  private static CelMacro macro(String name, int arguments, Expansion expansion) {
    return CelMacro.newReceiverMacro(
        name,
        arguments,
        (factory, target, given) -> {
          Optional<CelExpr> refusal = refusal(factory, given);
          return refusal.isPresent()
              ? refusal
              : Optional.of(fold(factory, target, given, expansion));
        });
  }

  private static CelExpr fold(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> given, Expansion expansion) {
    Loop loop = expansion.of(factory, given);
    return factory.fold(
        given.get(0).ident().name(),
        given.get(1).ident().name(),
        target,
        factory.getAccumulatorVarName(),
        loop.initial(),
        loop.condition(),
        loop.step(),
        loop.result());
  }

  private static Optional<CelExpr> refusal(CelMacroExprFactory factory, List<CelExpr> given) {
    for (CelExpr variable : given.subList(0, 2)) {
      if (variable.getKind() != CelExpr.ExprKind.Kind.IDENT) {
        return Optional.of(Refusals.at(factory, variable, "argument must be a simple name"));
      }
    }
    String first = given.get(0).ident().name();
    if (first.equals(given.get(1).ident().name())) {
      return Optional.of(Refusals.at(factory, given.get(1), "duplicate variable name: " + first));
    }
    for (CelExpr variable : given.subList(0, 2)) {
      String name = variable.ident().name();
      if (name.equals(OLD_RESULT) || name.equals(factory.getAccumulatorVarName())) {
        return Optional.of(
            Refusals.at(factory, variable, "iteration variable overwrites accumulator variable"));
      }
    }
    return Optional.empty();
  }

  private static CelExpr result(CelMacroExprFactory factory) {
    return factory.newIdentifier(factory.getAccumulatorVarName());
  }

  private static Loop all(CelMacroExprFactory factory, List<CelExpr> given) {
    return new Loop(
        factory.newBoolLiteral(true),
        factory.newGlobalCall("@not_strictly_false", result(factory)),
        factory.newGlobalCall("_&&_", result(factory), given.get(2)),
        result(factory));
  }

  private static Loop exists(CelMacroExprFactory factory, List<CelExpr> given) {
    return new Loop(
        factory.newBoolLiteral(false),
        factory.newGlobalCall("@not_strictly_false", factory.newGlobalCall("!_", result(factory))),
        factory.newGlobalCall("_||_", result(factory), given.get(2)),
        result(factory));
  }

  private static Loop existsOne(CelMacroExprFactory factory, List<CelExpr> given) {
    CelExpr more = factory.newGlobalCall("_+_", result(factory), factory.newIntLiteral(1));
    return new Loop(
        factory.newIntLiteral(0),
        factory.newBoolLiteral(true),
        factory.newGlobalCall("_?_:_", given.get(2), more, result(factory)),
        factory.newGlobalCall("_==_", result(factory), factory.newIntLiteral(1)));
  }

  private static Loop transformList(CelMacroExprFactory factory, List<CelExpr> given) {
    CelExpr item = factory.newList(given.get(given.size() - 1));
    CelExpr step = factory.newGlobalCall("_+_", result(factory), item);
    return gathered(factory, given, factory.newList(), step);
  }

  private static Loop transformMap(CelMacroExprFactory factory, List<CelExpr> given) {
    CelExpr step =
        factory.newGlobalCall(
            "cel.@mapInsert",
            result(factory),
            factory.newIdentifier(given.get(0).ident().name()),
            given.get(given.size() - 1));
    return gathered(factory, given, factory.newMap(), step);
  }

  private static Loop transformMapEntry(CelMacroExprFactory factory, List<CelExpr> given) {
    CelExpr step =
        factory.newGlobalCall("cel.@mapInsert", result(factory), given.get(given.size() - 1));
    return gathered(factory, given, factory.newMap(), step);
  }

  // With four arguments the third says which entries count.
  private static Loop gathered(
      CelMacroExprFactory factory, List<CelExpr> given, CelExpr initial, CelExpr step) {
    CelExpr filtered =
        given.size() == 4
            ? factory.newGlobalCall("_?_:_", given.get(2), step, result(factory))
            : step;
    return new Loop(initial, factory.newBoolLiteral(true), filtered, result(factory));
  }
}
