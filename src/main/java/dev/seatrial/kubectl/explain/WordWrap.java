package dev.seatrial.kubectl.explain;

/** Breaks lines at spaces, so that they are no longer than they may be. */
// As WrapString in github.com/mitchellh/go-wordwrap.
final class WordWrap {
  private final int limit;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder space = new StringBuilder();
  private int width;

  private WordWrap(int limit) {
    this.limit = limit;
  }

  static String wrapped(int limit, String text) {
    return new WordWrap(limit).wrapped(text);
  }

  private String wrapped(String text) {
    text.codePoints().forEach(this::take);
    if (word.length() > 0 || width + space.length() <= limit) {
      out.append(space).append(word);
    }
    return out.toString();
  }

  private void take(int c) {
    if (c == '\n') {
      if (word.length() > 0 || width + space.length() <= limit) {
        out.append(space);
      }
      out.append(word).append('\n');
      space.setLength(0);
      word.setLength(0);
      width = 0;
    } else if (Character.isWhitespace(c)) {
      if (space.length() == 0 || word.length() > 0) {
        flush();
      }
      space.appendCodePoint(c);
    } else {
      word.appendCodePoint(c);
      if (width + word.length() + space.length() > limit && word.length() < limit) {
        out.append('\n');
        width = 0;
        space.setLength(0);
      }
    }
  }

  private void flush() {
    width += space.length() + word.length();
    out.append(space).append(word);
    space.setLength(0);
    word.setLength(0);
  }
}
