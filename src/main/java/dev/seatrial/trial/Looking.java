package dev.seatrial.trial;

import java.util.function.Function;

/** An expectation made of its words and of a way to look. */
record Looking(String text, String subject, Function<Scene, Seen> eye) implements Expectation {
  @Override
  public Seen look(Scene scene) {
    return eye.apply(scene);
  }
}
