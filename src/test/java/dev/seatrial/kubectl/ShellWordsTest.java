package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines split as a shell splits them. */
class ShellWordsTest {
  @Test
  void quotesAndEscapesKeepWordsTogether() {
    assertEquals(
        List.of("patch", "-p", "{\"a\": 1}", "a b", "c d", ""),
        ShellWords.of("patch  -p '{\"a\": 1}' \"a b\" c\\ d ''"));
  }

  @Test
  void insideDoubleQuotesABackslashStandsForItselfUnlessItEscapes() {
    assertEquals(List.of("a\\nb", "\"$"), ShellWords.of("\"a\\nb\" \"\\\"\\$\""));
  }

  @Test
  void aCommentEndsTheLineOnlyWhereAWordWouldBegin() {
    assertEquals(List.of("get", "a#b"), ShellWords.of("get a#b # all of it"));
  }

  @Test
  void anUnclosedQuoteIsNamed() {
    UserError error = assertThrows(UserError.class, () -> ShellWords.of("run 'x"));
    assertEquals(
        "splitting the line \"run 'x\" into words: the quote ' is not closed", error.getMessage());
  }
}
