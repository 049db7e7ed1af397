package dev.seatrial.lint;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One text to lint, not yet read.
 *
 * @param name what findings call it
 */
public record Input(String name, Source source) {
  /** Opens the bytes. */
  @FunctionalInterface
  public interface Source {
    /** A stream of the bytes, for the caller to close. */
    InputStream open() throws IOException;
  }

  static Input file(String name, Path path) {
    return new Input(name, () -> opened(path));
  }

  // Of a file, this stream reads in one call what the other one does in three, by way of channels.
  private static InputStream opened(Path path) throws IOException {
    try {
      return new FileInputStream(path.toFile());
    } catch (FileNotFoundException unreadable) {
      // The other one says why.
      return Files.newInputStream(path);
    }
  }

  /** At most that many bytes and one, so that an endless input ends too. */
  byte[] bytes(long most) throws IOException {
    try (InputStream in = source.open()) {
      return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
    }
  }
}
