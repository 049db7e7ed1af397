package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.lint.InputFinder;
import dev.seatrial.lint.LintOptions;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Linter;
import dev.seatrial.lint.Severity;
import dev.seatrial.lint.UnknownKinds;
import dev.seatrial.lint.report.Colours;
import dev.seatrial.lint.report.JsonReport;
import dev.seatrial.lint.report.TextReport;
import dev.seatrial.lint.rule.Rules;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.yaml.YamlLimits;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code seatrial lint}: would the API server admit these manifests, and are they wise? */
final class LintCommand implements Command {
  private static final long MEBIBYTE = 1 << 20;

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
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Files, folders (all .yaml, .yml and .json in them), patterns, or - .")
            .build());
    spec.addOption(
        option(
            "--kubernetes", "VERSION", "The version that shall admit them; default: the newest."));
    spec.addOption(option("--format", "FORMAT", "text (default) or json."));
    spec.addOption(
        option("--show", "SEVERITY", "The least that text shows: error (default), warning, note."));
    spec.addOption(
        option(
            "--fail-on",
            "SEVERITY",
            "The least that exits with 1: error (default), warning, note."));
    spec.addOption(option("--color", "WHEN", "auto (default), always or never."));
    spec.addOption(option("--max-file-size", "MIB", "The largest file that is read; default: 64."));
    spec.addOption(
        OptionSpec.builder("--strict-kinds")
            .description("Kinds without a known schema are errors.")
            .build());
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  @Override
  public int run(ParseResult given, Console console) {
    List<String> paths = given.matchedPositionalValue(0, List.of());
    Severity failOn = severity(given, "--fail-on", Severity.ERROR);
    Severity show = severity(given, "--show", failOn);
    String format =
        Choice.of("--format", given.matchedOptionValue("--format", "text"), "text", "json");
    LintOptions options = options(given);
    InputFinder finder = new InputFinder(console.directory(), console.in());
    LintResult result = new Linter(options).lint(finder.find(paths));
    if (format.equals("json")) {
      console.out().print(new JsonReport().of(result));
    } else {
      Colours colours = Terminal.colours(given.matchedOptionValue("--color", "auto"), console);
      console.out().print(new TextReport(colours, show).of(result));
    }
    if (result.hasUnreadable()) {
      return ExitCode.USAGE;
    }
    return result.has(failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static LintOptions options(ParseResult given) {
    return new LintOptions(
        version(given.matchedOptionValue("--kubernetes", "")),
        given.hasMatchedOption("--strict-kinds") ? UnknownKinds.REFUSED : UnknownKinds.NOTED,
        limits(given.matchedOptionValue("--max-file-size", "")),
        Rules.ALL);
  }

  private static KubernetesVersion version(String text) {
    if (text.isEmpty()) {
      return KubernetesVersion.NEWEST;
    }
    try {
      return KubernetesVersion.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw new UserError("--kubernetes: " + unknown.getMessage(), unknown);
    }
  }

  private static YamlLimits limits(String mebibytes) {
    if (mebibytes.isEmpty()) {
      return YamlLimits.STANDARD;
    }
    try {
      int size = Integer.parseInt(mebibytes);
      if (size > 0 && size < 2_000) {
        return new YamlLimits(size * MEBIBYTE, YamlLimits.STANDARD.mostLevels());
      }
    } catch (NumberFormatException noNumber) {
      // Said below, with the numbers that are none of use.
    }
    throw new UserError(
        "--max-file-size: \"" + mebibytes + "\" must be a number of MiB from 1 to 1999");
  }

  private static Severity severity(ParseResult given, String option, Severity fallback) {
    String word = given.matchedOptionValue(option, fallback.word());
    Choice.of(option, word, "error", "warning", "note");
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    return fallback;
  }
}
