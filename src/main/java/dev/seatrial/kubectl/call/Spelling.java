package dev.seatrial.kubectl.call;

import java.util.Arrays;

/** How far two words are apart. */
// As ld in cobra's cobra.go, v1.10.
final class Spelling {
  private Spelling() {}

  /** How many letters have to be changed, added or left out; capitals do not count. */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int above = row[j];
        boolean same =
            Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
        row[j] = same ? diagonal : 1 + Math.min(diagonal, Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
