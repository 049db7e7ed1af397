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
    String terminal = console.environment().apply("TERM").orElse("dumb");
    return !terminal.equals("dumb") && System.console() != null;
  }
}
