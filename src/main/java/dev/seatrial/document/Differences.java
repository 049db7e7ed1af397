package dev.seatrial.document;

import java.util.ArrayList;
import java.util.List;

/** What is shown and what was printed, line beside line from the first that differs. */
final class Differences {
  private static final int MOST = 12;

  private Differences() {}

  static String text(List<String> shown, List<String> given) {
    int same = 0;
    while (same < Math.min(shown.size(), given.size())
        && Wildcards.isAlike(shown.get(same), given.get(same))) {
      same++;
    }
    List<String> text = new ArrayList<>();
    text.add("the output is not as shown (- shown, + printed), from its line " + (same + 1) + ":");
    add(text, "- ", shown.subList(same, shown.size()));
    add(text, "+ ", given.subList(same, given.size()));
    return String.join("\n", text);
  }

  private static void add(List<String> text, String mark, List<String> lines) {
    lines.stream().limit(MOST).forEach(line -> text.add(mark + line));
    if (lines.size() > MOST) {
      text.add(mark + "(" + (lines.size() - MOST) + " more lines)");
    }
    if (lines.isEmpty()) {
      text.add(mark + "(nothing)");
    }
  }
}
