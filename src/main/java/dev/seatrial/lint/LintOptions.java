package dev.seatrial.lint;

import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.yaml.YamlLimits;
import java.util.List;

/**
 * What to check against.
 *
 * @param versions the API servers that shall admit the objects; at least one
 * @param rules what is looked for past what the API server refuses
 * @param settings what the user thinks of each rule
 * @param schemas what the user knows of kinds that nobody else does
 */
public record LintOptions(
    List<KubernetesVersion> versions,
    UnknownKinds unknownKinds,
    YamlLimits limits,
    List<Rule> rules,
    RuleSettings settings,
    SchemaLocations schemas) {

  /** The newest version, unknown kinds noted, no rules. */
  public static LintOptions standard() {
    return new LintOptions(
        List.of(KubernetesVersion.NEWEST),
        UnknownKinds.NOTED,
        YamlLimits.STANDARD,
        List.of(),
        RuleSettings.NONE,
        SchemaLocations.NONE);
  }

  /** The same, looking for these rules too. */
  public LintOptions with(List<Rule> others) {
    return new LintOptions(versions, unknownKinds, limits, List.copyOf(others), settings, schemas);
  }

  /** The same, with another opinion of kinds without a schema. */
  public LintOptions with(UnknownKinds others) {
    return new LintOptions(versions, others, limits, rules, settings, schemas);
  }

  /** The same, for another opinion of the rules. */
  public LintOptions with(RuleSettings others) {
    return new LintOptions(versions, unknownKinds, limits, rules, others, schemas);
  }

  /** The same, for other API servers. */
  public LintOptions forVersions(List<KubernetesVersion> others) {
    return new LintOptions(List.copyOf(others), unknownKinds, limits, rules, settings, schemas);
  }

  /** The same, with schemas for kinds that nobody else knows. */
  public LintOptions with(SchemaLocations others) {
    return new LintOptions(versions, unknownKinds, limits, rules, settings, others);
  }
}
