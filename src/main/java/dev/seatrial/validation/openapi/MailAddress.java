package dev.seatrial.validation.openapi;

import dev.seatrial.validation.format.IpText;

/**
 * Whether a text is one mail address, with or without the name of whom it belongs to.
 *
 * <p>As {@code ParseAddress} in {@code net/mail} of Go 1.26. Encoded words in names are taken as
 * they are.
 */
final class MailAddress {
  private static final String SPECIALS = "()<>[]:;@\\,\"";

  private final String text;
  private int at;

  private MailAddress(String text) {
    this.text = text;
  }

  static boolean isOne(String text) {
    MailAddress reader = new MailAddress(text);
    return reader.addresses(true) == 1 && reader.skipComments() && reader.isAtEnd();
  }

  /** How many addresses are here; -1 where there is none, or an error. */
  private int addresses(boolean groups) {
    skipSpace();
    if (isAtEnd()) {
      return -1;
    }
    if (specification()) {
      skipSpace();
      return !taken('(') || comment() ? 1 : -1;
    }
    if (!isNext('<') && !phrase()) {
      return -1;
    }
    skipSpace();
    if (groups && taken(':')) {
      return group();
    }
    return taken('<') && specification() && taken('>') ? 1 : -1;
  }

  private int group() {
    skipSpace();
    if (taken(';')) {
      return skipComments() ? 0 : -1;
    }
    int count = 0;
    while (true) {
      skipSpace();
      int more = addresses(false);
      if (more < 0 || !skipComments()) {
        return -1;
      }
      count += more;
      if (taken(';')) {
        return skipComments() ? count : -1;
      }
      if (!taken(',')) {
        return -1;
      }
    }
  }

  private boolean specification() {
    int start = at;
    skipSpace();
    boolean local = isNext('"') ? quoted() > 0 : atom(false);
    if (local && taken('@')) {
      skipSpace();
      if (taken('[') ? literal() : atom(false)) {
        return true;
      }
    }
    at = start;
    return false;
  }

  private boolean phrase() {
    int words = 0;
    while (true) {
      if (words > 0 && !skipComments()) {
        return false;
      }
      skipSpace();
      int start = at;
      boolean word = !isAtEnd() && (isNext('"') ? quoted() >= 0 : atom(true));
      if (!word) {
        at = start;
        return words > 0;
      }
      words++;
    }
  }

  /** The length of what is between the quotes, or -1 where it does not end well. */
  private int quoted() {
    int length = 0;
    boolean escaped = false;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && !escaped) {
        at = i + 1;
        return length;
      }
      if (!isVisible(c) && c != ' ' && c != '\t') {
        return -1;
      }
      escaped = c == '\\' && !escaped;
      length += escaped ? 0 : 1;
    }
    return -1;
  }

  private boolean atom(boolean permissive) {
    int end = at;
    while (end < text.length() && isAtomic(text.charAt(end))) {
      end++;
    }
    String atom = text.substring(at, end);
    if (atom.isEmpty()
        || !permissive && (atom.startsWith(".") || atom.contains("..") || atom.endsWith("."))) {
      return false;
    }
    at = end;
    return true;
  }

  private boolean literal() {
    int close = text.indexOf(']', at);
    if (close < 0) {
      return false;
    }
    String address = text.substring(at, close);
    at = close + 1;
    return IpText.parse(address).filter(ip -> !ip.leadingZeros()).isPresent();
  }

  private boolean skipComments() {
    skipSpace();
    while (taken('(')) {
      if (!comment()) {
        return false;
      }
      skipSpace();
    }
    return true;
  }

  private boolean comment() {
    int depth = 1;
    while (!isAtEnd() && depth > 0) {
      if (isNext('\\') && at + 1 < text.length()) {
        at++;
      } else if (isNext('(')) {
        depth++;
      } else if (isNext(')')) {
        depth--;
      }
      at++;
    }
    return depth == 0;
  }

  private void skipSpace() {
    while (isNext(' ') || isNext('\t')) {
      at++;
    }
  }

  private boolean taken(char c) {
    boolean next = isNext(c);
    at += next ? 1 : 0;
    return next;
  }

  private boolean isNext(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isAtEnd() {
    return at >= text.length();
  }

  private static boolean isAtomic(char c) {
    return SPECIALS.indexOf(c) < 0 && isVisible(c);
  }

  private static boolean isVisible(char c) {
    return c >= '!' && c <= '~' || c >= 0x80;
  }
}
