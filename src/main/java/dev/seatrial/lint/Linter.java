package dev.seatrial.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lints files: each by itself, then what the rules see in all of them together. */
public final class Linter {
  private final LintOptions options;

  /** A linter with these options. */
  public Linter(LintOptions options) {
    this.options = options;
  }

  /** All that there is to say about the inputs, in their order. */
  public LintResult lint(Inputs inputs) {
    return lint(inputs, Progress.NONE);
  }

  /** As {@link #lint(Inputs)}, telling how far it has come. */
  public LintResult lint(Inputs inputs, Progress progress) {
    List<Finding> findings = new ArrayList<>(inputs.findings());
    List<Manifest> manifests = new ArrayList<>();
    List<Suppression> suppressions = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    ObjectCheck check = new ObjectCheck(options);
    int checked = 0;
    for (Input input : inputs.inputs()) {
      FileLinter.FileResult file = new FileLinter(options, check, input).lint();
      findings.addAll(file.findings());
      manifests.addAll(file.admitted());
      suppressions.addAll(file.suppressions());
      checked += file.checked();
      texts.put(input.name(), file.text());
      progress.at(texts.size(), inputs.inputs().size());
    }
    List<Finding> advice = options.rules().isEmpty() ? List.of() : advice(new Batch(manifests));
    Suppressed suppressed = new Suppressed(options);
    suppressed.sift(merged(findings, advice, texts), suppressions);
    findings = merged(suppressed.kept(), suppressed.unused(suppressions), texts);
    return new LintResult(
        List.copyOf(findings),
        List.copyOf(texts.keySet()),
        checked,
        suppressed.count(),
        kept(texts, findings));
  }

  private List<Finding> advice(Batch batch) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : options.rules()) {
      for (Advice advice : rule.check(batch)) {
        Manifest manifest = advice.manifest();
        findings.add(
            new Finding(
                rule.id(),
                rule.severity(),
                manifest.valueAt(advice.path()),
                Identity.of(manifest.tree()),
                advice.path().toString(),
                advice.message(),
                "",
                List.of()));
      }
    }
    return findings;
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
