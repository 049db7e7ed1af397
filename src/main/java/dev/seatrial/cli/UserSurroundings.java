package dev.seatrial.cli;

import dev.seatrial.kubectl.call.Gateway;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The user's own variables, and programs that take over the user's terminal. */
final class UserSurroundings implements Surroundings {
  private static final int INTERRUPTED = 130;

  private final Console console;
  private final Optional<Serves> serves;

  /** What serves the cluster over HTTP. */
  interface Serves {
    void serve(Gateway gateway, Consumer<String> begun) throws IOException;
  }

  /** Surroundings in which nothing is served. */
  UserSurroundings(Console console) {
    this.console = console;
    this.serves = Optional.empty();
  }

  UserSurroundings(Console console, Serves serves) {
    this.console = console;
    this.serves = Optional.of(serves);
  }

  @Override
  public void serve(Gateway gateway, Consumer<String> begun) throws IOException {
    if (serves.isEmpty()) {
      Surroundings.super.serve(gateway, begun);
      return;
    }
    serves
        .get()
        .serve(
            gateway,
            address -> {
              begun.accept(address);
              console.out().flush();
            });
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
