package dev.seatrial.lint;

/** Is told how far a run has come. */
@FunctionalInterface
public interface Progress {
  /** For whom it does not matter. */
  Progress NONE = (done, of) -> {};

  /** That many files of so many were looked at. */
  void at(int done, int of);
}
