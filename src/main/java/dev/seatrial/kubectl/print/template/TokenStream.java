package dev.seatrial.kubectl.print.template;

import dev.seatrial.kubectl.print.template.Token.Kind;
import java.util.List;

/** The tokens of a template, one after the other. */
final class TokenStream {
  private final String text;
  private final List<Token> tokens;
  private int at;

  TokenStream(String text) {
    this.text = text;
    this.tokens = new Lexer(text).tokens();
  }

  Token peek() {
    return tokens.get(at);
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  void skipSpace() {
    while (peek().is(Kind.SPACE)) {
      next();
    }
  }

  TemplateException failure(String why) {
    int end = Math.min(tokens.get(Math.max(0, at - 1)).position(), text.length());
    long line = text.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
    return new TemplateException("template: output:" + line + ": " + why);
  }
}
