package dev.seatrial.trial;

import java.nio.file.Path;
import java.util.List;

/**
 * A file with scenarios, as a user chose it.
 *
 * @param path where it is
 * @param name how to call it in reports
 * @param lines only the scenarios on these lines; all where it is empty
 */
public record TestFile(Path path, String name, List<Integer> lines) {
  /** Keeps an unmodifiable list. */
  public TestFile {
    lines = List.copyOf(lines);
  }
}
