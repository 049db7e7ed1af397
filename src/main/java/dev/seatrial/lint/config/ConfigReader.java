package dev.seatrial.lint.config;

import dev.seatrial.lint.RuleCard;
import dev.seatrial.lint.RulePattern;
import dev.seatrial.lint.RuleSettings;
import dev.seatrial.lint.Severity;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.Path;
import dev.seatrial.yaml.DuplicateKey;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Makes a {@link Config} of its text, gathering what is wrong with it. */
final class ConfigReader {
  /** The word for a rule that is not looked for. */
  private static final String OFF = "off";

  private static final List<String> SEVERITIES = List.of("error", "warning", "note");

  private final Mistakes mistakes;
  private final List<RuleCard> rules;
  private final FilePattern.Base base;

  ConfigReader(Mistakes mistakes, List<RuleCard> rules, FilePattern.Base base) {
    this.mistakes = mistakes;
    this.rules = rules;
    this.base = base;
  }

  Config read(YamlText yaml) {
    for (YamlProblem problem : yaml.problems()) {
      mistakes.add(problem.place(), problem.message());
    }
    Config config = Config.NONE;
    for (YamlDocument document : yaml.documents()) {
      if (document.index() > 0) {
        mistakes.add(document.place(), "a second document; there must be just one");
        return config;
      }
      for (YamlProblem problem : document.problems()) {
        mistakes.add(problem.place(), problem.message());
      }
      for (DuplicateKey duplicate : document.duplicates()) {
        mistakes.add(duplicate.again(), duplicate.path() + ": the key stands twice");
      }
      if (document.problems().isEmpty()) {
        config = read(document);
      }
    }
    return config;
  }

  private Config read(YamlDocument document) {
    Section root = new Section(document.tree(), Path.ROOT, document.sourceMap(), mistakes);
    root.knows("lint");
    Section lint = root.at("lint");
    lint.knows(
        "kubernetes",
        "crds",
        "schema-locations",
        "strict-kinds",
        "show",
        "fail-on",
        "rules",
        "ignore");
    return new Config(
        versions(lint.at("kubernetes")),
        lint.at("crds").texts().stream().map(text -> base.folder().resolve(text.value())).toList(),
        lint.at("schema-locations").texts().stream().map(this::location).toList(),
        lint.at("strict-kinds").flag(),
        lint.at("show").word(SEVERITIES).flatMap(Severity::named),
        lint.at("fail-on").word(List.of("error", "warning", "note", "never")),
        new RuleSettings(levels(lint.at("rules")), exemptions(lint.at("ignore"))));
  }

  private static List<KubernetesVersion> versions(Section section) {
    List<KubernetesVersion> versions = new ArrayList<>();
    for (Section.Text text : section.texts()) {
      try {
        versions.add(KubernetesVersion.parse(text.value()));
      } catch (IllegalArgumentException unknown) {
        text.refuse(String.valueOf(unknown.getMessage()));
      }
    }
    return versions;
  }

  /**
   * Where the template names a file relative to the configuration; "default" is what is built in.
   */
  private String location(Section.Text text) {
    return text.value().equals("default")
        ? text.value()
        : base.folder().resolve(text.value()).toString();
  }

  private List<RuleSettings.Level> levels(Section section) {
    List<RuleSettings.Level> levels = new ArrayList<>();
    if (!section.isMapping()) {
      return levels;
    }
    for (String name : section.tree().object().names()) {
      RulePattern rule = new RulePattern(name);
      String problem = rule.problem(rules);
      if (!problem.isEmpty()) {
        Path at = section.path().field(name);
        mistakes.add(section.map().key(at), at + ": " + problem);
      }
      level(section.at(name))
          .ifPresent(word -> levels.add(new RuleSettings.Level(rule, Severity.named(word))));
    }
    return levels;
  }

  private static Optional<String> level(Section section) {
    // YAML 1.1 reads a plain off as false.
    if (section.tree() instanceof BooleanTree flag && !flag.value()) {
      return Optional.of(OFF);
    }
    return section.word(List.of("error", "warning", "note", OFF));
  }

  private List<RuleSettings.Exemption> exemptions(Section section) {
    List<RuleSettings.Exemption> exemptions = new ArrayList<>();
    for (Section item : section.items()) {
      item.knows("paths", "rules", "reason");
      List<RulePattern> patterns = new ArrayList<>();
      for (Section.Text rule : item.at("rules").texts()) {
        RulePattern pattern = new RulePattern(rule.value());
        String problem = pattern.problem(rules);
        if (!problem.isEmpty()) {
          rule.refuse(problem);
        }
        patterns.add(pattern);
      }
      Predicate<String> files = files(item.at("paths"));
      if (item.isMapping() && (patterns.isEmpty() || item.at("paths").tree().isEmpty())) {
        item.refuse("must name paths and rules; \"*\" is every rule");
      }
      exemptions.add(new RuleSettings.Exemption(files, patterns));
    }
    return exemptions;
  }

  private Predicate<String> files(Section section) {
    List<FilePattern> patterns = new ArrayList<>();
    for (Section.Text text : section.texts()) {
      try {
        patterns.add(FilePattern.of(text.value(), base));
      } catch (PatternSyntaxException broken) {
        text.refuse("\"" + text.value() + "\" is no pattern: " + broken.getDescription());
      }
    }
    return file -> patterns.stream().anyMatch(pattern -> pattern.test(file));
  }
}
