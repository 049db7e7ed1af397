package dev.seatrial.kubectl.print.template;

/**
 * One word of an action, or the text between two.
 *
 * @param position where it begins in the template, in characters
 */
record Token(Kind kind, String text, int position) {
  /** What a token is. */
  enum Kind {
    TEXT,
    OPEN,
    CLOSE,
    FIELD,
    VARIABLE,
    WORD,
    STRING,
    NUMBER,
    DOT,
    MARK,
    SPACE,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.MARK) && text.equals(word);
  }
}
