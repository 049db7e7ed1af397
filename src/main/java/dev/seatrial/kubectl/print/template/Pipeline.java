package dev.seatrial.kubectl.print.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Commands that hand on to each other.
 *
 * @param variables what the value is kept in; at most two
 * @param declares whether the variables are new
 */
record Pipeline(List<String> variables, boolean declares, List<Command> commands) {
  Pipeline {
    variables = List.copyOf(variables);
    commands = List.copyOf(commands);
  }

  /** An operand or a function with its arguments. */
  record Command(List<Operand> operands) {
    Command {
      operands = List.copyOf(operands);
    }

    Operand first() {
      return operands.get(0);
    }

    String shown() {
      return operands.stream().map(Operand::shown).collect(Collectors.joining(" "));
    }
  }

  String shown() {
    String kept =
        variables.isEmpty() ? "" : String.join(", ", variables) + (declares ? " := " : " = ");
    return kept + commands.stream().map(Command::shown).collect(Collectors.joining(" | "));
  }
}
