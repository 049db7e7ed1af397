package dev.seatrial.defaulting;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads test resources. */
final class Resources {
  private Resources() {}

  static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects of a recorded answer, which may be a list of them. */
  static List<Tree> objects(String name) {
    Tree answer = Json.read(text(name));
    return answer.text("", "kind").equals("List") ? answer.items("items") : List.of(answer);
  }
}
