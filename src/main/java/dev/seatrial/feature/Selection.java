package dev.seatrial.feature;

import dev.seatrial.trial.TestFile;
import dev.seatrial.trial.WorldFile;
import java.util.List;

/**
 * Which scenarios to run.
 *
 * @param tags a tag expression such as {@code "@slow and not @drain"}; empty for all
 * @param name a regular expression that the scenario's name contains; empty for all
 * @param world what containers and nodes do
 */
public record Selection(List<TestFile> files, String tags, String name, WorldFile world) {
  /** Keeps an unmodifiable list. */
  public Selection {
    files = List.copyOf(files);
  }

  /** A selection whose containers and nodes do the usual. */
  public Selection(List<TestFile> files, String tags, String name) {
    this(files, tags, name, WorldFile.NONE);
  }
}
