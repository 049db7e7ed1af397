package dev.seatrial.kubectl;

import dev.seatrial.kubectl.TinyShell.Unsupported;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The three things that the recorded session asks of sed: s/a/b/, /a/,/b/d and -n /a/,$p. */
final class TinySed {
  private static final Pattern REPLACE = Pattern.compile("s/([^/]*)/([^/]*)/");
  private static final Pattern RANGE = Pattern.compile("/([^/]*)/,(?:/([^/]*)/|\\$)([dp])");

  private final TinyShell shell;

  TinySed(TinyShell shell) {
    this.shell = shell;
  }

  String run(List<String> words, String in) {
    boolean inPlace = words.contains("-i");
    List<String> rest = words.stream().filter(word -> !word.matches("-[in]")).toList();
    String text = rest.size() > 1 ? shell.read(rest.get(1)) : in;
    String edited = text;
    for (String script : rest.get(0).split(";(?=s/)", -1)) {
      edited = edited(script, edited);
    }
    if (inPlace) {
      shell.write(rest.get(1), edited);
      return "";
    }
    return edited;
  }

  private static String edited(String script, String text) {
    Matcher replace = REPLACE.matcher(script);
    if (replace.matches()) {
      return text.lines()
          .map(line -> line.replaceFirst(replace.group(1), replace.group(2)) + "\n")
          .collect(Collectors.joining());
    }
    Matcher range = RANGE.matcher(script);
    if (!range.matches()) {
      throw new Unsupported("sed " + script);
    }
    boolean deletes = range.group(3).equals("d");
    boolean inside = false;
    StringBuilder kept = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean before = inside;
      inside |= Pattern.compile(range.group(1)).matcher(line).find();
      kept.append(inside != deletes ? line + "\n" : "");
      String end = range.group(2);
      if (before && end != null && Pattern.compile(end).matcher(line).find()) {
        inside = false;
      }
    }
    return kept.toString();
  }
}
