package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.Completion;
import java.io.IOException;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The prompt of {@code seatrial shell}: history, and completion of verbs, kinds and names. */
final class Prompt {
  private static final String FIRST = "seatrial> ";
  private static final String MORE = "> ";

  private Prompt() {}

  /** Whether there is somebody to type. */
  static boolean isAtTerminal(Console console) {
    return console.in() == System.in && dev.seatrial.cli.Terminal.isThere();
  }

  /** Reads and runs lines until the end; returns the exit code of the last command. */
  static int run(Cluster cluster, ShellLines lines, Console console) {
    try (Terminal terminal = TerminalBuilder.builder().name("seatrial").build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("seatrial")
              .completer((from, line, candidates) -> complete(cluster, line, candidates))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      while (takeLine(reader, lines)) {
        console.out().flush();
        console.err().flush();
      }
      return lines.exitCode();
    } catch (IOException e) {
      throw new UserError("the terminal can't be used: " + e.getMessage(), e);
    }
  }

  private static boolean takeLine(LineReader reader, ShellLines lines) {
    try {
      String line = reader.readLine(lines.isPending() ? MORE : FIRST);
      if (!lines.isPending() && List.of("exit", "quit").contains(line.strip())) {
        return false;
      }
      lines.take(line);
      return true;
    } catch (UserInterruptException interrupted) {
      lines.drop();
      return true;
    } catch (EndOfFileException end) {
      return false;
    }
  }

  private static void complete(Cluster cluster, ParsedLine line, List<Candidate> candidates) {
    List<String> before = line.words().subList(0, line.wordIndex());
    if (before.isEmpty()) {
      List.of("kubectl", "seatrial", "sleep", "cat", "echo", "exit")
          .forEach(word -> candidates.add(new Candidate(word)));
    } else if (before.get(0).equals("kubectl")) {
      String begun = line.word().substring(0, line.wordCursor());
      Completion.of(cluster, before.subList(1, before.size()), begun)
          .forEach(word -> candidates.add(new Candidate(word)));
    }
  }
}
