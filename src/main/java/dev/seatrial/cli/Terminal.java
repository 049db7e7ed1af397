package dev.seatrial.cli;

import dev.seatrial.lint.report.Colours;
import java.util.Optional;

/** Whether somebody looks at the output, or a file or pipe takes it. */
final class Terminal {
  private Terminal() {}

  /** The colours for an option {@code --color} of {@code auto}, {@code always} or {@code never}. */
  static Colours colours(String when, Console console) {
    return switch (Choice.of("--color", when, "auto", "always", "never")) {
      case "always" -> Colours.ANSI;
      case "never" -> Colours.PLAIN;
      default -> wantsColours(console) ? Colours.ANSI : Colours.PLAIN;
    };
  }

  // See no-color.org: set and not empty means none, whatever it is set to.
  private static boolean wantsColours(Console console) {
    Optional<String> refused = console.environment().apply("NO_COLOR");
    if (refused.isPresent() && !refused.get().isEmpty()) {
      return false;
    }
    return isInteractive(console);
  }

  /** Whether a person sees the streams as they are written. */
  static boolean isInteractive(Console console) {
    String terminal = console.environment().apply("TERM").orElse("dumb");
    return !terminal.equals("dumb") && isThere();
  }

  /** Whether the process was started from a terminal. */
  static boolean isThere() {
    return Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent();
  }

  // Before Java 22 there is a console only where there is a terminal; since then it must be asked.
  private static boolean isTerminal(java.io.Console console) {
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
