package dev.seatrial.kubectl.print.template;

import java.util.List;

/** A piece of a template. */
sealed interface Node {
  /** Text as it stands. */
  record Text(String text) implements Node {}

  /** A pipeline whose value is written, unless it is kept in a variable. */
  record Action(Pipeline pipeline) implements Node {}

  /** {@code if}, {@code with} or {@code range}. */
  record Branch(String word, Pipeline pipeline, List<Node> body, List<Node> otherwise)
      implements Node {
    public Branch {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code break} or {@code continue}. */
  record Jump(boolean leaves) implements Node {}
}
