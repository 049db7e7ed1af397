package dev.seatrial.validation.storage;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PersistentVolumes.
 *
 * <p>As {@code ValidatePersistentVolumeUpdate} in {@code pkg/apis/core/validation/validation.go}
 * and {@code pkg/volume/validation}, v1.37.
 */
public final class PersistentVolumeValidation implements KindValidation {
  private static final String MOUNT_OPTIONS = "volume.beta.kubernetes.io/mount-options";
  private static final List<String> MOUNTABLE =
      List.of(
          "gcePersistentDisk",
          "awsElasticBlockStore",
          "glusterfs",
          "nfs",
          "rbd",
          "quobyte",
          "iscsi",
          "cinder",
          "cephfs",
          "azureFile",
          "vsphereVolume",
          "azureDisk",
          "photonPersistentDisk");
  private static final String SOURCE_TYPE = "core.PersistentVolumeSource";
  // Labels of nodes that were renamed; a change from the old name to the new is let through.
  private static final Map<String, String> RENAMED = renamed();

  private static Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    renamed.put("failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone");
    renamed.put("failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region");
    renamed.put("beta.kubernetes.io/arch", "kubernetes.io/arch");
    renamed.put("beta.kubernetes.io/os", "kubernetes.io/os");
    renamed.put("beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type");
    return renamed;
  }

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    PersistentVolumeSpec.check(spec, object.at("metadata", "name").text(), errors);
    boolean mountable = MOUNTABLE.stream().anyMatch(field -> spec.at(field).isSet());
    FieldValue options = object.at("metadata", "annotations", MOUNT_OPTIONS);
    if (!mountable && options.tree().isPresent()) {
      errors.forbidden(options, "may not specify mount options for this volume type");
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Tree spec = object.tree().at("spec");
    Tree before = old.tree().at("spec");
    checkSource(object, withoutNewSecret(spec, before), before, errors);
    // These two paths lack the "spec".
    Immutability.check(
        "*text",
        new FieldValue(object.path().field("volumeMode"), spec.at("volumeMode")),
        old.at("spec", "volumeMode"),
        errors);
    checkAffinity(
        new FieldValue(object.path().field("nodeAffinity"), spec.at("nodeAffinity")),
        before.at("nodeAffinity"),
        errors);
    FieldValue name = object.at("spec", "volumeAttributesClassName");
    if (!name.isSet() && !before.at("volumeAttributesClassName").isUnset()) {
      errors.forbidden(name, "update from non-nil value to nil is forbidden");
    }
  }

  private static Tree withoutNewSecret(Tree spec, Tree before) {
    boolean added =
        !before.at("csi").isUnset()
            && before.at("csi", "controllerExpandSecretRef").isUnset()
            && !spec.at("csi", "controllerExpandSecretRef").isUnset();
    return added ? spec.without("csi", "controllerExpandSecretRef") : spec;
  }

  private static void checkSource(FieldValue object, Tree spec, Tree before, FieldErrors errors) {
    if (!InternalForm.same(SOURCE_TYPE, spec, before)) {
      errors.forbidden(
          object.at("spec", "persistentvolumesource"),
          "spec.persistentvolumesource is immutable after creation\n"
              + InternalForm.difference(SOURCE_TYPE, before, spec));
    }
  }

  private static void checkAffinity(FieldValue affinity, Tree before, FieldErrors errors) {
    String type = "*core.VolumeNodeAffinity";
    if (before.isUnset() || InternalForm.same(type, masked(affinity.tree(), before), before)) {
      return;
    }
    errors.invalid(
        affinity,
        InternalForm.of(type, affinity.tree()),
        "field is immutable, except for updating from beta label to GA");
  }

  // As getMaskNodeSelectorLabelChangeEqualities: the new name reads as the old where that stood.
  private static Tree masked(Tree affinity, Tree before) {
    List<Tree> terms = affinity.items("required", "nodeSelectorTerms");
    List<Tree> oldTerms = before.items("required", "nodeSelectorTerms");
    if (terms.size() != oldTerms.size() || terms.isEmpty()) {
      return affinity;
    }
    List<Tree> changed = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      changed.add(maskedTerm(terms.get(i), oldTerms.get(i)));
    }
    return affinity.with(
        ListTree.of(changed.toArray(new Tree[0])), "required", "nodeSelectorTerms");
  }

  private static Tree maskedTerm(Tree term, Tree old) {
    List<Tree> expressions = term.items("matchExpressions");
    List<Tree> before = old.items("matchExpressions");
    if (expressions.size() != before.size() || expressions.isEmpty()) {
      return term;
    }
    List<Tree> changed = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      String key = before.get(i).text("", "key");
      // A key that has no new name may become none at all: the other rules refuse that.
      boolean moved = RENAMED.getOrDefault(key, "").equals(expressions.get(i).text("", "key"));
      changed.add(moved ? expressions.get(i).with(Tree.of(key), "key") : expressions.get(i));
    }
    return term.with(ListTree.of(changed.toArray(new Tree[0])), "matchExpressions");
  }
}
