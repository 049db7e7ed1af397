package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Comments say why. Who and when is the history's to tell, and what is left to do the issues'. */
class CommentsTest {
  private static final Pattern UNWANTED =
      Pattern.compile(
          "\\b(TODO|FIXME|XXX|HACK)\\b|@author|@since|@date"
              + "|\\b(19|20)\\d\\d-[01]\\d-[0-3]\\d\\b(?!T)");

  @Test
  void noCommentNamesAnAuthorADateOrWorkLeftToDo() {
    assertEquals(
        List.of(), SourceFile.all().stream().flatMap(file -> unwanted(file).stream()).toList());
  }

  @Test
  void eachUnwantedWordIsSeen() {
    for (String word : List.of("TO" + "DO", "FIX" + "ME", "@" + "author", "2025-0" + "1-31")) {
      for (String comment : List.of("// x " + word, "/* " + word + " */", "/** " + word + " */")) {
        assertEquals(
            List.of("A.java:1: " + word),
            unwanted(SourceFile.of("A.java", comment + "\nclass A {}")));
      }
    }
  }

  @Test
  void codeAndTextAreNotComments() {
    String code =
        """
        class A {
          char quote = '"';
          String day = "2026-01-31 // TODO";
          String page = \"""
              // TODO "quoted" \\\""" /* FIXME */
              \""";
        }
        """;
    assertEquals(List.of(), unwanted(SourceFile.of("A.java", code)));
  }

  private static List<String> unwanted(SourceFile file) {
    List<String> unwanted = new ArrayList<>();
    for (Span comment : comments(file.text())) {
      String text = file.text().substring(comment.start(), comment.end());
      UNWANTED
          .matcher(text)
          .results()
          .forEach(
              found -> {
                long line = file.tree().getLineMap().getLineNumber(comment.start() + found.start());
                unwanted.add(file.path() + ":" + line + ": " + found.group());
              });
    }
    return unwanted;
  }

  private static List<Span> comments(String text) {
    List<Span> comments = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfToken(text, at);
      if (text.startsWith("//", at) || text.startsWith("/*", at)) {
        comments.add(new Span(at, end));
      }
      at = end;
    }
    return comments;
  }

  private static int endOfToken(String text, int start) {
    for (String mark : List.of("\"\"\"", "\"", "'")) {
      if (text.startsWith(mark, start)) {
        return endOfQuoted(text, start + mark.length(), mark);
      }
    }
    if (text.startsWith("//", start)) {
      return endAfter(text, start, "\n");
    }
    return text.startsWith("/*", start) ? endAfter(text, start + 2, "*/") : start + 1;
  }

  private static int endOfQuoted(String text, int start, String mark) {
    int at = start;
    while (at < text.length() && !text.startsWith(mark, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + mark.length(), text.length());
  }

  private static int endAfter(String text, int start, String mark) {
    int found = text.indexOf(mark, start);
    return found < 0 ? text.length() : found + mark.length();
  }

  private record Span(int start, int end) {}
}
