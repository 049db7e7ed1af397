package dev.seatrial.cel.check;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.seatrial.cel.library.RegexWords;
import dev.seatrial.cel.value.Conversion;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.util.List;

/**
 * Literals that can't be what the function to which they are given needs: durations, timestamps,
 * regular expressions.
 *
 * <p>As {@code formatValidator} in {@code cel/validator.go} of cel-go.
 */
final class LiteralChecks {
  private LiteralChecks() {}

  static void check(List<CelExpr> parts, Report report) {
    for (String function : List.of("duration", "timestamp", "matches")) {
      for (CelExpr part : parts) {
        if (part.getKind() == Kind.CALL && part.call().function().equals(function)) {
          check(part.call(), report);
        }
      }
    }
  }

  /** Decimal numbers that are beyond all numbers. */
  static void checkNumbers(List<CelExpr> parts, Report report) {
    for (CelExpr part : parts) {
      if (part.getKind() == Kind.CONSTANT
          && part.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE
          && Double.isInfinite(part.constant().doubleValue())) {
        report.at(part.id(), "invalid double literal");
      }
    }
  }

  private static void check(CelCall call, Report report) {
    if (call.args().isEmpty() || call.args().get(0).getKind() != Kind.CONSTANT) {
      return;
    }
    // Of the global matches() this is the text, not the expression: so cel-go has it.
    CelExpr argument = call.args().get(0);
    if (!isRight(call.function(), argument.constant())) {
      report.at(argument.id(), "invalid " + call.function() + " argument");
    }
  }

  private static boolean isRight(String function, CelConstant literal) {
    boolean isText = literal.getKind() == CelConstant.Kind.STRING_VALUE;
    if (function.equals("matches")) {
      return !isText || RegexWords.problem(literal.stringValue()).isEmpty();
    }
    if (!isText) {
      boolean isSecond = literal.getKind() == CelConstant.Kind.INT64_VALUE;
      return !isSecond || !Conversion.toTimestamp(new IntValue(literal.int64Value())).isError();
    }
    Value text = new TextValue(literal.stringValue());
    Value converted =
        function.equals("duration") ? Conversion.toDuration(text) : Conversion.toTimestamp(text);
    return !converted.isError();
  }
}
