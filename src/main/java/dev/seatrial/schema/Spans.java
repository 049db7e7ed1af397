package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.List;

/** Turns the spans of minors in the schemas folder, such as {@code 30-32,35+}, into bit sets. */
final class Spans {
  private final List<Integer> minors;

  private Spans(List<Integer> minors) {
    this.minors = minors;
  }

  static Spans of(List<String> versions) {
    return new Spans(versions.stream().map(v -> Integer.valueOf(v.split("\\.", -1)[1])).toList());
  }

  /** The versions that a line holds for; the fallback where it does not say. */
  long mask(Tree line, long fallback) {
    String in = line.text("", "in");
    return in.isEmpty() ? fallback : mask(in);
  }

  long all() {
    return (1L << minors.size()) - 1;
  }

  private long mask(String spans) {
    long mask = 0;
    for (String span : spans.split(",", -1)) {
      String[] ends = span.replace("+", "").split("-", -1);
      int first = Integer.parseInt(ends[0]);
      int last = span.endsWith("+") ? Integer.MAX_VALUE : Integer.parseInt(ends[ends.length - 1]);
      for (int i = 0; i < minors.size(); i++) {
        mask |= minors.get(i) >= first && minors.get(i) <= last ? 1L << i : 0;
      }
    }
    return mask;
  }
}
