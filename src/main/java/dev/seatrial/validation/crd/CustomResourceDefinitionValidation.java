package dev.seatrial.validation.crd;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.ConditionRules;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * CustomResourceDefinitions.
 *
 * <p>As {@code ValidateCustomResourceDefinition} and {@code ValidateCustomResourceDefinitionUpdate}
 * in {@code pkg/apis/apiextensions/validation/validation.go} of {@code
 * k8s.io/apiextensions-apiserver}, with the status that {@code PrepareForCreate} and {@code
 * PrepareForUpdate} leave, v1.37.
 */
public final class CustomResourceDefinitionValidation implements KindValidation {
  private static final String APPROVAL = "api-approved.kubernetes.io";
  private static final String SEE = "https://github.com/kubernetes/enhancements/pull/1111";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    Tree fresh = object.tree().with(ObjectTree.EMPTY, "status");
    FieldValue definition = CrdInternalForm.of(FieldValue.root(withStoredVersion(fresh)));
    checkName(definition, errors);
    new CrdSpec(CrdOptions.ofNew(), CrdConversion.ofNew()).check(definition.at("spec"), errors);
    checkStatus(definition, errors);
    checkApproval(definition, errors);
    checkPreserving(definition, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    Tree kept = object.tree().with(old.tree().at("status"), "status");
    FieldValue definition = CrdInternalForm.of(FieldValue.root(withStoredVersion(kept)));
    FieldValue before = CrdInternalForm.of(old);
    FieldValue spec = definition.at("spec");
    CrdOptions options =
        CrdOptions.ofChanged(definition.tree().at("spec"), before.tree().at("spec"));
    new CrdSpec(options, CrdConversion.ofChanged(before)).check(spec, errors);
    FieldValue oldSpec = before.at("spec");
    if (isEstablished(before)) {
      Immutability.check("text", spec.at("scope"), oldSpec.at("scope"), errors);
      Immutability.check("text", spec.at("names", "kind"), oldSpec.at("names", "kind"), errors);
    }
    Immutability.check("text", spec.at("group"), oldSpec.at("group"), errors);
    Immutability.check("text", spec.at("names", "plural"), oldSpec.at("names", "plural"), errors);
    checkStatus(definition, errors);
    if (approval(definition) != approval(before)) {
      checkApproval(definition, errors);
    }
    if (!oldSpec.at("preserveUnknownFields").flag()) {
      checkPreserving(definition, errors);
    }
  }

  private static Tree withStoredVersion(Tree definition) {
    for (Tree version : definition.items("spec", "versions")) {
      if (version.flag(false, "storage")) {
        List<Tree> stored = new ArrayList<>(definition.items("status", "storedVersions"));
        if (!stored.contains(version.at("name"))) {
          stored.add(Tree.of(version.text("", "name")));
        }
        return definition.with(Tree.of(stored), "status", "storedVersions");
      }
    }
    return definition;
  }

  private static void checkName(FieldValue definition, FieldErrors errors) {
    FieldValue spec = definition.at("spec");
    String wanted = spec.at("names", "plural").text() + "." + spec.at("group").text();
    FieldValue meta = definition.at("metadata");
    for (String field : List.of("generateName", "name")) {
      if (!meta.at(field).isEmpty() && !meta.at(field).text().equals(wanted)) {
        errors.invalid(meta.at(field), "must be spec.names.plural+\".\"+spec.group");
      }
    }
  }

  private static void checkStatus(FieldValue definition, FieldErrors errors) {
    CrdNames.check(definition.at("status", "acceptedNames"), errors);
    FieldValue stored = definition.at("status", "storedVersions");
    if (stored.isEmpty()) {
      errors.invalid(
          stored, InternalForm.texts(stored.tree()), "must have at least one stored version");
      return;
    }
    Map<String, FieldValue> lost = new TreeMap<>();
    stored.items().forEach(version -> lost.put(version.text(), version));
    for (FieldValue version : definition.at("spec", "versions").items()) {
      String name = version.at("name").text();
      if (lost.remove(name) == null && version.at("storage").flag()) {
        errors.invalid(stored, "must have the storage version " + name);
      }
    }
    lost.forEach(
        (name, version) ->
            errors.invalid(
                version,
                ("missing from spec.versions; %1$s was previously a storage version, and must remain"
                        + " in spec.versions until a storage migration ensures no data remains"
                        + " persisted in %1$s and removes %1$s from status.storedVersions")
                    .formatted(name)));
  }

  private static boolean isEstablished(FieldValue definition) {
    return ConditionRules.holds(definition.tree(), "Established", "True");
  }

  /** What the annotation says of the approval of an API of Kubernetes' own groups. */
  private enum Approval {
    MISSING,
    BYPASSED,
    APPROVED,
    INVALID
  }

  // As GetAPIApprovalState in pkg/apihelpers.
  private static Approval approval(FieldValue definition) {
    String text = definition.tree().text("", "metadata", "annotations", APPROVAL);
    if (text.isEmpty()) {
      return Approval.MISSING;
    }
    if (text.startsWith("unapproved")) {
      return Approval.BYPASSED;
    }
    try {
      URI url = new URI(text);
      return url.isAbsolute() && url.getRawAuthority() != null
          ? Approval.APPROVED
          : Approval.INVALID;
    } catch (URISyntaxException malformed) {
      return Approval.INVALID;
    }
  }

  // As validateAPIApproval.
  private static void checkApproval(FieldValue definition, FieldErrors errors) {
    String group = "." + definition.at("spec", "group").text();
    if (!group.endsWith(".k8s.io") && !group.endsWith(".kubernetes.io")) {
      return;
    }
    FieldValue annotation = definition.at("metadata", "annotations").key(APPROVAL);
    String words = "protected groups must have approval annotation \"" + APPROVAL + "\"";
    switch (approval(definition)) {
      case MISSING -> errors.required(annotation, words + ", see " + SEE);
      case INVALID ->
          errors.invalid(
              annotation,
              words + " with either a URL or a reason starting with \"unapproved\", see " + SEE);
      case APPROVED, BYPASSED -> {
        // Nothing is wrong with it.
      }
    }
  }

  private static void checkPreserving(FieldValue definition, FieldErrors errors) {
    FieldValue preserving = definition.at("spec", "preserveUnknownFields");
    if (preserving.flag()) {
      errors.invalid(
          preserving,
          "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in"
              + " spec.versions[*].schema instead");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    CrdNames.check(object.at("status", "acceptedNames"), errors);
  }
}
