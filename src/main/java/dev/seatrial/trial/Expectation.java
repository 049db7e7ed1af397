package dev.seatrial.trial;

/**
 * Something that may be true of a cluster: {@link Trial#then} waits for it, {@link Trial#always}
 * holds it against every change. {@link Expect} has them all.
 */
public interface Expectation {
  /** What is expected, in words: "3 pods of web are ready". */
  String text();

  /** The object that it is about, as it was named; empty for what is about none. */
  String subject();

  /** Looks whether it is so. Must not change anything. */
  Seen look(Scene scene);
}
