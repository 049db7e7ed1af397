package dev.seatrial.object;

import java.util.ArrayList;
import java.util.List;

/** A piece of the text of a {@link LabelSelector}: a word, a symbol, or the end. */
record LabelToken(Kind kind, String text) {
  /** What a token can be; {@code in} and {@code notin} are words that may stand for operators. */
  enum Kind {
    WORD,
    SYMBOL,
    END
  }

  private static final List<String> SYMBOLS =
      List.of("==", "!=", "=", "!", "(", ")", ",", ">", "<");
  private static final String SPECIAL = "=!(),><";
  private static final String SPACE = " \t\r\n";

  static List<LabelToken> all(String text) {
    List<LabelToken> tokens = new ArrayList<>();
    // As in Go, a zero byte ends the text.
    int end = text.indexOf('\0') < 0 ? text.length() : text.indexOf('\0');
    int position = 0;
    while (position < end) {
      char c = text.charAt(position);
      if (SPACE.indexOf(c) >= 0) {
        position++;
        continue;
      }
      LabelToken token =
          SPECIAL.indexOf(c) >= 0 ? symbol(text, position) : word(text.substring(position, end));
      tokens.add(token);
      position += token.text.length();
    }
    tokens.add(new LabelToken(Kind.END, ""));
    return tokens;
  }

  private static LabelToken symbol(String text, int position) {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, position)) {
        return new LabelToken(Kind.SYMBOL, symbol);
      }
    }
    throw new IllegalStateException("no symbol at " + position + " of \"" + text + "\"");
  }

  private static LabelToken word(String rest) {
    int end = 0;
    while (end < rest.length()
        && SPECIAL.indexOf(rest.charAt(end)) < 0
        && SPACE.indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return new LabelToken(Kind.WORD, rest.substring(0, end));
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isIdentifier() {
    return kind == Kind.WORD;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  boolean startsRequirement() {
    return isIdentifier() || is("!");
  }
}
