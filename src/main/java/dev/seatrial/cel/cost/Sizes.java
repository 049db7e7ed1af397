package dev.seatrial.cel.cost;

import java.util.List;
import java.util.Optional;

/** How large data may be, by the path to it from a variable. */
@FunctionalInterface
public interface Sizes {
  Optional<Range> at(List<String> path);

  /** The size of a part: as the expression tells it, else as the data may have it. */
  default Range of(Node node) {
    return node.size().or(() -> at(node.path())).orElse(Range.UNKNOWN);
  }
}
