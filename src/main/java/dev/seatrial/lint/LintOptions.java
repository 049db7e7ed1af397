package dev.seatrial.lint;

import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.yaml.YamlLimits;
import java.util.List;

/**
 * What to check against.
 *
 * @param version the API server that shall admit the objects
 * @param rules what is looked for past what the API server refuses
 */
public record LintOptions(
    KubernetesVersion version, UnknownKinds unknownKinds, YamlLimits limits, List<Rule> rules) {

  /** The newest version, unknown kinds noted, no rules. */
  public static LintOptions standard() {
    return new LintOptions(
        KubernetesVersion.NEWEST, UnknownKinds.NOTED, YamlLimits.STANDARD, List.of());
  }
}
