package dev.seatrial.yaml;

import dev.seatrial.tree.Path;
import java.util.Arrays;

/** The way to the value being read, kept cheaply and made a path only when one is asked for. */
final class Trail {
  private String[] names = new String[16];
  private int[] positions = new int[16];
  private int depth;

  int depth() {
    return depth;
  }

  void enter(String field) {
    grow();
    names[depth] = field;
    positions[depth++] = -1;
  }

  void enter(int position) {
    grow();
    positions[depth++] = position;
  }

  void leave() {
    depth--;
  }

  Path path() {
    Path path = Path.ROOT;
    for (int i = 0; i < depth; i++) {
      path = positions[i] < 0 ? path.field(names[i]) : path.index(positions[i]);
    }
    return path;
  }

  private void grow() {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      positions = Arrays.copyOf(positions, depth * 2);
    }
  }
}
