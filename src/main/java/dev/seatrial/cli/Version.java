package dev.seatrial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Seatrial this is: the version in pom.xml, which the build writes into a resource. */
final class Version {
  private Version() {}

  static String current() {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      return text == null
          ? "(unbuilt)"
          : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading version.txt from our own jar", unreadable);
    }
  }
}
