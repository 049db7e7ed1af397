package dev.seatrial.yaml;

import java.util.Comparator;

/**
 * The order of keys in YAML that kubectl prints: natural, so that {@code a2} comes before {@code
 * a10}.
 */
// As keyList.Less in go.yaml.in/yaml/v2/sorter.go, v2.4.
final class KeyOrder implements Comparator<String> {
  static final KeyOrder NATURAL = new KeyOrder();

  private KeyOrder() {}

  @Override
  public int compare(String left, String right) {
    int[] a = left.codePoints().toArray();
    int[] b = right.codePoints().toArray();
    for (int i = 0; i < a.length && i < b.length; i++) {
      if (a[i] != b[i]) {
        return differing(a, b, i);
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static int differing(int[] a, int[] b, int i) {
    boolean letterA = Character.isLetter(a[i]);
    boolean letterB = Character.isLetter(b[i]);
    if (letterA || letterB) {
      return letterA && letterB ? Integer.compare(a[i], b[i]) : letterB ? -1 : 1;
    }
    // Leading zeros count only after another digit of the same number.
    long start = (a[i] == '0' || b[i] == '0') && nonZeroDigitBefore(a, i) ? 1 : 0;
    int endA = digitsEnd(a, i);
    int endB = digitsEnd(b, i);
    long numberA = number(a, i, endA, start);
    long numberB = number(b, i, endB, start);
    if (numberA != numberB) {
      return Long.compare(numberA, numberB);
    }
    return endA != endB ? Integer.compare(endA, endB) : Integer.compare(a[i], b[i]);
  }

  private static boolean nonZeroDigitBefore(int[] text, int i) {
    for (int j = i - 1; j >= 0 && Character.isDigit(text[j]); j--) {
      if (text[j] != '0') {
        return true;
      }
    }
    return false;
  }

  private static int digitsEnd(int[] text, int from) {
    int end = from;
    while (end < text.length && Character.isDigit(text[end])) {
      end++;
    }
    return end;
  }

  private static long number(int[] text, int from, int to, long start) {
    long number = start;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text[i] - '0');
    }
    return number;
  }
}
