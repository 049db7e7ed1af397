package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cli.TestRun.DocumentMode;
import dev.seatrial.cli.TestRun.Listing;
import dev.seatrial.feature.Features;
import dev.seatrial.feature.Selection;
import dev.seatrial.report.JUnitXml;
import dev.seatrial.report.Replay;
import dev.seatrial.report.Report;
import dev.seatrial.report.TestJson;
import dev.seatrial.trial.ChoiceLog;
import dev.seatrial.trial.Keepsake;
import dev.seatrial.trial.Setting;
import dev.seatrial.trial.WorldFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code seatrial test}: runs features, trials and documents on a simulated cluster. */
final class TestCommand implements Command {
  @Override
  public String name() {
    return "test";
  }

  @Override
  public String summary() {
    return "Runs Gherkin features, YAML trials and Markdown documents on a simulated cluster";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Features, trials, documents, folders of them, or FILE:LINE.")
            .build());
    spec.addOption(
        option("--tags", "EXPRESSION", "Only scenarios with these tags: \"@a and not @b\"."));
    spec.addOption(option("--name", "REGEX", "Only scenarios whose name contains this."));
    spec.addOption(
        OptionSpec.builder("--steps")
            .description("Lists all steps, in English and Korean, and runs nothing.")
            .build());
    spec.addOption(
        OptionSpec.builder("--update")
            .description("Writes into documents what their commands print now.")
            .build());
    spec.addOption(
        option("--world", "FILE", "What containers and nodes do: a file of kind World."));
    spec.addOption(
        option("--seed", "N", "Where names and choices begin; without, the typical choices."));
    spec.addOption(
        option(
            "--choices",
            "FILE",
            "What one scenario chooses: written where there is no such file, else taken from it."));
    spec.addOption(
        option(
            "--to-revision",
            "N",
            "Keeps the cluster of one scenario as it is at this revision, to be looked at with"
                + " \"seatrial kubectl\"."));
    spec.addOption(option("--junit", "FILE", "Also writes the results as JUnit XML."));
    spec.addOption(JsonOption.spec());
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
    if (given.hasMatchedOption("--steps")) {
      Features.steps().forEach(console.out()::println);
      return ExitCode.CLEAN;
    }
    List<String> paths = given.matchedPositionalValue(0, List.of());
    if (paths.isEmpty()) {
      throw new UserError(
          "name at least one feature, trial, document or folder: seatrial test PATH…");
    }
    String tags = given.matchedOptionValue("--tags", "");
    String name = given.matchedOptionValue("--name", "");
    Optional<KeptMoment> moment = KeptMoment.asked(given.matchedOptionValue("--to-revision", ""));
    Keepsake keepsake = moment.map(KeptMoment::keepsake).orElse(Keepsake.NONE);
    Optional<ChoicesFile> choices =
        Optional.ofNullable(given.matchedOptionValue("--choices", (String) null))
            .map(file -> ChoicesFile.of(file, console));
    OptionalLong seed = choices.map(file -> file.seed(seed(given))).orElseGet(() -> seed(given));
    Setting setting =
        new Setting(
            world(given, console),
            seed,
            keepsake,
            choices.map(ChoicesFile::log).orElseGet(ChoiceLog::none));
    Selection selection =
        new Selection(new TestFiles(console.directory()).find(paths), tags, name, setting);
    DocumentMode mode =
        given.hasMatchedOption("--update") ? DocumentMode.UPDATE : DocumentMode.COMPARE;
    Replay replay = new Replay(given.matchedOptionValue("--world", ""));
    Listing listing = JsonOption.isOnStandardOutput(given) ? Listing.SILENT : Listing.SHOWN;
    Report report = new TestRun(console, listing, mode, replay).run(selection);
    write(report, replay, given, console);
    moment.ifPresent(asked -> asked.keep(report, console));
    choices.ifPresent(file -> file.close(report, seed, console));
    if (report.hasUnreadable()) {
      return ExitCode.USAGE;
    }
    return report.failures() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static void write(Report report, Replay replay, ParseResult given, Console console) {
    String junit = given.matchedOptionValue("--junit", "");
    if (!junit.isEmpty()) {
      write(console.directory().resolve(junit), new JUnitXml().of(report));
    }
    String json = new TestJson(replay).of(report);
    if (JsonOption.isOnStandardOutput(given)) {
      console.out().print(json);
    } else {
      JsonOption.target(given).ifPresent(file -> write(console.directory().resolve(file), json));
    }
  }

  private static OptionalLong seed(ParseResult given) {
    String text = given.matchedOptionValue("--seed", "");
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Seed.parse(text));
  }

  private static WorldFile world(ParseResult given, Console console) {
    String name = given.matchedOptionValue("--world", "");
    return name.isEmpty()
        ? WorldFile.NONE
        : WorldFile.read(console.directory().resolve(name), name);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UserError("writing \"" + file + "\" failed: " + unwritable, unwritable);
    }
  }
}
