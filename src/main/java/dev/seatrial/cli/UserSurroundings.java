package dev.seatrial.cli;

import dev.seatrial.kubectl.Streams;
import dev.seatrial.kubectl.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The user's own variables, and programs that take over the user's terminal. */
final class UserSurroundings implements Surroundings {
  private static final int INTERRUPTED = 130;

  private final Console console;

  UserSurroundings(Console console) {
    this.console = console;
  }

  @Override
  public Optional<String> variable(String name) {
    return console.environment().apply(name);
  }

  @Override
  public Optional<String> usualEditor() {
    return Optional.of("vi");
  }

  @Override
  public int run(List<String> words, Path directory, Streams streams) throws IOException {
    console.out().flush();
    console.err().flush();
    Process process = new ProcessBuilder(words).directory(directory.toFile()).inheritIO().start();
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroy();
      return INTERRUPTED;
    }
  }
}
