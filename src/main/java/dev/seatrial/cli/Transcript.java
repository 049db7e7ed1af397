package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.kubectl.call.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A folder that gets four files for each command: {@code 001.cmd}, {@code .out}, {@code .err} and
 * {@code .rc}.
 */
final class Transcript {
  private final Optional<Path> folder;
  private int count;

  private Transcript(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A transcript in a folder below the directory; none where the name is empty. */
  static Transcript in(Path directory, String name) {
    if (name.isEmpty()) {
      return new Transcript(Optional.empty());
    }
    Path folder = directory.resolve(name);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserError("--transcript: \"" + name + "\" can't be made: " + e.getMessage(), e);
    }
    return new Transcript(Optional.of(folder));
  }

  /** Runs a command and keeps what it printed; returns its exit code. */
  int record(String command, Streams streams, ToIntFunction<Streams> run) {
    if (folder.isEmpty()) {
      return run.applyAsInt(streams);
    }
    StringBuilder out = new StringBuilder();
    StringBuilder err = new StringBuilder();
    int exitCode =
        run.applyAsInt(
            new Streams(
                streams.in(),
                text -> {
                  out.append(text);
                  streams.out().accept(text);
                },
                text -> {
                  err.append(text);
                  streams.err().accept(text);
                }));
    count++;
    write("cmd", command + "\n");
    write("out", out.toString());
    write("err", err.toString());
    write("rc", exitCode + "\n");
    return exitCode;
  }

  private void write(String ending, String text) {
    Path file = folder.orElseThrow().resolve(String.format(Locale.ROOT, "%03d.%s", count, ending));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UserError("--transcript: \"" + file + "\" can't be written: " + e.getMessage(), e);
    }
  }
}
