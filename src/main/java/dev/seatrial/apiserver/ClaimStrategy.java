package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/**
 * Claims on volumes: where their data comes from is said twice, and in either way.
 *
 * <p>Follows {@code pkg/registry/core/persistentvolumeclaim/strategy.go} and {@code
 * pkg/api/persistentvolumeclaim/util.go}, v1.37.
 */
final class ClaimStrategy implements Strategy {
  private static final String SOURCE = "dataSource";
  private static final String REFERENCE = "dataSourceRef";

  private final Strategy usual;

  ClaimStrategy(Strategy usual) {
    this.usual = usual;
  }

  @Override
  public Tree preparedForCreate(Tree claim) {
    return usual.preparedForCreate(withSources(claim, Tree.ABSENT));
  }

  @Override
  public Tree preparedForUpdate(Tree claim, Tree old) {
    return usual.preparedForUpdate(withSources(claim, old), old);
  }

  @Override
  public Tree preparedForStatusUpdate(Tree claim, Tree old) {
    return usual.preparedForStatusUpdate(claim, old);
  }

  private static Tree withSources(Tree claim, Tree old) {
    Tree spec = claim.at("spec");
    if (spec.at(SOURCE).isUnset() && spec.at(REFERENCE).isUnset()) {
      return claim;
    }
    Tree known = old.at("spec");
    boolean referred = !known.at(REFERENCE).isUnset();
    boolean inUse = referred || !known.at(SOURCE).isUnset();
    // As DropDisabledFields: other namespaces are a matter of a gate that is off.
    if (!spec.text("", REFERENCE, "namespace").isEmpty() && !referred) {
      spec = spec.without(REFERENCE);
    }
    // As EnforceDataSourceBackwardsCompatibility.
    if (!inUse && spec.at(REFERENCE).isUnset() && !isOldSource(spec.at(SOURCE))) {
      spec = spec.without(SOURCE);
    }
    return claim.with(normalised(spec), "spec");
  }

  private static boolean isOldSource(Tree source) {
    String group = source.text("", "apiGroup");
    return switch (source.text("", "kind")) {
      case "PersistentVolumeClaim" -> group.isEmpty();
      case "VolumeSnapshot" -> group.equals("snapshot.storage.k8s.io");
      default -> false;
    };
  }

  // As NormalizeDataSources.
  private static Tree normalised(Tree spec) {
    Tree source = spec.at(SOURCE);
    Tree reference = spec.at(REFERENCE);
    if (!source.isUnset() && reference.isUnset()) {
      return spec.with(copied(source), REFERENCE);
    }
    boolean near = reference.text("", "namespace").isEmpty();
    return source.isUnset() && !reference.isUnset() && near
        ? spec.with(copied(reference), SOURCE)
        : spec;
  }

  // The group is written even where it is none.
  private static Tree copied(Tree source) {
    Tree group = source.at("apiGroup");
    return new ObjectBuilder()
        .put("apiGroup", group.isPresent() ? group : Tree.NULL)
        .put("kind", source.at("kind"))
        .put("name", source.at("name"))
        .build();
  }
}
