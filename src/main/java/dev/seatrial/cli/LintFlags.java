package dev.seatrial.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code seatrial lint} may be told on its command line. */
final class LintFlags {
  private LintFlags() {}

  static void describe(CommandSpec spec) {
    spec.usageMessage().sortOptions(false);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Files, folders (all .yaml, .yml and .json in them), patterns, or - .")
            .build());
    target(spec);
    output(spec);
    config(spec);
  }

  private static void target(CommandSpec spec) {
    spec.addOption(
        option(
            "--kubernetes",
            "VERSION[,VERSION...]",
            "The versions that shall admit them, such as 1.34,v1.36.2-gke.1; default: the newest."));
    spec.addOption(
        many(
            "--against",
            "OLD",
            "What is there now: manifests as applied, or kubectl get -o yaml; judges the change."));
    spec.addOption(
        many(
            "--schema-location",
            "TEMPLATE",
            "JSON Schemas for kinds without a definition, local files, named as kubeconform does."));
    spec.addOption(
        many(
            "--crds",
            "PATH",
            "Definitions of custom resources that are not among the manifests; may be repeated."));
    spec.addOption(
        OptionSpec.builder("--strict-kinds")
            .description("Kinds without a known schema are errors.")
            .build());
    spec.addOption(option("--max-file-size", "MIB", "The largest file that is read; default: 64."));
  }

  private static void output(CommandSpec spec) {
    spec.addOption(
        option(
            "--format", "FORMAT", "text (default), json, sarif, junit, tap, github or markdown."));
    spec.addOption(
        many("--report", "FORMAT=FILE", "Writes the findings to a file too; may be repeated."));
    spec.addOption(
        option(
            "--show",
            "SEVERITY",
            "The least that is shown: error, warning or note; default: what --fail-on says, for json "
                + "and sarif note."));
    spec.addOption(
        option(
            "--fail-on",
            "SEVERITY",
            "The least that exits with 1: error (default), warning, note or never."));
    spec.addOption(option("--max-findings", "N", "The most findings that are shown; all count."));
    spec.addOption(
        OptionSpec.builder("-q", "--quiet")
            .description("Only findings, one a line; nothing where there are none.")
            .build());
    spec.addOption(
        option("--color", "WHEN", "auto (default), always or never; NO_COLOR means never, too."));
  }

  private static void config(CommandSpec spec) {
    spec.addOption(
        many(
            "--rule",
            "RULE=LEVEL",
            "How much a rule matters: error, warning, note or off; api/* is a family."));
    spec.addOption(
        option(
            "--config",
            "FILE",
            "The configuration; default: the nearest seatrial.yaml, here or above."));
    spec.addOption(
        OptionSpec.builder("--no-config").description("Looks for no configuration.").build());
    spec.addOption(OptionSpec.builder("--rules").description("Lists the rules and exits.").build());
    spec.addOption(option("--explain", "RULE", "Prints the page of a rule and exits."));
  }

  private static OptionSpec option(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec many(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }
}
