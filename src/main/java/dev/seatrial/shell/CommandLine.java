package dev.seatrial.shell;

import dev.seatrial.UserError;
import dev.seatrial.kubectl.ShellWords;
import java.util.List;
import java.util.Optional;

/**
 * One command as it was typed: its words, what it reads, and where its output goes.
 *
 * @param input what it finds on its standard input; empty where nothing was said
 * @param target the file that its output goes to; empty for the prompt
 */
record CommandLine(List<String> words, Optional<String> input, Optional<Target> target) {
  /** A file that output goes to, at its end or in its place. */
  record Target(String file, boolean appends) {}

  /** Reads a command; the lines of a here-document follow its own. */
  static CommandLine of(String text) {
    Typed typed = Typed.of(text);
    Operators operators = new Operators(typed.command());
    Optional<String> input = operators.mark().map(mark -> hereDocument(typed, mark));
    return new CommandLine(ShellWords.of(operators.rest()), input, operators.target());
  }

  /** Whether more lines belong to the command: the next one, or a here-document not yet ended. */
  static boolean needsMore(String text) {
    Typed typed = Typed.of(text);
    try {
      return typed.goesOn()
          || new Operators(typed.command())
              .mark()
              .filter(mark -> !typed.following().contains(mark))
              .isPresent();
    } catch (UserError mistake) {
      // What is wrong with it is said when it is run.
      return false;
    }
  }

  private static String hereDocument(Typed typed, String mark) {
    int end = typed.following().indexOf(mark);
    if (end < 0) {
      throw new UserError(
          "the here-document of \"" + typed.command() + "\" has no line \"" + mark + "\"");
    }
    return String.join(
        "", typed.following().subList(0, end).stream().map(each -> each + "\n").toList());
  }

  /** The command with the lines that it goes on in, and the lines after it. */
  private record Typed(String command, boolean goesOn, List<String> following) {
    static Typed of(String text) {
      List<String> lines = List.of(text.split("\n", -1));
      StringBuilder command = new StringBuilder(lines.get(0));
      int next = 1;
      while (isContinued(command) && next < lines.size()) {
        command.setLength(command.length() - 1);
        command.append(lines.get(next++));
      }
      return new Typed(command.toString(), isContinued(command), lines.subList(next, lines.size()));
    }

    private static boolean isContinued(CharSequence line) {
      return line.length() > 0 && line.charAt(line.length() - 1) == '\\';
    }
  }
}
