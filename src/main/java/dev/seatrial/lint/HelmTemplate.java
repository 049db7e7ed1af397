package dev.seatrial.lint;

/**
 * Tells templates of Helm charts, which become manifests only when Helm has filled them in. Asked
 * where something is wrong only: templates of other tools stand in the data of good manifests.
 */
final class HelmTemplate {
  private static final String[] WORDS = {
    ".Values", ".Release", ".Chart", ".Capabilities", ".Files", "include ", "template ", "define ",
  };

  private HelmTemplate() {}

  /** Whether a text that is no YAML is a template. */
  static boolean explainsSyntax(String text) {
    return text.contains("{{");
  }

  /** Whether a text that is YAML, yet a bad manifest, is a template. */
  static boolean explainsFindings(String text) {
    int at = text.indexOf("{{");
    while (at >= 0) {
      int end = text.indexOf("}}", at);
      if (end < 0) {
        return false;
      }
      for (String word : WORDS) {
        int found = text.indexOf(word, at);
        if (found >= 0 && found < end) {
          return true;
        }
      }
      at = text.indexOf("{{", end);
    }
    return false;
  }
}
