package dev.seatrial.trial;

import java.util.List;

/**
 * What is tested at once, in whichever spelling.
 *
 * @param file as the user named it, or as it was found in a folder that the user named
 * @param line where it begins, from 1
 * @param suite what it belongs to: the feature's name; empty for what stands in a file by itself
 * @param tags with their {@code @}
 */
public record Scenario(
    Kind kind, String file, int line, String suite, String name, List<String> tags) {
  /** How a scenario is written. */
  public enum Kind {
    /** In Gherkin. */
    SCENARIO,
    /** As a YAML trial. */
    TRIAL,
    /** As a section of a Markdown document. */
    DOCUMENT
  }

  /** Keeps an unmodifiable list. */
  public Scenario {
    tags = List.copyOf(tags);
  }
}
