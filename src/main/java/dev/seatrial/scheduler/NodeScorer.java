package dev.seatrial.scheduler;

/** One score, prepared for one pod. */
interface NodeScorer {
  /** The best that a score can be once it is normalized. */
  long MOST = 100;

  long score(NodeState node);

  /** Brings the scores of all nodes into the range from 0 to {@link #MOST}. */
  default void normalize(long[] scores) {}

  /** Stretches scores so that the highest becomes the most. As DefaultNormalizeScore, v1.37. */
  static void stretch(long[] scores) {
    long highest = highest(scores);
    for (int i = 0; highest > 0 && i < scores.length; i++) {
      scores[i] = MOST * scores[i] / highest;
    }
  }

  /** The same, turned round: the highest becomes 0. As DefaultNormalizeScore, v1.37. */
  static void stretchReversed(long[] scores) {
    long highest = highest(scores);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = highest == 0 ? MOST : MOST - MOST * scores[i] / highest;
    }
  }

  private static long highest(long[] scores) {
    long highest = 0;
    for (long score : scores) {
      highest = Math.max(highest, score);
    }
    return highest;
  }
}
