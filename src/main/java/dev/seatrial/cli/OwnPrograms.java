package dev.seatrial.cli;

import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Surroundings;
import dev.seatrial.shell.Programs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Our own commands as a shell starts them: {@code seatrial lint web.yaml}. */
final class OwnPrograms implements Programs {
  private final Function<String, Optional<String>> environment;

  private final Surroundings around;

  /** Commands that start other programs without a terminal. */
  OwnPrograms(Function<String, Optional<String>> environment) {
    this(environment, Surroundings.BARE);
  }

  OwnPrograms(Function<String, Optional<String>> environment, Surroundings around) {
    this.environment = environment;
    this.around = around;
  }

  @Override
  public Surroundings surroundings() {
    return around;
  }

  @Override
  public int run(List<String> words, Path directory, Streams streams) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int exitCode;
    // Both on one stream, so that what is printed comes in the order in which it was.
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      Console console =
          new Console(
              new ByteArrayInputStream(streams.in().get()), out, out, environment, directory);
      exitCode = new Seatrial(Commands.ALL, console).run(words.toArray(new String[0]));
    }
    streams.out().accept(bytes.toString(StandardCharsets.UTF_8));
    return exitCode;
  }
}
