package dev.seatrial.kubectl.print.template;

import dev.seatrial.kubectl.print.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a template into tokens. */
// As lex.go in Go's text/template/parse.
final class Lexer {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<space>\\s+)|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"|`[^`]*`)|(?<variable>\\$\\w*)"
              + "|(?<number>[-+]?\\.?\\d[\\w.]*)|(?<field>\\.\\w+)|(?<dot>\\.)|(?<word>\\w+)"
              + "|(?<mark>:=|[|()=,])");
  private static final List<Kind> KINDS =
      List.of(
          Kind.SPACE,
          Kind.STRING,
          Kind.VARIABLE,
          Kind.NUMBER,
          Kind.FIELD,
          Kind.DOT,
          Kind.WORD,
          Kind.MARK);

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean trims;

  Lexer(String text) {
    this.text = text;
  }

  List<Token> tokens() {
    while (at < text.length()) {
      int open = text.indexOf("{{", at);
      int end = open < 0 ? text.length() : open;
      boolean trimsBefore = open >= 0 && text.startsWith("-", open + 2) && isSpace(open + 3);
      String between = text.substring(at, end);
      between = trims ? between.stripLeading() : between;
      between = trimsBefore ? between.stripTrailing() : between;
      if (!between.isEmpty()) {
        add(Kind.TEXT, between, at);
      }
      at = end;
      trims = false;
      if (open >= 0) {
        at += trimsBefore ? 3 : 2;
        inside(open);
      }
    }
    add(Kind.END, "EOF", at);
    return tokens;
  }

  private boolean isSpace(int position) {
    return position < text.length() && Character.isWhitespace(text.charAt(position));
  }

  private void inside(int open) {
    int comment = at;
    while (isSpace(comment)) {
      comment++;
    }
    if (text.startsWith("/*", comment)) {
      comment(comment);
      return;
    }
    add(Kind.OPEN, "{{", open);
    Matcher matcher = WORDS.matcher(text);
    while (!closes()) {
      if (at >= text.length()) {
        throw failure("unclosed action");
      }
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        throw unknown(text.charAt(at));
      }
      for (int group = 1; group <= KINDS.size(); group++) {
        if (matcher.group(group) != null) {
          add(KINDS.get(group - 1), matcher.group(), at);
        }
      }
      at = matcher.end();
    }
  }

  private boolean closes() {
    boolean trimsAfter = isSpace(at) && text.startsWith("-}}", at + 1);
    if (!trimsAfter && !text.startsWith("}}", at)) {
      return false;
    }
    trims = trimsAfter;
    add(Kind.CLOSE, "}}", trimsAfter ? at + 2 : at);
    at += trimsAfter ? 4 : 2;
    return true;
  }

  private void comment(int start) {
    int end = text.indexOf("*/", start);
    if (end < 0) {
      throw failure("unclosed comment");
    }
    at = end + 2;
    boolean trimsAfter = isSpace(at) && text.startsWith("-}}", at + 1);
    if (!trimsAfter && !text.startsWith("}}", at)) {
      throw failure("comment ends before closing delimiter");
    }
    trims = trimsAfter;
    at += trimsAfter ? 4 : 2;
  }

  private TemplateException unknown(char c) {
    return switch (c) {
      case '"' -> failure("unterminated quoted string");
      case '`' -> failure("unterminated raw quoted string");
      default -> failure("unrecognized character in action: U+%04X '%s'".formatted((int) c, c));
    };
  }

  private TemplateException failure(String why) {
    long line =
        text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new TemplateException("template: output:" + (line + 1) + ": " + why);
  }

  private void add(Kind kind, String word, int position) {
    tokens.add(new Token(kind, word, position));
  }
}
