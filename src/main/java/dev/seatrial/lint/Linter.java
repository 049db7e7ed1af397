package dev.seatrial.lint;

import dev.seatrial.UserError;
import dev.seatrial.schema.CustomDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lints files: each by itself, then what the rules see in all of them together. */
public final class Linter {
  /** Of fewer objects, the rules are through before a second worker has begun. */
  private static final int FEW = 100;

  private final LintOptions options;
  private final Optional<OldObjects> against;
  private final List<CustomDefinition> known;
  private final Workers workers;

  /** A linter with these options. */
  public Linter(LintOptions options) {
    this(options, Optional.empty(), List.of(), Workers.ONE);
  }

  private Linter(
      LintOptions options,
      Optional<OldObjects> against,
      List<CustomDefinition> known,
      Workers workers) {
    this.options = options;
    this.against = against;
    this.known = known;
    this.workers = workers;
  }

  /** A linter that judges manifests as changes of these objects; of what is new, its making. */
  public static Linter ofChanges(LintOptions options, Inputs old) {
    Optional<OldObjects> objects = Optional.of(OldObjects.read(old, options.limits()));
    return new Linter(options, objects, List.of(), Workers.ONE);
  }

  /**
   * A linter that knows the kinds of custom resource definitions, too, whatever else stands beside
   * them. Throws {@link UserError} where a text can't be read, or has none.
   */
  public Linter knowing(Inputs definitions) {
    List<CustomDefinition> found = Definitions.read(definitions, options.limits());
    if (found.isEmpty()) {
      List<String> names = definitions.inputs().stream().map(Input::name).toList();
      throw new UserError(
          "there is no CustomResourceDefinition of apiextensions.k8s.io/v1 in "
              + String.join(", ", names));
    }
    return new Linter(options, against, found, workers);
  }

  /** A linter that has others do its work; what it finds does not depend on it. */
  public Linter by(Workers others) {
    return new Linter(options, against, known, others);
  }

  /** All that there is to say about the inputs, in their order. */
  public LintResult lint(Inputs inputs) {
    return lint(inputs, Progress.NONE);
  }

  /** As {@link #lint(Inputs)}, telling how far it has come. */
  public LintResult lint(Inputs inputs, Progress progress) {
    List<Finding> findings = new ArrayList<>(inputs.findings());
    List<Manifest> admitted = new ArrayList<>();
    List<Manifest> refused = new ArrayList<>();
    List<Suppression> suppressions = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    int checked = 0;
    Read read = files(inputs, progress);
    for (FileLinter.FileResult file : read.files()) {
      findings.addAll(file.findings());
      admitted.addAll(file.admitted());
      refused.addAll(file.refused());
      suppressions.addAll(file.suppressions());
      checked += file.checked();
      texts.put(file.name(), file.text());
    }
    List<String> files = List.copyOf(texts.keySet());
    against.ifPresent(
        old -> {
          findings.addAll(old.findings());
          old.texts().forEach(texts::putIfAbsent);
        });
    Batch batch =
        new Batch(admitted, refused, new Batch.Servers(options.versions(), read.definitions()));
    List<Finding> advice = options.rules().isEmpty() ? List.of() : advice(batch);
    Suppressed suppressed = new Suppressed(options);
    suppressed.sift(merged(findings, advice, texts), suppressions);
    List<Finding> all = merged(suppressed.kept(), suppressed.unused(suppressions), texts);
    return new LintResult(List.copyOf(all), files, checked, suppressed.count(), kept(texts, all));
  }

  /** The files, and the definitions of custom kinds that are known by then. */
  private record Read(List<FileLinter.FileResult> files, List<CustomDefinition> definitions) {}

  /** Each file by itself; those of custom kinds once more where the others define some. */
  private Read files(Inputs inputs, Progress progress) {
    List<FileLinter.FileResult> files = linter().lint(inputs.inputs(), known, progress);
    List<CustomDefinition> learnt = new ArrayList<>(known);
    learnt.addAll(Definitions.among(files));
    return new Read(learnt.size() > known.size() ? informed(files, learnt) : files, learnt);
  }

  private List<FileLinter.FileResult> informed(
      List<FileLinter.FileResult> files, List<CustomDefinition> definitions) {
    List<Input> again = new ArrayList<>();
    for (FileLinter.FileResult file : files) {
      if (file.hasCustomKinds()) {
        again.add(file.again());
      }
    }
    Iterator<FileLinter.FileResult> better =
        linter().lint(again, definitions, Progress.NONE).iterator();
    List<FileLinter.FileResult> all = new ArrayList<>(files);
    all.replaceAll(file -> file.hasCustomKinds() ? better.next() : file);
    return all;
  }

  private FilesLinter linter() {
    return new FilesLinter(options, against, workers);
  }

  private List<Finding> advice(Batch batch) {
    List<Rule> rules = options.rules();
    List<List<Finding>> found = new ArrayList<>(Collections.nCopies(rules.size(), List.of()));
    Turns.take(
        rules.size(),
        batch.manifests().size() < FEW ? Workers.ONE : workers,
        () -> i -> found.set(i, findings(rules.get(i), batch)));
    List<Finding> findings = new ArrayList<>();
    found.forEach(findings::addAll);
    return findings;
  }

  private static List<Finding> findings(Rule rule, Batch batch) {
    List<Finding> findings = new ArrayList<>();
    for (Advice advice : rule.check(batch)) {
      findings.add(finding(rule, advice));
    }
    return findings;
  }

  private static Finding finding(Rule rule, Advice advice) {
    Manifest manifest = advice.manifest();
    return new Finding(
        rule.id(),
        rule.severity(),
        manifest.valueAt(advice.path()),
        Identity.of(manifest.tree()),
        advice.path().toString(),
        advice.message(),
        "",
        List.of());
  }

  /** Both by file, in the order of the files, and in each by place. */
  private static List<Finding> merged(
      List<Finding> findings, List<Finding> advice, Map<String, String> texts) {
    if (advice.isEmpty()) {
      return findings;
    }
    Map<String, Findings> byFile = new LinkedHashMap<>();
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(advice);
    for (String file : texts.keySet()) {
      byFile.put(file, new Findings());
    }
    for (Finding finding : all) {
      String file = finding.location().file();
      byFile.computeIfAbsent(file, unused -> new Findings()).add(finding);
    }
    List<Finding> ordered = new ArrayList<>();
    for (Findings ofFile : byFile.values()) {
      ordered.addAll(ofFile.inOrder());
    }
    return ordered;
  }

  private static Map<String, String> kept(Map<String, String> texts, List<Finding> findings) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String file = finding.location().file();
      kept.put(file, texts.getOrDefault(file, ""));
    }
    return kept;
  }
}
