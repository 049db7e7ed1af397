package dev.seatrial.kubectl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines that only one of two texts has, a few of each. */
final class LineDifference {
  private static final int MOST_LINES = 8;

  private LineDifference() {}

  static String of(List<String> want, List<String> got) {
    List<String> left = lines(want);
    List<String> right = lines(got);
    String text = only(left, right, "- ") + only(right, left, "+ ");
    return text.isEmpty() ? "(order or number of lines)\n" : text;
  }

  private static List<String> lines(List<String> texts) {
    return Stream.of(String.join("\n", texts).split("\n", -1)).toList();
  }

  private static String only(List<String> lines, List<String> others, String mark) {
    return lines.stream()
        .filter(line -> !others.contains(line))
        .limit(MOST_LINES)
        .map(line -> mark + line + "\n")
        .collect(Collectors.joining());
  }
}
