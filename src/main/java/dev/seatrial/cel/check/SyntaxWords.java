package dev.seatrial.cel.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What dev.cel's parser says, as cel-go's parser says it. */
final class SyntaxWords {
  /** How the words of the parser generator begin; cel-go says what kind of error they are. */
  private static final List<String> GENERATED =
      List.of(
          "no viable alternative",
          "mismatched input",
          "extraneous input",
          "missing ",
          "token recognition error");

  private static final Pattern EXPECTED = Pattern.compile("(?s)(.* expecting )\\{(.*)}");

  /** What may go on after any operand; the generator for Go leaves it out. */
  private static final List<String> OPERATORS =
      List.of(
          "'=='", "'!='", "'in'", "'<'", "'<='", "'>='", "'>'", "'&&'", "'||'", "'['", "'.'", "'-'",
          "'?'", "'+'", "'*'", "'/'", "'%'");

  private SyntaxWords() {}

  static String of(String words) {
    if (GENERATED.stream().anyMatch(words::startsWith)) {
      // The words are a template still, in which a percent sign is written twice.
      return "Syntax error: " + expected(words.replace("%%", "%"));
    }
    if (words.equals("The argument must be a simple name")) {
      return "argument must be a simple name";
    }
    if (words.startsWith("The iteration variable ")) {
      return "iteration variable overwrites accumulator variable";
    }
    if (words.startsWith("Illegal escape sequence")) {
      return "unable to unescape string";
    }
    if (words.endsWith("exceeds range of unsigned long.")) {
      return "invalid uint literal";
    }
    return words.startsWith("For input string") ? "invalid int literal" : words;
  }

  private static String expected(String words) {
    Matcher set = EXPECTED.matcher(words);
    if (!set.matches()) {
      return words;
    }
    List<String> tokens = new ArrayList<>(Arrays.asList(set.group(2).split(", ", -1)));
    if (!tokens.containsAll(List.of("'=='", "'in'", "'*'"))) {
      return words;
    }
    tokens.removeAll(OPERATORS);
    String rest = String.join(", ", tokens);
    return set.group(1) + (tokens.size() == 1 ? rest : "{" + rest + "}");
  }
}
