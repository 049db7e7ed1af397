package dev.seatrial.yaml;

/** Finds and reads the keys of block mappings. */
final class SubsetKeys {
  /** A key of more characters is none for the engine; it counts a little further. */
  static final int LONGEST = 1_000;

  private static final int NONE = -1;

  private final SubsetText text;
  private final SubsetPlain plain;
  private final SubsetQuoted quoted;

  SubsetKeys(SubsetText text, SubsetPlain plain, SubsetQuoted quoted) {
    this.text = text;
    this.plain = plain;
    this.quoted = quoted;
  }

  /** Where the colon of the key that begins here stands; negative where none begins. */
  int colon() {
    int colon =
        switch (text.peek()) {
          case '"' -> colonAfter(closingDouble());
          case '\'' -> colonAfter(closingSingle());
          case '[', '{', '|', '>' -> NONE;
          default -> colonAfterPlain();
        };
    if (colon - text.position() > LONGEST || colon >= 0 && text.charAt(colon + 1) == '\t') {
      throw new BeyondSubset();
    }
    return colon;
  }

  /** The name before the colon; stops behind it, before blanks. */
  String name(int colon) {
    if (text.peek() == '"' || text.peek() == '\'') {
      return quoted.value();
    }
    int start = text.position();
    int end = colon;
    while (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t') {
      end--;
    }
    text.goTo(end);
    return plain.key(start, end);
  }

  private int colonAfterPlain() {
    plain.checkStart();
    int i = text.position();
    char c = text.charAt(i);
    while (c != '\n') {
      char next = text.charAt(i + 1);
      if (c == ':' && SubsetText.isBlankOrBreak(next)) {
        return i;
      }
      if (next == '#' && SubsetText.isBlankOrBreak(c)) {
        return NONE;
      }
      c = next;
      i++;
    }
    return NONE;
  }

  private int closingDouble() {
    int i = text.position() + 1;
    while (text.charAt(i) != '"' && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' && text.charAt(i + 1) != '\n' ? 2 : 1;
    }
    return i;
  }

  private int closingSingle() {
    int i = text.position() + 1;
    while (text.charAt(i) != '\n' && (text.charAt(i) != '\'' || text.charAt(i + 1) == '\'')) {
      i += text.charAt(i) == '\'' ? 2 : 1;
    }
    return i;
  }

  private int colonAfter(int closing) {
    if (text.charAt(closing) == '\n') {
      return NONE;
    }
    int i = closing + 1;
    while (text.charAt(i) == ' ') {
      i++;
    }
    return text.charAt(i) == ':' && SubsetText.isBlankOrBreak(text.charAt(i + 1)) ? i : NONE;
  }
}
