package dev.seatrial.document;

import dev.seatrial.document.Section.Run;
import dev.seatrial.document.Section.Step;
import dev.seatrial.document.Section.WriteFile;
import dev.seatrial.shell.Shell;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a Markdown file that can be run.
 *
 * <p>In a fenced block {@code console}, lines after {@code "$ "} are commands and what follows is
 * their output. A fenced block with a name after its language, such as {@code yaml web.yaml}, is a
 * file. Everything else is prose.
 */
final class Markdown {
  private static final String PROMPT = "$ ";

  private final List<String> lines;
  private final List<Section> sections = new ArrayList<>();
  private List<Step> steps = new ArrayList<>();
  private String heading = "";
  private int headingLine = 1;
  private int at;

  private Markdown(List<String> lines) {
    this.lines = lines;
  }

  /** The sections of a file that have something to run. */
  static List<Section> sections(List<String> lines) {
    Markdown markdown = new Markdown(lines);
    while (markdown.at < lines.size()) {
      markdown.line();
    }
    markdown.end();
    return markdown.sections;
  }

  private void line() {
    String line = lines.get(at++);
    if (line.startsWith("#") && line.replaceAll("^#+", "").startsWith(" ")) {
      end();
      heading = line.replaceAll("^#+ +", "").strip();
      headingLine = at;
    } else if (line.startsWith("```") && !line.endsWith("````")) {
      block(line.substring(3).strip().split(" +", 2));
    }
  }

  private void end() {
    Section section = new Section(headingLine, heading, List.copyOf(steps));
    if (section.isEmpty() && !sections.isEmpty() && !steps.isEmpty()) {
      // Files without a command of their own belong to what comes next.
      return;
    }
    if (!section.isEmpty()) {
      sections.add(section);
      steps = new ArrayList<>();
    }
  }

  private void block(String[] words) {
    int from = at;
    while (at < lines.size() && !lines.get(at).startsWith("```")) {
      at++;
    }
    int end = at++;
    if (words[0].equals("console") && words.length == 1) {
      session(from, end);
    } else if (words.length == 2 && !words[0].isEmpty()) {
      String text = String.join("\n", lines.subList(from, end)) + "\n";
      steps.add(new WriteFile(words[1], text));
    }
  }

  private void session(int from, int end) {
    int next = from;
    while (next < end) {
      int line = next;
      next = command(next, end);
      int shown = next;
      while (next < end && !lines.get(next).startsWith(PROMPT)) {
        next++;
      }
      if (lines.get(line).startsWith(PROMPT)) {
        String text = String.join("\n", lines.subList(line, shown)).substring(PROMPT.length());
        steps.add(new Run(new Example(line + 1, text, lines.subList(shown, next), shown + 1)));
      }
    }
  }

  /** Where the command that begins in a line ends. */
  private int command(int from, int end) {
    StringBuilder text = new StringBuilder();
    int next = from;
    do {
      String line = lines.get(next++);
      text.append(text.length() == 0 ? line.replaceFirst("^\\$ ", "") : "\n" + line);
    } while (next < end && Shell.needsMore(text.toString()));
    return next;
  }
}
