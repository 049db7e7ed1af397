package dev.seatrial.kubectl.print.template;

import dev.seatrial.kubectl.print.template.Pipeline.Command;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.NullTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what pipelines come to. */
// As evalPipeline, evalCommand and evalField in Go's text/template/exec.go.
final class Evaluation {
  private final String text;
  private final boolean strict;
  private final Scope scope = new Scope();

  Evaluation(String text, Tree object, boolean strict) {
    this.text = text;
    this.strict = strict;
    scope.declare("$", object);
  }

  Scope scope() {
    return scope;
  }

  /** The value, kept in the pipeline's variables where it has some. */
  Tree value(Pipeline pipeline, Tree dot) {
    Tree value = ranged(pipeline, dot);
    for (String name : pipeline.variables()) {
      if (pipeline.declares()) {
        scope.declare(name, value);
      } else {
        scope.assign(name, value);
      }
    }
    return value;
  }

  /** The value, which a range keeps piece by piece. */
  Tree ranged(Pipeline pipeline, Tree dot) {
    Optional<Tree> value = Optional.empty();
    for (Command command : pipeline.commands()) {
      value = Optional.of(value(command, dot, value));
    }
    return value.orElse(Tree.ABSENT);
  }

  private Tree value(Command command, Tree dot, Optional<Tree> last) {
    Operand first = command.first();
    if (first instanceof Operand.Function function) {
      return call(command, function.name(), dot, last);
    }
    if (command.operands().size() > 1 || last.isPresent()) {
      if (first instanceof Operand.Fields fields) {
        String name = fields.names().get(fields.names().size() - 1);
        throw failure(first, name + " is not a method but has arguments");
      }
      throw failure(first, "can't give argument to non-function " + first.shown());
    }
    if (first instanceof Operand.Literal literal && literal.value() == NullTree.NULL) {
      throw failure(first, "nil is not a command");
    }
    return value(first, dot);
  }

  private Tree call(Command command, String name, Tree dot, Optional<Tree> last) {
    List<Operand> given = command.operands().subList(1, command.operands().size());
    if (name.equals("and") || name.equals("or")) {
      return chosen(given, name.equals("or"), dot, last);
    }
    List<Tree> arguments = new ArrayList<>();
    given.forEach(each -> arguments.add(value(each, dot)));
    last.ifPresent(arguments::add);
    try {
      return Functions.call(name, arguments);
    } catch (WrongArguments wrong) {
      boolean count = wrong.isOfCount();
      throw failure(
          command.first().position(),
          count ? name : command.shown(),
          count ? wrong.message() : "error calling " + name + ": " + wrong.message());
    }
  }

  /** The first that decides; what comes after it is not looked at. */
  private Tree chosen(List<Operand> given, boolean wanted, Tree dot, Optional<Tree> last) {
    Tree value = Tree.ABSENT;
    for (Operand each : given) {
      value = value(each, dot);
      if (Truth.of(value) == wanted) {
        return value;
      }
    }
    return last.orElse(value);
  }

  private Tree value(Operand operand, Tree dot) {
    if (operand instanceof Operand.Fields fields) {
      return fields(fields, dot);
    }
    if (operand instanceof Operand.Variable variable) {
      return scope.value(variable.name());
    }
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Inner inner) {
      return value(inner.pipeline(), dot);
    }
    return operand instanceof Operand.Function function
        ? call(new Command(List.of(function)), function.name(), dot, Optional.empty())
        : dot;
  }

  private Tree fields(Operand.Fields fields, Tree dot) {
    Tree value = value(fields.base(), dot);
    for (String name : fields.names()) {
      if (value == NullTree.NULL) {
        throw failure(fields, "nil pointer evaluating interface {}." + name);
      }
      if (value.isUnset()) {
        if (strict) {
          throw failure(fields, "nil data; no entry for key " + GoText.quoted(name));
        }
        return Tree.ABSENT;
      }
      if (!(value instanceof ObjectTree object)) {
        throw failure(fields, "can't evaluate field " + name + " in type interface {}");
      }
      if (strict && !object.has(name)) {
        throw failure(fields, "map has no entry for key " + GoText.quoted(name));
      }
      value = object.at(name);
    }
    return value;
  }

  TemplateException failure(Pipeline pipeline, String why) {
    return failure(pipeline.commands().get(0).first().position(), pipeline.shown(), why);
  }

  private TemplateException failure(Operand operand, String why) {
    return failure(operand.position(), operand.shown(), why);
  }

  private TemplateException failure(int position, String shown, String why) {
    String before = text.substring(0, position);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = position - (before.lastIndexOf('\n') + 1);
    return new TemplateException(
        "template: output:%d:%d: executing \"output\" at <%s>: %s"
            .formatted(line, column, shown, why));
  }
}
