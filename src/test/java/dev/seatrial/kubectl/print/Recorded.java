package dev.seatrial.kubectl.print;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the packages of kubectl 1.37.2 made of given input, one case a line. */
final class Recorded {
  private Recorded() {}

  static List<Tree> lines(String name) {
    return read(name).lines().map(Json::read).toList();
  }

  static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Recorded.class.getResourceAsStream("/oracle/print/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
