package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.report.Report;
import dev.seatrial.trial.ChoiceLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The file that {@code --choices} names: what the cluster of one scenario chose, a choice a line. A
 * run writes it where there is none, and else chooses as it says.
 */
final class ChoicesFile {
  private static final String SEED = "seed";
  private static final String TYPICAL = "typical";

  private final String name;
  private final Path path;
  private final boolean isThere;
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> wanted = new LinkedHashMap<>();
  private final Optional<String> seed;
  private final ChoiceLog log;

  private ChoicesFile(String name, Path path) {
    this.name = name;
    this.path = path;
    this.isThere = Files.exists(path);
    if (isThere) {
      read();
    }
    this.seed = Optional.ofNullable(wanted.remove(SEED));
    this.log = ChoiceLog.of(wanted);
  }

  static ChoicesFile of(String name, Console console) {
    return new ChoicesFile(name, console.directory().resolve(name));
  }

  ChoiceLog log() {
    return log;
  }

  private void read() {
    List<String> text;
    try {
      text = Files.readAllLines(path);
    } catch (IOException e) {
      throw new UserError("reading \"" + name + "\" failed: " + e.getMessage(), e);
    }
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).replaceFirst("(^|\\s)#.*", "").strip();
      if (!line.isEmpty()) {
        read(line, i + 1);
      }
    }
  }

  private void read(String line, int number) {
    int colon = line.lastIndexOf(": ");
    if (colon < 0) {
      throw new UserError(
          at(number) + "\"" + line + "\" is no choice: one reads \"node web-x7k 1: w1-k8s\"");
    }
    String choice = line.substring(0, colon).strip();
    if (lines.putIfAbsent(choice, number) != null) {
      throw new UserError(
          at(number) + "\"" + choice + "\" stands twice, first in line " + line(choice));
    }
    wanted.put(choice, line.substring(colon + 1).strip());
  }

  private int line(String choice) {
    return lines.getOrDefault(choice, 0);
  }

  private String at(int line) {
    return name + ":" + line + ": ";
  }

  /** The seed that the file was written with, or the one that is given: both must be the same. */
  OptionalLong seed(OptionalLong given) {
    String said = seed.orElseGet(() -> text(given));
    if (said.equals(text(given))) {
      return given;
    }
    if (given.isPresent()) {
      throw new UserError(
          "--seed " + text(given) + " does not fit " + name + ", whose choices began at " + said);
    }
    return OptionalLong.of(Seed.parse(said));
  }

  private static String text(OptionalLong seed) {
    return seed.isPresent() ? Long.toString(seed.getAsLong()) : TYPICAL;
  }

  /** After the run: writes the file, or says what of it did not fit. */
  void close(Report report, OptionalLong used, Console console) {
    if (report.count() != 1) {
      throw new UserError(
          "--choices is about one scenario, and " + report.count() + " ran: name it as FILE:LINE");
    }
    if (isThere) {
      check(console);
    } else {
      write(used);
    }
  }

  private void check(Console console) {
    Set<String> unfit = log.unfit();
    for (ChoiceLog.Made made : log.made()) {
      if (unfit.contains(made.name())) {
        throw new UserError(
            at(line(made.name()))
                + "\""
                + wanted.getOrDefault(made.name(), "")
                + "\" can't be chosen for \""
                + made.name()
                + "\": "
                + made.among());
      }
    }
    for (String unasked : log.unasked()) {
      console.err().println("seatrial: " + at(line(unasked)) + "nobody asked for this choice");
    }
  }

  private void write(OptionalLong used) {
    StringBuilder text = new StringBuilder();
    text.append("# What the cluster of one scenario chose. Change a line and run it once more with")
        .append(" --choices:\n# all else is chosen as before.\n")
        .append(SEED + ": ")
        .append(text(used))
        .append('\n');
    for (ChoiceLog.Made made : log.made()) {
      text.append(made.name() + ": " + made.value() + "  # " + made.among() + "\n");
    }
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UserError("writing \"" + name + "\" failed: " + e.getMessage(), e);
    }
  }
}
