package dev.seatrial.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import dev.cel.common.Source;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with an expression, in cel-go's words. */
final class Issues {
  private Issues() {}

  /** What the parser finds wrong. */
  static String ofParsing(CelValidationResult result) {
    List<CelIssue> issues = new ArrayList<>();
    for (CelIssue issue : result.getErrors()) {
      issues.add(
          CelIssue.formatError(issue.getSourceLocation(), SyntaxWords.of(issue.getMessage())));
    }
    return text(issues, result.getSource());
  }

  /** What the type checker finds wrong with a parsed expression. */
  static String ofChecking(CelValidationResult result, CelAbstractSyntaxTree parsed) {
    List<CelIssue> issues = new ArrayList<>();
    TypeWords words = new TypeWords(Parts.of(parsed.getExpr()), report(parsed, issues));
    result.getErrors().forEach(words::report);
    return text(issues, parsed.getSource());
  }

  /** What is wrong with numbers of a parsed expression; empty where nothing is. */
  static String ofNumbers(CelAbstractSyntaxTree parsed) {
    List<CelIssue> issues = new ArrayList<>();
    LiteralChecks.checkNumbers(Parts.of(parsed.getExpr()), report(parsed, issues));
    return text(issues, parsed.getSource());
  }

  /** What is wrong with the literals of an expression that type-checks; empty where nothing is. */
  static String ofLiterals(CelAbstractSyntaxTree checked) {
    List<CelIssue> issues = new ArrayList<>();
    List<CelExpr> parts = Parts.of(checked.getExpr());
    Report report = report(checked, issues);
    LiteralChecks.check(parts, report);
    AlikeChecks.check(checked, parts, report);
    FormatChecks.check(checked, parts, report);
    return text(issues, checked.getSource());
  }

  private static Report report(CelAbstractSyntaxTree tree, List<CelIssue> issues) {
    return (id, words) -> issues.add(CelIssue.formatError(location(tree, id), words));
  }

  private static CelSourceLocation location(CelAbstractSyntaxTree tree, long id) {
    Integer offset = tree.getSource().getPositionsMap().get(id);
    return tree.getSource()
        .getOffsetLocation(offset == null ? 0 : offset)
        .orElse(CelSourceLocation.NONE);
  }

  private static String text(List<CelIssue> issues, Source source) {
    issues.sort(
        Comparator.comparingInt((CelIssue issue) -> issue.getSourceLocation().getLine())
            .thenComparingInt(issue -> issue.getSourceLocation().getColumn()));
    return String.join(
        "\n", issues.stream().map(issue -> shown(issue, source)).distinct().toList());
  }

  // cel-go finds no place in an expression that is empty.
  private static String shown(CelIssue issue, Source source) {
    return source.getContent().isEmpty()
        ? "ERROR: <input>:1:0: " + issue.getMessage()
        : issue.toDisplayString(source);
  }
}
