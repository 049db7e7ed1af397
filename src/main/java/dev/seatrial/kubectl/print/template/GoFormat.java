package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.GoType;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as Go's {@code fmt} puts them together. */
final class GoFormat {
  private static final Pattern VERB = Pattern.compile("%([-+# 0]*)(\\d*)(?:\\.(\\d+))?(.)");

  private GoFormat() {}

  /** A space stands between two values of which neither is a text. */
  static String print(List<Tree> values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      boolean apart =
          i > 0 && !(values.get(i) instanceof TextTree) && !(values.get(i - 1) instanceof TextTree);
      out.append(apart ? " " : "").append(GoText.sprint(values.get(i)));
    }
    return out.toString();
  }

  static String printLine(List<Tree> values) {
    return values.stream().map(GoText::sprint).collect(Collectors.joining(" ", "", "\n"));
  }

  static String format(String format, List<Tree> values) {
    StringBuilder out = new StringBuilder();
    Matcher verbs = VERB.matcher(format);
    int at = 0;
    int next = 0;
    while (verbs.find(at)) {
      out.append(format, at, verbs.start());
      at = verbs.end();
      if (verbs.group(4).equals("%")) {
        out.append('%');
      } else if (next == values.size()) {
        out.append("%!").append(verbs.group(4)).append("(MISSING)");
      } else {
        out.append(padded(verbs, one(verbs, values.get(next++))));
      }
    }
    out.append(format.substring(at));
    if (next < values.size()) {
      out.append(
          values.subList(next, values.size()).stream()
              .map(value -> typed(value))
              .collect(Collectors.joining(", ", "%!(EXTRA ", ")")));
    }
    return out.toString();
  }

  private static String one(Matcher verb, Tree value) {
    String letter = verb.group(4);
    boolean whole = value instanceof IntegerTree;
    boolean known =
        switch (letter) {
          case "v" -> true;
          case "s", "q" -> !(whole || value instanceof DecimalTree || value instanceof BooleanTree);
          case "d", "x" -> whole;
          case "t" -> value instanceof BooleanTree;
          case "f", "g", "e" -> value instanceof DecimalTree;
          default -> false;
        };
    if (!known || value.isUnset() && !letter.equals("v")) {
      return "%!" + letter + "(" + typed(value) + ")";
    }
    if (value instanceof TextTree text && letter.equals("s") && verb.group(3) != null) {
      int length = Math.min(Integer.parseInt(verb.group(3)), text.value().length());
      return text.value().substring(0, length);
    }
    if (value instanceof DecimalTree number && letter.equals("f")) {
      int digits = verb.group(3) == null ? 6 : Integer.parseInt(verb.group(3));
      return String.format(Locale.ROOT, "%." + digits + "f", number.value());
    }
    return letter.equals("q") || verb.group(1).contains("#")
        ? GoText.syntax(value)
        : letter.equals("x") && value instanceof IntegerTree number
            ? Long.toHexString(number.value())
            : GoText.sprint(value);
  }

  private static String padded(Matcher verb, String text) {
    int width = verb.group(2).isEmpty() ? 0 : Integer.parseInt(verb.group(2));
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    boolean left = verb.group(1).contains("-");
    String filler = (verb.group(1).contains("0") && !left ? "0" : " ").repeat(missing);
    return left ? text + filler : filler + text;
  }

  private static String typed(Tree value) {
    return value.isUnset() ? "<nil>" : type(value) + "=" + GoText.sprint(value);
  }

  /** The Go type of a value of decoded JSON. */
  static String type(Tree value) {
    return value.isUnset() ? "nil" : GoType.of(value);
  }
}
