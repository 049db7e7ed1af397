package dev.seatrial.kubelet;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Spans of time in which something is so, as a world declares them: always, never, or in a list
 * with {@code from} and {@code until}. Times are in microseconds since whatever the spans count
 * from.
 */
record Spans(boolean isAlways, List<Tree> list) {
  /** What is declared; never where nothing is. */
  static Spans of(Tree said) {
    if (said instanceof BooleanTree always) {
      return new Spans(always.value(), List.of());
    }
    boolean one = said.isPresent() && !(said instanceof ListTree);
    return new Spans(false, one ? List.of(said) : said.items());
  }

  boolean isWithin(long micros) {
    return isAlways || at(micros).isPresent();
  }

  /** The first of the spans that a time lies in. */
  Optional<Tree> at(long micros) {
    return list.stream()
        .filter(
            span ->
                micros(span.at("from")) <= micros
                    && (!span.at("until").isPresent() || micros < micros(span.at("until"))))
        .findFirst();
  }

  /** When it next begins or ends; {@link Long#MAX_VALUE} for never. */
  long nextEdge(long micros) {
    long next = Long.MAX_VALUE;
    for (Tree span : list) {
      for (String edge : List.of("from", "until")) {
        long at = span.at(edge).isPresent() ? micros(span.at(edge)) : 0;
        next = at > micros ? Math.min(next, at) : next;
      }
    }
    return next;
  }

  private static long micros(Tree time) {
    return World.duration(time).toNanos() / 1_000;
  }
}
