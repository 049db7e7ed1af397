package dev.seatrial.kubectl.print.template;

import dev.seatrial.kubectl.print.template.Token.Kind;
import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.List;

/** Reads a template: text, actions and blocks. */
// As parse.go in Go's text/template/parse.
final class Parser {
  private static final List<String> REFUSED = List.of("define", "template", "block");

  private final TokenStream tokens;
  private final PipelineParser pipelines;
  private final List<String> variables = new ArrayList<>(List.of("$"));
  private int loops;

  Parser(String text) {
    this.tokens = new TokenStream(text);
    this.pipelines = new PipelineParser(tokens, variables);
  }

  List<Node> parse() {
    List<Node> nodes = new ArrayList<>();
    String end = read(nodes);
    if (!end.isEmpty()) {
      throw tokens.failure("unexpected {{" + end + "}}");
    }
    return nodes;
  }

  /** Reads up to the word that ends or parts a block; returns it, empty at the template's end. */
  private String read(List<Node> to) {
    while (!tokens.peek().is(Kind.END)) {
      Token token = tokens.next();
      if (token.is(Kind.TEXT)) {
        to.add(new Node.Text(token.text()));
        continue;
      }
      tokens.skipSpace();
      Token word = tokens.peek();
      if (word.is("end") || word.is("else")) {
        tokens.next();
        return word.text();
      }
      to.add(action(word));
    }
    return "";
  }

  private Node action(Token word) {
    if (word.is("if") || word.is("with") || word.is("range")) {
      tokens.next();
      return branch(word.text());
    }
    if (word.is("break") || word.is("continue")) {
      tokens.next();
      if (loops == 0) {
        throw tokens.failure("{{" + word.text() + "}} outside {{range}}");
      }
      close(word.text());
      return new Node.Jump(word.is("break"));
    }
    if (word.is(Kind.WORD) && REFUSED.contains(word.text())) {
      throw tokens.failure(
          "{{" + word.text() + "}} is not simulated: write the text where it goes");
    }
    Pipeline pipeline = pipelines.read("command");
    tokens.next();
    return new Node.Action(pipeline);
  }

  private Node branch(String word) {
    int known = variables.size();
    Pipeline pipeline = pipelines.read(word);
    tokens.next();
    loops += word.equals("range") ? 1 : 0;
    List<Node> body = new ArrayList<>();
    String end = read(body);
    loops -= word.equals("range") ? 1 : 0;
    List<Node> otherwise = end.equals("else") ? otherwise(word) : List.of();
    if (end.isEmpty()) {
      throw tokens.failure("unexpected EOF");
    }
    if (end.equals("end")) {
      close("end");
    }
    variables.subList(known, variables.size()).clear();
    return new Node.Branch(word, pipeline, body, otherwise);
  }

  private List<Node> otherwise(String word) {
    tokens.skipSpace();
    Token next = tokens.peek();
    if (!word.equals("range") && next.is(word)) {
      tokens.next();
      return List.of(branch(word));
    }
    close("else");
    List<Node> nodes = new ArrayList<>();
    String end = read(nodes);
    if (!end.equals("end")) {
      throw tokens.failure(end.isEmpty() ? "unexpected EOF" : "expected end; found {{else}}");
    }
    close("end");
    return nodes;
  }

  private void close(String where) {
    tokens.skipSpace();
    Token token = tokens.next();
    if (!token.is(Kind.CLOSE)) {
      throw tokens.failure("unexpected " + GoText.quoted(token.text()) + " in " + where);
    }
  }
}
