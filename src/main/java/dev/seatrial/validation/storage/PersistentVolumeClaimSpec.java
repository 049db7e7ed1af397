package dev.seatrial.validation.storage;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.resource.QuantityRules;
import java.util.List;

/**
 * What a claim asks for, be it an object of its own, a template of a StatefulSet or an ephemeral
 * volume.
 *
 * <p>As {@code ValidatePersistentVolumeClaimSpec} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class PersistentVolumeClaimSpec {
  private PersistentVolumeClaimSpec() {}

  /** Of a claim that is new. */
  public static void check(FieldValue spec, FieldErrors errors) {
    check(spec, Tree.ABSENT, errors);
  }

  /** Of a claim that had the old spec: a group that was not checked then may stay as it is. */
  static void check(FieldValue spec, Tree old, FieldErrors errors) {
    FieldValue modes = spec.at("accessModes");
    if (modes.isEmpty()) {
      errors.required(modes, "at least 1 access mode is required");
    }
    LabelValidation.selector(spec.at("selector"), errors);
    ClaimAccess.checkModes(modes, errors);
    checkStorage(spec, errors);
    checkClass(spec.at("storageClassName"), errors);
    ClaimAccess.checkVolumeMode(spec.at("volumeMode"), errors);
    boolean hadGroup =
        !old.at("dataSource", "apiGroup").isUnset()
            || !old.at("dataSourceRef", "apiGroup").isUnset();
    for (String field : List.of("dataSource", "dataSourceRef")) {
      FieldValue source = spec.at(field);
      checkSource(source, errors);
      if (!hadGroup && !source.at("apiGroup").isEmpty()) {
        errors.invalidEach(
            source.at("apiGroup"), Formats.dnsSubdomain(source.at("apiGroup").text()));
      }
    }
    checkSourcesAgree(spec, errors);
    checkClass(spec.at("volumeAttributesClassName"), errors);
  }

  private static void checkStorage(FieldValue spec, FieldErrors errors) {
    Tree storage = spec.tree().at("resources", "requests", "storage");
    // The path leaves out the "requests".
    FieldValue field = new FieldValue(spec.at("resources").key("storage").path(), storage);
    if (!storage.isPresent()) {
      errors.required(field, "");
      return;
    }
    int before = errors.size();
    QuantityRules.positive(field, errors);
    if (errors.size() == before) {
      QuantityRules.ofResource("storage", field, errors);
    }
  }

  private static void checkClass(FieldValue name, FieldErrors errors) {
    if (!name.isEmpty()) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
  }

  private static void checkSource(FieldValue source, FieldErrors errors) {
    if (!source.isSet()) {
      return;
    }
    for (String field : new String[] {"name", "kind"}) {
      if (source.at(field).isEmpty()) {
        errors.required(source.at(field), "");
      }
    }
    FieldValue group = source.at("apiGroup");
    String kind = source.at("kind").text();
    if (group.isEmpty() && !kind.equals("PersistentVolumeClaim")) {
      errors.invalid(
          source,
          Tree.of(kind),
          "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
    }
    FieldValue namespace = source.at("namespace");
    if (!namespace.isEmpty()) {
      errors.invalidEach(namespace, Formats.dnsLabel(namespace.text()));
    }
  }

  private static void checkSourcesAgree(FieldValue spec, FieldErrors errors) {
    FieldValue source = spec.at("dataSource");
    FieldValue reference = spec.at("dataSourceRef");
    if (!source.isSet() || !reference.isSet()) {
      return;
    }
    // Upstream shows the path where it means the value; Go prints its unexported fields as {}.
    if (!reference.at("namespace").isEmpty()) {
      errors.invalid(
          spec, ObjectTree.EMPTY, "may not be specified when dataSourceRef.namespace is specified");
    } else if (!InternalForm.same(
        "core.TypedLocalObjectReference", source.tree(), reference.tree())) {
      errors.invalid(spec, ObjectTree.EMPTY, "must match dataSourceRef");
    }
  }
}
