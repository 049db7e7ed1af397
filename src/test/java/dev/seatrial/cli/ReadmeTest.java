package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows: its files are written, its commands run, its outputs compared. */
final class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?(\\S*)\\n(.*?)^```$");
  private static final String PROMPT = "$ ./seatrial ";

  @TempDir Path folder;

  @Test
  void everyCommandAnswersAsShown() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(README));
    int compared = 0;
    while (block.find()) {
      if (!block.group(2).isEmpty()) {
        Files.writeString(folder.resolve(block.group(2)), block.group(3));
      } else if (block.group(1).equals("console")) {
        compared += compare(block.group(3));
      }
    }
    assertTrue(compared >= 7, "only " + compared + " commands were compared");
  }

  private int compare(String session) {
    int compared = 0;
    List<String> lines = List.of(session.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
        end++;
      }
      String shown = String.join("\n", lines.subList(i + 1, end)).strip();
      if (lines.get(i).startsWith(PROMPT) && !shown.isEmpty()) {
        String given = run(lines.get(i).substring(PROMPT.length())).strip();
        assertTrue(matches(shown, given), "the README shows\n" + shown + "\nbut it is\n" + given);
        compared++;
      }
      i = end - 1;
    }
    return compared;
  }

  private String run(String arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Console console =
          new Console(InputStream.nullInputStream(), out, out, name -> Optional.empty(), folder);
      new Seatrial(Commands.ALL, console).run(arguments.split(" ", -1));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** A line of dots stands for any lines, {@code [..]} for anything within a line. */
  private static boolean matches(String shown, String given) {
    List<String> pattern = new ArrayList<>();
    for (String line : shown.split("\n", -1)) {
      pattern.add(line.equals("...") ? "(?s:.*)" : Pattern.quote(line).replace("[..]", "\\E.*\\Q"));
    }
    return Pattern.matches(String.join("\n", pattern), given);
  }
}
