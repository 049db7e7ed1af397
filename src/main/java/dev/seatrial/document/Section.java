package dev.seatrial.document;

import java.util.List;

/** What a document has under one heading: files to write and commands to run, in their order. */
record Section(int line, String heading, List<Step> steps) {
  /** One thing to do. */
  sealed interface Step permits WriteFile, Run {}

  /** A block with a file's name: it is written. */
  record WriteFile(String name, String text) implements Step {}

  /** A command to be run. */
  record Run(Example example) implements Step {}

  boolean isEmpty() {
    return steps.stream().noneMatch(Run.class::isInstance);
  }
}
