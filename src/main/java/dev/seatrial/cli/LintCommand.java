package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.lint.InputFinder;
import dev.seatrial.lint.Inputs;
import dev.seatrial.lint.LintOptions;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Linter;
import dev.seatrial.lint.RuleCard;
import dev.seatrial.lint.RulePattern;
import dev.seatrial.lint.report.Colours;
import dev.seatrial.lint.report.Report;
import dev.seatrial.lint.report.Reports;
import dev.seatrial.lint.report.View;
import dev.seatrial.lint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code seatrial lint}: would the API server admit these manifests, and are they wise? */
final class LintCommand implements Command {
  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String summary() {
    return "Says what the API server would refuse in manifests, and where";
  }

  @Override
  public void describe(CommandSpec spec) {
    LintFlags.describe(spec);
  }

  @Override
  public int run(ParseResult given, Console console) {
    if (given.hasMatchedOption("--rules") || given.hasMatchedOption("--explain")) {
      return explain(given, console);
    }
    List<String> paths = given.matchedPositionalValue(0, List.of());
    if (paths.isEmpty()) {
      throw new UserError("lint: no path is given; \".\" is all that is in this folder");
    }
    LintArguments arguments = LintArguments.of(given, console.directory());
    Report report = report("--format", given.matchedOptionValue("--format", "text"));
    Colours colours = Terminal.colours(given.matchedOptionValue("--color", "auto"), console);
    List<Extra> extras = extras(given);
    Inputs inputs = new InputFinder(console.directory(), console.in()).find(paths);
    Linter linter = linter(given, arguments, console).by(Processors.all());
    // Asked for before the work is done, so that wrong usage is said at once.
    View view = arguments.view(report, colours);
    LintResult result;
    try (ProgressBar progress = ProgressBar.of(console)) {
      result = linter.lint(inputs, progress);
    }
    console.out().print(report.of(result, view));
    for (Extra extra : extras) {
      write(
          extra, extra.report().of(result, arguments.view(extra.report(), Colours.PLAIN)), console);
    }
    if (result.hasUnreadable()) {
      return ExitCode.USAGE;
    }
    boolean fails = arguments.failOn().filter(result::has).isPresent();
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static Linter linter(ParseResult given, LintArguments arguments, Console console) {
    Linter linter = linter(given, arguments.options(), console);
    List<String> crds = arguments.crds();
    if (crds.isEmpty()) {
      return linter;
    }
    try {
      return linter.knowing(new InputFinder(console.directory(), console.in()).find(crds));
    } catch (UserError problem) {
      throw new UserError("--crds: " + problem.getMessage(), problem);
    }
  }

  private static Linter linter(ParseResult given, LintOptions options, Console console) {
    List<String> old = given.matchedOptionValue("--against", List.of());
    if (old.isEmpty()) {
      return new Linter(options);
    }
    List<String> paths = given.matchedPositionalValue(0, List.of());
    if (paths.contains("-") && old.contains("-")) {
      throw new UserError("--against: \"-\" can't be the old and the new at once");
    }
    InputFinder finder = new InputFinder(console.directory(), console.in());
    return Linter.ofChanges(options, finder.find(old));
  }

  /** A report that goes to a file. */
  private record Extra(Report report, String file) {}

  private static List<Extra> extras(ParseResult given) {
    List<Extra> extras = new ArrayList<>();
    for (String word : given.matchedOptionValue("--report", List.<String>of())) {
      int equals = word.indexOf('=');
      if (equals < 0 || equals == word.length() - 1) {
        throw new UserError(
            "--report: \"" + word + "\" must be FORMAT=FILE, such as sarif=lint.sarif");
      }
      extras.add(
          new Extra(report("--report", word.substring(0, equals)), word.substring(equals + 1)));
    }
    return extras;
  }

  private static void write(Extra extra, String text, Console console) {
    try {
      Files.writeString(console.directory().resolve(extra.file()), text);
    } catch (IOException | InvalidPathException failure) {
      throw new UserError(
          "--report: \"" + extra.file() + "\" can't be written: " + failure.getMessage(), failure);
    }
  }

  private static Report report(String option, String name) {
    List<String> names = new ArrayList<>();
    for (Report report : Reports.ALL) {
      if (report.name().equals(name)) {
        return report;
      }
      names.add(report.name());
    }
    throw new UserError(option + ": \"" + name + "\" must be one of " + String.join(", ", names));
  }

  private static int explain(ParseResult given, Console console) {
    List<RuleCard> cards = RuleCard.all(Rules.ALL);
    if (given.hasMatchedOption("--rules")) {
      for (RuleCard card : cards) {
        console.out().printf("%-28s %-8s %s%n", card.id(), card.severity().word(), card.summary());
      }
      return ExitCode.CLEAN;
    }
    String id = given.matchedOptionValue("--explain", "");
    for (RuleCard card : cards) {
      if (card.id().equals(id)) {
        String severity = "Severity: " + card.severity().word();
        console
            .out()
            .println(
                card.page().isEmpty()
                    ? "# " + id + "\n\n" + card.summary() + "\n\n" + severity
                    : card.page().stripTrailing() + "\n\n" + severity);
        return ExitCode.CLEAN;
      }
    }
    throw new UserError("--explain: " + new RulePattern(id).problem(cards));
  }
}
