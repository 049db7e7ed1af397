package dev.seatrial.cli;

import dev.seatrial.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs many command lines in one process without showing what they print. The launcher starts it
 * once per build: Java then archives the classes that these commands loaded, and the next start
 * finds them ready.
 */
final class Training {
  private Training() {}

  /** Runs every line of the file that is the only argument; words are parted by spaces. */
  public static void main(String... arguments) {
    Console real = Main.prepare();
    Path state = temporaryFolder();
    Console deaf =
        new Console(
            InputStream.nullInputStream(),
            silence(),
            silence(),
            name ->
                name.equals("SEATRIAL_STATE")
                    ? Optional.of(state.toString())
                    : real.environment().apply(name),
            real.directory());
    for (String line : lines(Path.of(arguments[0]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        new Seatrial(Commands.ALL, deaf).run(line.strip().split(" +", -1));
      }
    }
    remove(state);
  }

  /** Commands that keep a cluster shall not find, nor leave, one of somebody else's. */
  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("seatrial-training");
    } catch (IOException e) {
      throw new UserError("making a folder for the training failed: " + e, e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UserError("removing the folder of the training \"" + folder + "\" failed: " + e, e);
    }
  }

  private static PrintStream silence() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UserError("reading the training lines \"" + file + "\" failed: " + e, e);
    }
  }
}
