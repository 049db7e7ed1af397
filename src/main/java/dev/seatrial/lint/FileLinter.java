package dev.seatrial.lint;

import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lints one file: its bytes, its documents, and each of their objects by itself. */
final class FileLinter {
  /**
   * What one file gave.
   *
   * @param name what findings call the file
   * @param text the characters; empty where there are none to show
   * @param admitted the objects that nothing is wrong with, as far as is known
   * @param refused the objects that something is wrong with
   * @param checked how many of them were checked against a schema
   * @param suppressions what the file does not want to hear of
   * @param hasCustomKinds whether a definition could tell more of its objects
   */
  record FileResult(
      String name,
      String text,
      List<Finding> findings,
      List<Manifest> admitted,
      List<Manifest> refused,
      int checked,
      List<Suppression> suppressions,
      boolean hasCustomKinds) {
    /** The same text, to be linted by what is known by now. */
    Input again() {
      return new Input(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private final LintOptions options;
  private final VersionsCheck check;
  private final Input input;
  private final Findings findings = new Findings();
  private final List<Manifest> admitted = new ArrayList<>();
  private final List<Manifest> refused = new ArrayList<>(0);
  private final SuppressionReader suppressions;
  private int checked;
  private boolean hasCustomKinds;

  FileLinter(LintOptions options, VersionsCheck check, Input input) {
    this.options = options;
    this.check = check;
    this.input = input;
    this.suppressions = new SuppressionReader(input.name());
  }

  FileResult lint() {
    String text = "";
    try {
      YamlText yaml = Yaml.read(input.bytes(options.limits().mostBytes()), options.limits());
      text = yaml.text();
      lint(yaml);
    } catch (IOException unreadable) {
      Location whole = new Location(input.name(), 0, Place.START);
      findings.add(BuiltInRule.INPUT_UNREADABLE, whole, Unreadable.message(unreadable));
    }
    return new FileResult(
        input.name(),
        text,
        findings.inOrder(),
        admitted,
        refused,
        checked,
        suppressions.found(),
        hasCustomKinds);
  }

  private void lint(YamlText yaml) {
    suppressions.read(yaml);
    for (YamlProblem problem : yaml.problems()) {
      String remedy = problem.kind() == YamlProblem.Kind.LIMIT ? "; --max-file-size raises it" : "";
      findings.add(
          BuiltInRule.of(problem.kind()), at(0, problem.place()), problem.message() + remedy);
    }
    if (yaml.documents().isEmpty() && yaml.problems().isEmpty()) {
      findings.add(BuiltInRule.INPUT_EMPTY, at(0, Place.START), "there is nothing in it");
    }
    for (YamlDocument document : yaml.documents()) {
      lint(document, yaml.text());
    }
  }

  private void lint(YamlDocument document, String text) {
    if (document.tree() == Tree.ABSENT && HelmTemplate.explainsSyntax(part(document, text))) {
      findings.add(
          BuiltInRule.INPUT_HELM_TEMPLATE, whole(document), "a Helm template, not checked");
      return;
    }
    for (YamlProblem problem : document.problems()) {
      findings.add(
          BuiltInRule.of(problem.kind()), at(document.index(), problem.place()), problem.message());
    }
    if (document.tree() == Tree.ABSENT) {
      return;
    }
    int before = findings.size();
    for (Manifest manifest : ManifestSplitter.split(input.name(), document)) {
      lint(manifest);
    }
    if (findings.hasErrorSince(before) && HelmTemplate.explainsFindings(part(document, text))) {
      findings.keepFirst(before);
      findings.add(
          BuiltInRule.INPUT_HELM_TEMPLATE, whole(document), "a Helm template, not checked");
    }
  }

  private void lint(Manifest manifest) {
    switch (DocumentSort.of(manifest.tree(), manifest.file())) {
      case MANIFEST -> {
        suppressions.read(manifest);
        hasCustomKinds |= check.isOfCustomKind(manifest);
        int before = findings.size();
        checked += check.check(manifest, findings) ? 1 : 0;
        boolean isRefused = findings.hasErrorSince(before);
        (isRefused ? refused : admitted).add(manifest);
      }
      case WITHOUT_KIND ->
          findings.add(
              BuiltInRule.API_NO_KIND, manifest, Path.of("kind"), "Object 'Kind' is missing");
      case WITHOUT_API_VERSION ->
          findings.add(
              BuiltInRule.API_NO_KIND, manifest, Path.of("apiVersion"), "apiVersion not set");
      case KUSTOMIZATION -> note(BuiltInRule.INPUT_KUSTOMIZATION, manifest, "a kustomization");
      case SOPS -> note(BuiltInRule.INPUT_SOPS, manifest, "encrypted by SOPS");
      case TRIAL -> note(BuiltInRule.INPUT_TRIAL, manifest, "a trial of Seatrial's");
      case OTHER -> note(BuiltInRule.INPUT_NOT_KUBERNETES, manifest, "no Kubernetes object");
    }
  }

  private void note(BuiltInRule rule, Manifest manifest, String what) {
    findings.add(rule, manifest, Path.ROOT, what + ", not checked");
  }

  private Location at(int document, Place place) {
    return new Location(input.name(), document, place);
  }

  private Location whole(YamlDocument document) {
    return at(document.index(), Place.at(document.place().line(), 1));
  }

  /** The lines of one document. */
  private static String part(YamlDocument document, String text) {
    int from = lineStart(text, 0, document.place().line() - 1);
    int lines = document.place().endLine() - document.place().line();
    return text.substring(from, lineStart(text, from, lines));
  }

  private static int lineStart(String text, int from, int lines) {
    int at = from;
    for (int i = 0; i < lines && at < text.length(); i++) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    }
    return at;
  }
}
