package dev.seatrial.kubectl.print.template;

import dev.seatrial.kubectl.print.template.Pipeline.Command;
import dev.seatrial.kubectl.print.template.Token.Kind;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.NullTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands inside an action. */
// As pipeline, command, operand and term in Go's text/template/parse.
final class PipelineParser {
  private final TokenStream tokens;
  private final List<String> variables;

  PipelineParser(TokenStream tokens, List<String> variables) {
    this.tokens = tokens;
    this.variables = variables;
  }

  /** Reads up to the closing braces, which stay. */
  Pipeline read(String context) {
    return read(context, Kind.CLOSE, "");
  }

  private Pipeline read(String context, Kind end, String mark) {
    List<Command> commands = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    boolean declares = false;
    tokens.skipSpace();
    List<Operand> operands = operands();
    Token token = tokens.peek();
    if (operands.size() == 1
        && operands.get(0) instanceof Operand.Variable variable
        && (token.is(":=") || token.is("=") || token.is(",") && context.equals("range"))) {
      kept.add(variable.name());
      if (token.is(",")) {
        tokens.next();
        tokens.skipSpace();
        kept.add(tokens.next().text());
        tokens.skipSpace();
      }
      declares = tokens.next().is(":=");
      tokens.skipSpace();
      operands = operands();
    }
    while (true) {
      if (operands.isEmpty()) {
        throw tokens.failure("missing value for " + context);
      }
      commands.add(new Command(operands));
      if (!tokens.peek().is("|")) {
        break;
      }
      tokens.next();
      tokens.skipSpace();
      operands = operands();
    }
    check(commands, kept, declares);
    checkEnd(end, mark);
    return new Pipeline(kept, declares, commands);
  }

  private void checkEnd(Kind end, String mark) {
    Token last = tokens.peek();
    if (!last.is(end) || end == Kind.MARK && !last.is(mark)) {
      tokens.next();
      throw tokens.failure(
          last.is(Kind.END)
              ? "unexpected EOF"
              : "unexpected " + GoText.quoted(last.text()) + " in operand");
    }
  }

  private void check(List<Command> commands, List<String> kept, boolean declares) {
    commands.forEach(command -> command.operands().forEach(this::checkKnown));
    if (declares) {
      variables.addAll(kept);
    }
    kept.forEach(this::checkVariable);
    for (int i = 1; i < commands.size(); i++) {
      Operand first = commands.get(i).first();
      if (first instanceof Operand.Literal || first instanceof Operand.Dot) {
        throw tokens.failure("non executable command in pipeline stage " + (i + 1));
      }
    }
  }

  private void checkKnown(Operand operand) {
    if (operand instanceof Operand.Variable variable) {
      checkVariable(variable.name());
    } else if (operand instanceof Operand.Fields fields) {
      checkKnown(fields.base());
    }
  }

  private void checkVariable(String name) {
    if (!variables.contains(name)) {
      throw tokens.failure("undefined variable " + GoText.quoted(name));
    }
  }

  private List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    while (true) {
      tokens.skipSpace();
      Token token = tokens.peek();
      boolean ends =
          token.is(Kind.CLOSE) || token.is(Kind.END) || token.is(Kind.MARK) && !token.is("(");
      if (ends) {
        return operands;
      }
      operands.add(chained(term(tokens.next())));
    }
  }

  private Operand chained(Operand base) {
    List<String> names = new ArrayList<>();
    int position = base.position();
    while (tokens.peek().is(Kind.FIELD)) {
      Token field = tokens.next();
      position = names.isEmpty() ? field.position() : position;
      names.add(field.text().substring(1));
    }
    if (names.isEmpty()) {
      return base;
    }
    if (base instanceof Operand.Fields fields) {
      List<String> all = new ArrayList<>(fields.names());
      all.addAll(names);
      return new Operand.Fields(position, fields.base(), all);
    }
    return new Operand.Fields(position, base, names);
  }

  private Operand term(Token token) {
    int position = token.position();
    return switch (token.kind()) {
      case DOT -> new Operand.Dot(position);
      case FIELD ->
          new Operand.Fields(
              position, new Operand.Dot(position), List.of(token.text().substring(1)));
      case VARIABLE -> new Operand.Variable(position, token.text());
      case STRING ->
          new Operand.Literal(position, token.text(), Tree.of(Quoted.text(token.text())));
      case NUMBER -> new Operand.Literal(position, token.text(), number(token.text()));
      case WORD -> word(token);
      case MARK -> inner(position);
      default -> throw tokens.failure("unexpected " + GoText.quoted(token.text()) + " in operand");
    };
  }

  private Operand inner(int position) {
    Pipeline pipeline = read("parenthesized pipeline", Kind.MARK, ")");
    tokens.next();
    return new Operand.Inner(position, pipeline);
  }

  private Operand word(Token token) {
    String word = token.text();
    return switch (word) {
      case "true", "false" ->
          new Operand.Literal(token.position(), word, Tree.of(word.equals("true")));
      case "nil" -> new Operand.Literal(token.position(), word, NullTree.NULL);
      default -> {
        if (!Functions.isKnown(word)) {
          throw tokens.failure("function " + GoText.quoted(word) + " not defined");
        }
        yield new Operand.Function(token.position(), word);
      }
    };
  }

  private Tree number(String text) {
    try {
      return text.matches("[-+]?\\d+")
          ? Tree.of(Long.parseLong(text))
          : Tree.of(Double.parseDouble(text));
    } catch (NumberFormatException malformed) {
      throw tokens.failure("bad number syntax: " + GoText.quoted(text));
    }
  }
}
