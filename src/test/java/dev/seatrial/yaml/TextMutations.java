package dev.seatrial.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes texts as a slip of the hand would, and in ways that no hand would think of. */
public final class TextMutations {
  private static final List<String> SCRAPS =
      List.of(
          "\n",
          "\n\n",
          "\n---\n",
          "...\n",
          ":",
          ": ",
          " :",
          "- ",
          " ",
          "  ",
          "\t",
          "{",
          "}",
          "[",
          "]",
          "[]",
          "{}",
          "{a: b}",
          "[a, \"b\"]",
          "\"",
          "'",
          "''",
          "\\",
          "\\n",
          "\\u00e9",
          "|\n",
          "|-\n",
          "|+\n",
          "|2\n",
          ">\n",
          ">-\n",
          ">+ # c\n",
          "&a ",
          "*a",
          "<<: ",
          "!!int ",
          "? ",
          "#",
          " # c",
          "null",
          "~",
          "yes",
          "0x1f",
          "0o17",
          "1_000",
          "1e3",
          "1e999",
          ".inf",
          "-",
          "--",
          "-1",
          "{{",
          "\u0000",
          "\ufeff",
          "\u2028",
          "\u0085",
          "\u00a0",
          "\u00e9",
          "\u007f",
          "\ud83d\ude00",
          "\ud83d",
          "\r",
          "\r\n",
          "items: [*a]\n",
          "kind: List\n",
          "spec:\n",
          "%YAML 1.2\n",
          "@",
          "`",
          ",",
          "a: b\n",
          "- a\n",
          "\"a\": ",
          "'a': ",
          "%",
          "!",
          "!a ");

  private final Random random;

  public TextMutations(Random random) {
    this.random = random;
  }

  /** The text with one to four changes. */
  public String mutated(String text) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && !changed.isEmpty(); i++) {
      change(changed);
    }
    return changed.toString();
  }

  private void change(StringBuilder text) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
      case 3 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
      case 4 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
      case 5 -> {
        int end = Math.min(text.length(), at + random.nextInt(80));
        text.insert(random.nextInt(text.length()), text.substring(at, end));
      }
      default -> changeLines(text);
    }
  }

  private void changeLines(StringBuilder text) {
    List<String> lines = new ArrayList<>(List.of(text.toString().split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.add(random.nextInt(lines.size()), line);
      case 1 -> lines.remove(at);
      case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(3)) + line);
      case 3 -> lines.set(at, line.startsWith("  ") ? line.substring(2) : line.stripLeading());
      case 4 -> lines.set(at, line + (at + 1 < lines.size() ? " " + lines.remove(at + 1) : ""));
      default -> lines.add(at, random.nextBoolean() ? "" : "  # a comment");
    }
    text.replace(0, text.length(), String.join("\n", lines));
  }

  /** At most that many lines of the text, from a line at random on. */
  public String part(String text, int mostLines) {
    List<String> lines = List.of(text.split("\n", -1));
    int from = random.nextInt(lines.size());
    int to = Math.min(lines.size(), from + 1 + random.nextInt(mostLines));
    return String.join("\n", lines.subList(from, to)) + "\n";
  }
}
