package dev.seatrial.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant by a word that is not known. */
public final class Spelling {
  private static final int LETTERS_PER_SLIP = 4;

  private Spelling() {}

  /**
   * The known words that are alike, nearest first: a difference of one letter for words of up to
   * seven letters, one more for every four after that; upper and lower case count as alike.
   */
  public static List<String> nearest(String word, Collection<String> known) {
    int slips = Math.max(1, word.length() / LETTERS_PER_SLIP);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= slips)
        .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .toList();
  }

  private static int distance(String one, String other) {
    Words words = new Words(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    int[][] steps = new int[words.a().length() + 1][words.b().length() + 1];
    for (int i = 0; i <= words.a().length(); i++) {
      for (int j = 0; j <= words.b().length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : words.least(steps, i, j);
      }
    }
    return steps[words.a().length()][words.b().length()];
  }

  /** Two words whose slips are counted. */
  private record Words(String a, String b) {
    // Letters left out, put in, taken for another, or swapped with the next.
    int least(int[][] steps, int i, int j) {
      int best = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
      best = Math.min(best, steps[i - 1][j - 1] + (same(i, j) ? 0 : 1));
      boolean swapped = i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j);
      return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }

    private boolean same(int i, int j) {
      return a.charAt(i - 1) == b.charAt(j - 1);
    }
  }
}
