package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldValue;

/**
 * The two fields that say what a claim is filled from, as the server has them when it validates:
 * alike, without what it does not take.
 *
 * <p>As {@code pkg/api/persistentvolumeclaim/util.go}, v1.37.
 */
final class ClaimSources {
  private static final String SOURCE = "dataSource";
  private static final String REFERENCE = "dataSourceRef";

  private ClaimSources() {}

  /** The claim as a create leaves it. */
  static FieldValue created(FieldValue claim) {
    return with(claim, normalized(accepted(claim.tree().at("spec"))));
  }

  /** The claim as it replaces another; what the old one had stays accepted. */
  static FieldValue updated(FieldValue claim, FieldValue old) {
    Tree before = old.tree().at("spec");
    Tree spec = claim.tree().at("spec");
    boolean inUse = !before.at(SOURCE).isUnset() || !before.at(REFERENCE).isUnset();
    return with(claim, normalized(inUse ? spec : accepted(spec)));
  }

  /** The claim as it is stored. */
  static FieldValue stored(FieldValue claim) {
    return with(claim, normalized(claim.tree().at("spec")));
  }

  private static FieldValue with(FieldValue claim, Tree spec) {
    boolean same = spec.equals(claim.tree().at("spec"));
    return same ? claim : new FieldValue(claim.path(), claim.tree().with(spec, "spec"));
  }

  // As DropDisabledFields, for a source in another namespace, and
  // EnforceDataSourceBackwardsCompatibility.
  private static Tree accepted(Tree spec) {
    Tree changed =
        spec.at(REFERENCE, "namespace").isEmpty() ? spec : spec.with(Tree.ABSENT, REFERENCE);
    boolean garbage = changed.at(REFERENCE).isUnset() && !isClaimOrSnapshot(changed.at(SOURCE));
    return garbage ? changed.with(Tree.ABSENT, SOURCE) : changed;
  }

  private static boolean isClaimOrSnapshot(Tree source) {
    String group = source.text("", "apiGroup");
    return switch (source.text("", "kind")) {
      case "PersistentVolumeClaim" -> group.isEmpty();
      case "VolumeSnapshot" -> group.equals("snapshot.storage.k8s.io");
      default -> false;
    };
  }

  // As NormalizeDataSources.
  private static Tree normalized(Tree spec) {
    Tree source = spec.at(SOURCE);
    Tree reference = spec.at(REFERENCE);
    if (!source.isUnset() && reference.isUnset()) {
      return spec.with(source, REFERENCE);
    }
    boolean onlyReference = source.isUnset() && !reference.isUnset();
    return onlyReference && reference.at("namespace").isEmpty()
        ? spec.with(reference.without("namespace"), SOURCE)
        : spec;
  }
}
