package dev.seatrial.yaml;

/** What the characters of a string allow: which of YAML's scalar styles can carry it. */
// As yaml_emitter_analyze_scalar in go.yaml.in/yaml/v2/emitterc.go, v2.4.
record ScalarShape(boolean multiline, boolean plain, boolean singleQuoted, boolean block) {
  private static final ScalarShape EMPTY = new ScalarShape(false, true, true, false);

  static ScalarShape of(String text) {
    return text.isEmpty() ? EMPTY : new Scan(text.codePoints().toArray()).shape();
  }

  static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  static boolean isPrintable(int c) {
    return c == '\n'
        || c >= 0x20 && c <= 0x7e
        || c >= 0xa0 && c < 0xd800
        || c >= 0xe000 && c < 0xfffe && c != 0xfeff;
  }

  /** One pass over the characters. */
  private static final class Scan {
    private final int[] text;
    private boolean indicators;
    private boolean breaks;
    private boolean special;
    private boolean breakThenSpace;
    private boolean spaceThenBreak;

    Scan(int[] text) {
      this.text = text;
    }

    ScalarShape shape() {
      indicators = startsLikeMarker();
      for (int i = 0; i < text.length; i++) {
        scan(i);
      }
      int last = text[text.length - 1];
      boolean edges = isSpaceOrBreak(text[0]) || isSpaceOrBreak(last);
      boolean quotable = !breakThenSpace && !spaceThenBreak && !special;
      return new ScalarShape(
          breaks,
          quotable && !edges && !breaks && !indicators,
          quotable,
          last != ' ' && !spaceThenBreak && !special);
    }

    private void scan(int i) {
      int c = text[i];
      indicators |= i == 0 ? isFirstIndicator() : isInnerIndicator(i);
      special |= !isPrintable(c);
      breaks |= isBreak(c);
      if (i > 0) {
        breakThenSpace |= c == ' ' && isBreak(text[i - 1]);
        spaceThenBreak |= isBreak(c) && text[i - 1] == ' ';
      }
    }

    private boolean startsLikeMarker() {
      boolean repeated = text.length >= 3 && text[1] == text[0] && text[2] == text[0];
      return repeated && (text[0] == '-' || text[0] == '.');
    }

    private boolean isFirstIndicator() {
      return switch (text[0]) {
        case '#', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' ->
            true;
        case '?', ':', '-' -> blankFollows(0);
        default -> false;
      };
    }

    private boolean isInnerIndicator(int i) {
      if (text[i] == ':') {
        return blankFollows(i);
      }
      int before = text[i - 1];
      return text[i] == '#' && (before == ' ' || before == '\t' || before == 0 || isBreak(before));
    }

    private boolean blankFollows(int i) {
      return i + 1 >= text.length || text[i + 1] == ' ' || text[i + 1] == '\t';
    }

    private static boolean isSpaceOrBreak(int c) {
      return c == ' ' || isBreak(c);
    }
  }
}
