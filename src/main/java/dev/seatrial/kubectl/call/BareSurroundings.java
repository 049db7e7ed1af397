package dev.seatrial.kubectl.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** No variables, and no terminal: programs read nothing, and what they print is handed on. */
final class BareSurroundings implements Surroundings {
  private static final long MOST_SECONDS = 60;

  @Override
  public Optional<String> variable(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> usualEditor() {
    return Optional.empty();
  }

  @Override
  public int run(List<String> words, Path directory, Streams streams) throws IOException {
    Path out = Files.createTempFile("seatrial-out", "");
    Path err = Files.createTempFile("seatrial-err", "");
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      int exitCode = waitFor(process, words);
      streams.out().accept(Files.readString(out, StandardCharsets.UTF_8));
      streams.err().accept(Files.readString(err, StandardCharsets.UTF_8));
      return exitCode;
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static int waitFor(Process process, List<String> words) {
    boolean ended;
    try {
      ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      throw new SilentExit();
    }
    if (!ended) {
      process.destroyForcibly();
      throw new KubectlError(
          "\""
              + String.join(" ", words)
              + "\" has not ended within "
              + MOST_SECONDS
              + " seconds: here, an editor must do its work without a terminal");
    }
    return process.exitValue();
  }
}
