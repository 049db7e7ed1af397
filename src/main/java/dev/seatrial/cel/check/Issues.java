package dev.seatrial.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with an expression, in cel-go's words. */
final class Issues {
  private static final String CANDIDATES = " (candidates: ";

  /** How the words of the parser generator begin; cel-go says what kind of error they are. */
  private static final List<String> SYNTAX =
      List.of(
          "no viable alternative",
          "mismatched input",
          "extraneous input",
          "missing ",
          "token recognition error");

  private Issues() {}

  /** What dev.cel finds wrong. */
  static String text(CelValidationResult result) {
    List<String> texts = new ArrayList<>();
    for (CelIssue issue : result.getErrors()) {
      CelIssue ours = CelIssue.formatError(issue.getSourceLocation(), words(issue.getMessage()));
      texts.add(ours.toDisplayString(result.getSource()));
    }
    return String.join("\n", texts);
  }

  private static String words(String words) {
    if (SYNTAX.stream().anyMatch(words::startsWith)) {
      return "Syntax error: " + words;
    }
    if (words.equals("The argument must be a simple name")) {
      return "argument must be a simple name";
    }
    int candidates = words.indexOf(CANDIDATES);
    return candidates < 0 ? words : words.substring(0, candidates);
  }

  /** What is wrong with the literals of an expression that type-checks; empty where nothing is. */
  static String ofLiterals(CelAbstractSyntaxTree tree) {
    List<CelIssue> issues = new ArrayList<>();
    List<CelExpr> parts = Parts.of(tree.getExpr());
    Report report = (id, words) -> issues.add(CelIssue.formatError(location(tree, id), words));
    LiteralChecks.check(parts, report);
    AlikeChecks.check(tree, parts, report);
    FormatChecks.check(tree, parts, report);
    issues.sort(
        Comparator.comparingInt((CelIssue issue) -> issue.getSourceLocation().getLine())
            .thenComparingInt(issue -> issue.getSourceLocation().getColumn()));
    return String.join(
        "\n", issues.stream().map(issue -> issue.toDisplayString(tree.getSource())).toList());
  }

  private static CelSourceLocation location(CelAbstractSyntaxTree tree, long id) {
    Integer offset = tree.getSource().getPositionsMap().get(id);
    return tree.getSource()
        .getOffsetLocation(offset == null ? 0 : offset)
        .orElse(CelSourceLocation.NONE);
  }
}
