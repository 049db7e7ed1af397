package dev.seatrial.shell;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.Assignments;
import dev.seatrial.kubectl.Kubectl;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Surroundings;
import dev.seatrial.object.Durations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A prompt beside one simulated cluster.
 *
 * <p>It knows {@code kubectl}, {@code seatrial}, {@code sleep} (in virtual time), {@code cat},
 * {@code echo}, here-documents, output to a file, and comments; one command a line.
 */
public final class Shell {
  private static final int NOT_FOUND = 127;
  private static final int MISUSED = 2;

  private final Cluster cluster;
  private final Path directory;
  private final Programs programs;

  /**
   * A shell in a folder.
   *
   * @param directory what the names of files are relative to
   */
  public Shell(Cluster cluster, Path directory, Programs programs) {
    this.cluster = cluster;
    this.directory = directory;
    this.programs = programs;
  }

  /** Whether a command goes on in the next line. */
  public static boolean needsMore(String text) {
    return CommandLine.needsMore(text);
  }

  /** Runs one command, with the lines of its here-document; returns its exit code. */
  public int run(String text, Streams streams) {
    try {
      CommandLine line = CommandLine.of(text);
      return line.words().isEmpty() ? 0 : redirected(line, streams);
    } catch (UserError mistake) {
      streams.err().accept("seatrial: " + mistake.getMessage() + "\n");
      return MISUSED;
    }
  }

  private int redirected(CommandLine line, Streams streams) {
    StringBuilder kept = new StringBuilder();
    Consumer<String> out = line.target().isPresent() ? kept::append : streams.out();
    Streams own =
        line.input().isPresent()
            ? new Streams(
                () -> line.input().get().getBytes(StandardCharsets.UTF_8), out, streams.err())
            : new Streams(streams.in(), out, streams.err());
    int exitCode = command(Assignments.of(line.words()), line.input(), own);
    line.target().ifPresent(target -> write(target, kept.toString()));
    return exitCode;
  }

  private int command(Assignments typed, Optional<String> input, Streams streams) {
    List<String> words = typed.command();
    if (words.isEmpty()) {
      throw new UserError("variables are set before a command, such as KUBE_EDITOR=… kubectl edit");
    }
    Surroundings around = programs.surroundings().with(typed.variables());
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "kubectl" -> kubectl(around, rest, streams);
      case "seatrial", "./seatrial" -> seatrial(around, rest, streams);
      case "sleep" -> sleep(rest);
      case "cat" -> cat(rest, input, streams);
      case "echo" -> {
        streams.out().accept(String.join(" ", rest) + "\n");
        yield 0;
      }
      default -> {
        streams
            .err()
            .accept(
                words.get(0)
                    + ": command not found: there are kubectl, seatrial, sleep, cat and echo\n");
        yield NOT_FOUND;
      }
    };
  }

  private int kubectl(Surroundings around, List<String> words, Streams streams) {
    return new Kubectl(cluster, directory).in(around).run(words, streams);
  }

  private int seatrial(Surroundings around, List<String> words, Streams streams) {
    if (!words.isEmpty() && words.get(0).equals("kubectl")) {
      return kubectl(around, words.subList(1, words.size()), streams);
    }
    if (words.size() == 3 && words.subList(0, 2).equals(List.of("cluster", "advance"))) {
      Duration time = VirtualTime.of(words.get(2));
      cluster.runFor(time);
      streams.out().accept("advanced by " + Durations.text(time) + "\n");
      return 0;
    }
    return programs.run(words, directory, streams);
  }

  private int sleep(List<String> words) {
    if (words.isEmpty()) {
      throw new UserError("sleep needs a time, such as \"sleep 5\" or \"sleep 2m\"");
    }
    words.forEach(word -> cluster.runFor(VirtualTime.of(word)));
    return 0;
  }

  private int cat(List<String> files, Optional<String> input, Streams streams) {
    input.filter(text -> files.isEmpty()).ifPresent(streams.out());
    int exitCode = 0;
    for (String file : files) {
      try {
        streams.out().accept(Files.readString(directory.resolve(file)));
      } catch (NoSuchFileException missing) {
        streams.err().accept("cat: " + file + ": No such file or directory\n");
        exitCode = 1;
      } catch (IOException e) {
        streams.err().accept("cat: " + file + ": " + e.getMessage() + "\n");
        exitCode = 1;
      }
    }
    return exitCode;
  }

  private void write(CommandLine.Target target, String text) {
    Path file = directory.resolve(target.file());
    try {
      if (target.appends()) {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } else {
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UserError("writing \"" + target.file() + "\" failed: " + e, e);
    }
  }
}
