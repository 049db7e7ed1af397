package dev.seatrial.validation.decode;

import dev.seatrial.tree.Path;

/** A path as Go's strict JSON decoder prints it: a map's key after a dot, like a field. */
final class JsonPath {
  private JsonPath() {}

  static String text(Path path) {
    StringBuilder text = new StringBuilder();
    for (Path.Step step : path.steps()) {
      if (step instanceof Path.Index index) {
        text.append('[').append(index.position()).append(']');
      } else {
        String name = step instanceof Path.Key key ? key.name() : ((Path.Field) step).name();
        text.append(text.length() == 0 ? "" : ".").append(name);
      }
    }
    return text.toString();
  }
}
