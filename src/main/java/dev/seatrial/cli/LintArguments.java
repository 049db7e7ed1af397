package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.lint.LintOptions;
import dev.seatrial.lint.RuleCard;
import dev.seatrial.lint.RulePattern;
import dev.seatrial.lint.RuleSettings;
import dev.seatrial.lint.SchemaLocations;
import dev.seatrial.lint.Severity;
import dev.seatrial.lint.UnknownKinds;
import dev.seatrial.lint.config.Config;
import dev.seatrial.lint.config.ConfigFile;
import dev.seatrial.lint.report.Colours;
import dev.seatrial.lint.report.Report;
import dev.seatrial.lint.report.View;
import dev.seatrial.lint.rule.Rules;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.yaml.YamlLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What a user wants of one run: the command line first, then the configuration. */
final class LintArguments {
  private static final long MEBIBYTE = 1 << 20;

  private final ParseResult given;
  private final Config config;
  private final List<RuleCard> rules;
  private final Path directory;

  private LintArguments(ParseResult given, Path directory, Config config, List<RuleCard> rules) {
    this.given = given;
    this.directory = directory;
    this.config = config;
    this.rules = rules;
  }

  static LintArguments of(ParseResult given, Path directory) {
    Optional<Path> file = configFile(given, directory);
    if (file.isEmpty() && !given.hasMatchedOption("--rule")) {
      // The pages of the rules need not be read.
      return new LintArguments(given, directory, Config.NONE, List.of());
    }
    List<RuleCard> rules = RuleCard.all(Rules.ALL);
    Config config = file.map(path -> ConfigFile.read(path, directory, rules)).orElse(Config.NONE);
    return new LintArguments(given, directory, config, rules);
  }

  private static Optional<Path> configFile(ParseResult given, Path directory) {
    if (given.hasMatchedOption("--config")) {
      return Optional.of(directory.resolve(given.<String>matchedOptionValue("--config", "")));
    }
    return given.hasMatchedOption("--no-config") ? Optional.empty() : ConfigFile.find(directory);
  }

  LintOptions options() {
    boolean strict = given.hasMatchedOption("--strict-kinds") || config.strictKinds().orElse(false);
    return new LintOptions(
        versions(),
        strict ? UnknownKinds.REFUSED : UnknownKinds.NOTED,
        limits(),
        Rules.ALL,
        config.rules().then(ruleLevels()),
        schemas());
  }

  private SchemaLocations schemas() {
    List<String> templates = given.matchedOptionValue("--schema-location", List.of());
    return SchemaLocations.of(
        templates.isEmpty() ? config.schemaLocations() : templates, directory);
  }

  /** Where definitions of custom resources are, beside those among the manifests. */
  List<String> crds() {
    List<String> named = given.matchedOptionValue("--crds", List.of());
    return named.isEmpty() ? config.crds().stream().map(Path::toString).toList() : named;
  }

  /** The least that fails the run; empty where nothing shall. */
  Optional<Severity> failOn() {
    String configured = config.failOn().orElse(Severity.ERROR.word());
    String word = given.matchedOptionValue("--fail-on", configured);
    return Severity.named(Choice.of("--fail-on", word, "error", "warning", "note", "never"));
  }

  /** How a report in that format shows the findings. */
  View view(Report report, Colours colours) {
    Severity standard = report.leastShown(failOn().orElse(Severity.ERROR));
    String configured = config.show().orElse(standard).word();
    String word = given.matchedOptionValue("--show", configured);
    Choice.of("--show", word, "error", "warning", "note");
    return new View(
        Severity.named(word).orElse(standard),
        failOn(),
        mostFindings(),
        given.hasMatchedOption("--quiet") ? View.Detail.FINDINGS_ONLY : View.Detail.FULL,
        colours,
        report.describesRules() ? RuleCard.all(Rules.ALL) : List.of());
  }

  private List<KubernetesVersion> versions() {
    String text = given.matchedOptionValue("--kubernetes", "");
    if (!given.hasMatchedOption("--kubernetes")) {
      return config.versions().isEmpty() ? List.of(KubernetesVersion.NEWEST) : config.versions();
    }
    List<KubernetesVersion> versions = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      try {
        KubernetesVersion version = KubernetesVersion.parse(word.strip());
        if (!versions.contains(version)) {
          versions.add(version);
        }
      } catch (IllegalArgumentException unknown) {
        throw new UserError("--kubernetes: " + unknown.getMessage(), unknown);
      }
    }
    return List.copyOf(versions);
  }

  private RuleSettings ruleLevels() {
    List<RuleSettings.Level> levels = new ArrayList<>();
    for (String word : given.matchedOptionValue("--rule", List.<String>of())) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw new UserError("--rule: \"" + word + "\" must be RULE=LEVEL, such as latest-tag=off");
      }
      RulePattern rule = new RulePattern(word.substring(0, equals));
      if (!rule.problem(rules).isEmpty()) {
        throw new UserError("--rule: " + rule.problem(rules));
      }
      String level = word.substring(equals + 1);
      Choice.of("--rule " + rule.text(), level, "error", "warning", "note", "off");
      levels.add(new RuleSettings.Level(rule, Severity.named(level)));
    }
    return new RuleSettings(List.copyOf(levels), List.of());
  }

  private int mostFindings() {
    return number("--max-findings", "", 1, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
  }

  private Optional<Integer> number(String option, String unit, int least, int most) {
    if (!given.hasMatchedOption(option)) {
      return Optional.empty();
    }
    String text = given.matchedOptionValue(option, "");
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException noNumber) {
      // Said below, with the numbers that are none of use.
    }
    String range =
        most == Integer.MAX_VALUE ? " of " + least + " or more" : " from " + least + " to " + most;
    throw new UserError(option + ": \"" + text + "\" must be a number" + unit + range);
  }

  private YamlLimits limits() {
    return number("--max-file-size", " of MiB", 1, 1_999)
        .map(size -> new YamlLimits(size * MEBIBYTE, YamlLimits.STANDARD.mostLevels()))
        .orElse(YamlLimits.STANDARD);
  }
}
