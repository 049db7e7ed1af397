package dev.seatrial.kubelet;

/**
 * A name in which {@code *} stands for any characters.
 *
 * @param pattern the name as it was written
 */
record Glob(String pattern) {
  // Greedy from the left, which is enough for patterns without classes: no back-tracking.
  boolean matches(String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    if (!text.startsWith(pattern.substring(0, star))) {
      return false;
    }
    String[] parts = pattern.split("\\*", -1);
    int at = star;
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    String last = parts[parts.length - 1];
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
