package dev.seatrial.lint;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the API servers of several versions, and says each finding once with those it holds for. */
final class VersionsCheck {
  private final List<KubernetesVersion> versions;
  private final List<ObjectCheck> checks = new ArrayList<>();
  private final Optional<OldObjects> against;

  private VersionsCheck(List<KubernetesVersion> versions, Optional<OldObjects> against) {
    this.versions = versions;
    this.against = against;
  }

  /** A check by what all checks share, for the only thread. */
  static VersionsCheck of(
      LintOptions options, Optional<OldObjects> against, List<CustomDefinition> definitions) {
    VersionsCheck check = new VersionsCheck(options.versions(), against);
    for (KubernetesVersion version : options.versions()) {
      check.checks.add(new ObjectCheck(options, Catalog.of(version).with(definitions)));
    }
    return check;
  }

  /** A check for one thread of several: of what it fills as it goes, it shares nothing. */
  static VersionsCheck apart(
      LintOptions options, Optional<OldObjects> against, List<CustomDefinition> definitions) {
    VersionsCheck check = new VersionsCheck(options.versions(), against);
    for (KubernetesVersion version : options.versions()) {
      check.checks.add(new ObjectCheck(options, Catalog.apart(version).with(definitions)));
    }
    return check;
  }

  /** Whether Kubernetes itself does not know the kind, so that a definition may. */
  boolean isOfCustomKind(Manifest manifest) {
    for (ObjectCheck check : checks) {
      if (!check.isOfCustomKind(manifest)) {
        return false;
      }
    }
    return true;
  }

  /** Adds what is wrong; whether some version had a schema to check against. */
  boolean check(Manifest manifest, Findings findings) {
    Optional<Manifest> old =
        against.isPresent() ? against.get().changedBy(manifest) : Optional.empty();
    if (against.isPresent() && old.isEmpty()) {
      String message = "is not among the old objects, and judged as new";
      findings.add(BuiltInRule.AGAINST_NEW_OBJECT, manifest, Path.of("metadata", "name"), message);
    }
    if (checks.size() == 1) {
      return checks.get(0).check(manifest, old, findings);
    }
    Map<Finding, List<KubernetesVersion>> holds = new LinkedHashMap<>();
    boolean checked = false;
    for (int i = 0; i < checks.size(); i++) {
      Findings ofVersion = new Findings();
      checked |= checks.get(i).check(manifest, old, ofVersion);
      for (Finding finding : ofVersion.inOrder()) {
        holds.computeIfAbsent(finding, unused -> new ArrayList<>()).add(versions.get(i));
      }
    }
    for (Map.Entry<Finding, List<KubernetesVersion>> held : holds.entrySet()) {
      boolean everywhere = held.getValue().size() == versions.size();
      findings.add(everywhere ? held.getKey() : held.getKey().in(held.getValue()));
    }
    return checked;
  }
}
