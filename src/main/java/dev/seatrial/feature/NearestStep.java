package dev.seatrial.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the step that somebody meant, by its words. */
final class NearestStep {
  private static final double FARTHEST = 0.5;

  private NearestStep() {}

  /** The text with its wrong words put right; empty where nothing is near. */
  static Optional<String> to(String text) {
    List<String> words = List.of(text.strip().split("\\s+", -1));
    double least = FARTHEST;
    Optional<String> nearest = Optional.empty();
    for (Step step : Vocabulary.all()) {
      for (List<String> wording : step.pattern().wordings()) {
        Alignment alignment = Alignment.of(words, wording);
        if (alignment.distance() < least) {
          least = alignment.distance();
          nearest = Optional.of(alignment.corrected());
        }
      }
    }
    return nearest;
  }

  /**
   * Words laid beside the words of a pattern.
   *
   * @param distance from 0 for equal to 1 for nothing in common
   */
  private record Alignment(double distance, String corrected) {
    static Alignment of(List<String> words, List<String> pattern) {
      double[][] costs = costs(words, pattern);
      double distance =
          costs[words.size()][pattern.size()] / Math.max(words.size(), pattern.size());
      return new Alignment(distance, corrected(words, pattern, costs));
    }

    private static double[][] costs(List<String> words, List<String> pattern) {
      double[][] costs = new double[words.size() + 1][pattern.size() + 1];
      for (int i = 0; i <= words.size(); i++) {
        for (int j = 0; j <= pattern.size(); j++) {
          if (i == 0 || j == 0) {
            costs[i][j] = i + j;
            continue;
          }
          double replaced = costs[i - 1][j - 1] + cost(words.get(i - 1), pattern.get(j - 1));
          double without = Math.min(costs[i - 1][j], costs[i][j - 1]) + 1;
          costs[i][j] = Math.min(replaced, without);
        }
      }
      return costs;
    }

    private static String corrected(List<String> words, List<String> pattern, double[][] costs) {
      List<String> corrected = new ArrayList<>();
      int i = words.size();
      int j = pattern.size();
      while (j > 0) {
        double here = costs[i][j];
        if (i > 0 && here == costs[i - 1][j - 1] + cost(words.get(i - 1), pattern.get(j - 1))) {
          corrected.add(0, filled(words.get(--i), pattern.get(--j)));
        } else if (i > 0 && here == costs[i - 1][j] + 1) {
          i--;
        } else {
          corrected.add(0, plain(pattern.get(--j)));
        }
      }
      return String.join(" ", corrected);
    }

    /** The user's word where the pattern's word allows it, else the pattern's. */
    private static String filled(String word, String pattern) {
      return matches(word, pattern) ? word : plain(pattern);
    }

    private static boolean matches(String word, String pattern) {
      return Pattern.matches(StepPattern.of(pattern).regex(), word);
    }

    /** The first of alternatives. */
    private static String plain(String pattern) {
      return pattern.replaceAll("(\\p{L}+)(?:/\\p{L}+)+", "$1").replaceAll("#\\d+", "");
    }

    // A parameter takes many words, but a word that stands in the pattern is nearer.
    private static double cost(String word, String pattern) {
      boolean isParameter = pattern.contains("{");
      if (matches(word, pattern)) {
        return isParameter ? 0.1 : 0;
      }
      if (isParameter) {
        return 0.9;
      }
      double letters = (double) letters(word, plain(pattern));
      double share = letters / Math.max(word.length(), pattern.length());
      return share < FARTHEST ? share : 1.1;
    }

    private static int letters(String a, String b) {
      int[] above = new int[b.length() + 1];
      for (int j = 0; j <= b.length(); j++) {
        above[j] = j;
      }
      for (int i = 1; i <= a.length(); i++) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
          int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        above = row;
      }
      return above[b.length()];
    }
  }
}
