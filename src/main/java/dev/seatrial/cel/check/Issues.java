package dev.seatrial.cel.check;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationResult;
import java.util.ArrayList;
import java.util.List;

/** What dev.cel finds wrong, in cel-go's words. */
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
}
