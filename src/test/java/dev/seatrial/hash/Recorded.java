package dev.seatrial.hash;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of the real thing's answers, one JSON value a line. */
final class Recorded {
  private Recorded() {}

  static List<Tree> in(String file) {
    try (InputStream in = Recorded.class.getResourceAsStream("/oracle/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).map(Json::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
