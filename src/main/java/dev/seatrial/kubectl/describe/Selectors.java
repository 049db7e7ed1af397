package dev.seatrial.kubectl.describe;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.Tree;

/** Label selectors as text. */
final class Selectors {
  private Selectors() {}

  /** As {@code FormatLabelSelector}: {@code <none>} where it selects all. */
  static String formatted(Tree selector) {
    return LabelSelector.formatted(selector);
  }

  /** As the selector prints itself: nothing where it selects all. */
  static String text(Tree selector) {
    try {
      return LabelSelector.of(selector).toString();
    } catch (MalformedTextException e) {
      return "Failed to get selector: " + e.getMessage();
    }
  }
}
