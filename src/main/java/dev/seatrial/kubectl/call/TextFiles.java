package dev.seatrial.kubectl.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small files that flags name. */
public final class TextFiles {
  private TextFiles() {}

  /** The text of a file; empty where it cannot be read. */
  public static Optional<String> read(Path directory, String name) {
    try {
      return Optional.of(
          new String(Files.readAllBytes(directory.resolve(name)), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
