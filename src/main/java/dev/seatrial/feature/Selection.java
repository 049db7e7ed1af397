package dev.seatrial.feature;

import dev.seatrial.trial.Setting;
import dev.seatrial.trial.TestFile;
import java.util.List;

/**
 * Which scenarios to run.
 *
 * @param tags a tag expression such as {@code "@slow and not @drain"}; empty for all
 * @param name a regular expression that the scenario's name contains; empty for all
 * @param setting what the scenarios begin from
 */
public record Selection(List<TestFile> files, String tags, String name, Setting setting) {
  /** Keeps an unmodifiable list. */
  public Selection {
    files = List.copyOf(files);
  }

  /** A selection in the usual setting. */
  public Selection(List<TestFile> files, String tags, String name) {
    this(files, tags, name, Setting.USUAL);
  }
}
