package dev.seatrial.lint;

import java.util.Arrays;

/**
 * Looks for a word in texts of which nearly none has it: by Horspool's algorithm, which looks at
 * one character in as many as the word has.
 */
final class WordSearch {
  private static final int ASCII = 0x80;

  private final String word;
  // By the character that stands where the word would end: how far it can be moved on.
  private final int[] steps = new int[ASCII];

  /** A search for a word of ASCII characters. */
  WordSearch(String word) {
    this.word = word;
    int last = word.length() - 1;
    Arrays.fill(steps, word.length());
    for (int i = 0; i < last; i++) {
      steps[word.charAt(i)] = last - i;
    }
  }

  boolean isIn(String text) {
    int last = word.length() - 1;
    char end = word.charAt(last);
    int at = last;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == end && text.startsWith(word, at - last)) {
        return true;
      }
      at += c < ASCII ? steps[c] : word.length();
    }
    return false;
  }
}
