package dev.seatrial.validation.meta;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for the metadata that all kinds share.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/api/validation/objectmeta.go}, v1.37.
 */
public final class ObjectMetaValidation {
  static final String IMMUTABLE = "field is immutable";
  private static final List<String> STANDARD_FINALIZERS =
      List.of("kubernetes", "orphan", "foregroundDeletion");
  private static final int ANNOTATIONS_BYTES = 256 * 1024;
  private static final int SUBRESOURCE_BYTES = 256;
  private static final int MANAGER_BYTES = 128;

  private ObjectMetaValidation() {}

  /** As ValidateObjectMeta, of an object that belongs to a namespace. */
  public static void namespaced(FieldValue meta, NameRule rule, FieldErrors errors) {
    name(meta, rule, errors);
    FieldValue namespace = meta.at("namespace");
    if (namespace.isEmpty()) {
      errors.required(namespace, "");
    } else {
      errors.invalidEach(namespace, NameRule.DNS_LABEL.wrong(namespace.text()));
    }
    common(meta, errors);
  }

  /** As ValidateObjectMeta, of an object that belongs to the whole cluster. */
  public static void clusterWide(FieldValue meta, NameRule rule, FieldErrors errors) {
    name(meta, rule, errors);
    if (!meta.at("namespace").isEmpty()) {
      errors.forbidden(meta.at("namespace"), "not allowed on this type");
    }
    common(meta, errors);
  }

  /** As ValidateObjectMetaUpdate. */
  public static void update(FieldValue meta, FieldValue old, FieldErrors errors) {
    if (old.at("deletionTimestamp").isSet()) {
      noNewFinalizers(meta.at("finalizers"), old.at("finalizers"), errors);
    }
    if (meta.at("resourceVersion").isEmpty()) {
      errors.invalidText(meta.at("resourceVersion"), "must be specified for an update");
    }
    FieldValue generation = meta.at("generation");
    NumberValidation.notNegative(generation, errors);
    if (generation.number() < old.at("generation").number()) {
      errors.invalidNumber(generation, "must not be decremented");
    }
    for (String field : List.of("name", "namespace", "uid")) {
      if (!meta.at(field).text().equals(old.at(field).text())) {
        errors.invalidText(meta.at(field), IMMUTABLE);
      }
    }
    for (String field :
        List.of("creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds")) {
      immutable(meta.at(field), old.at(field), errors);
    }
    LabelValidation.labels(meta.at("labels"), errors);
    annotations(meta.at("annotations"), errors);
    ownerReferences(meta.at("ownerReferences"), errors);
    managedFields(meta.at("managedFields"), errors);
  }

  /** As ValidateImmutableField; what is absent and what is null or empty are the same. */
  static void immutable(FieldValue field, FieldValue old, FieldErrors errors) {
    if (!Semantics.same(field.tree(), old.tree())) {
      errors.invalid(field, field.isSet() ? field.tree() : Tree.NULL, IMMUTABLE);
    }
  }

  /** As ValidateAnnotations. */
  public static void annotations(FieldValue annotations, FieldErrors errors) {
    int size = 0;
    for (FieldValue annotation : annotations.entries()) {
      errors.invalidEach(annotations, annotation.name(), Formats.annotationKey(annotation.name()));
      size += annotationBytes(annotation);
    }
    annotationsSize(annotations, size, errors);
  }

  static int annotationBytes(FieldValue annotation) {
    return Formats.bytes(annotation.name()) + Formats.bytes(annotation.text());
  }

  /** As ValidateAnnotationsSize. */
  static void annotationsSize(FieldValue annotations, int size, FieldErrors errors) {
    if (size > ANNOTATIONS_BYTES) {
      errors.tooLong(annotations, ANNOTATIONS_BYTES);
    }
  }

  /** As ValidateFinalizers. */
  static void finalizers(FieldValue finalizers, FieldErrors errors) {
    boolean orphan = false;
    boolean foreground = false;
    for (FieldValue finalizer : finalizers.items()) {
      // The error stands at the list.
      errors.invalidEach(finalizers, finalizer.text(), Formats.qualifiedName(finalizer.text()));
      orphan |= finalizer.text().equals("orphan");
      foreground |= finalizer.text().equals("foregroundDeletion");
    }
    if (orphan && foreground) {
      errors.invalid(finalizers, "finalizer orphan and foregroundDeletion cannot be both set");
    }
  }

  /** As validateKubeFinalizerName: a finalizer without a domain is one of Kubernetes' own. */
  public static void standardFinalizers(FieldValue meta, FieldErrors errors) {
    for (FieldValue finalizer : meta.at("finalizers").items()) {
      String name = finalizer.text();
      if (name.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(name)) {
        errors.invalidText(
            finalizer, "name is neither a standard finalizer name nor is it fully qualified");
      }
    }
  }

  /** What ValidateObjectMeta asks of the name alone. */
  public static void name(FieldValue meta, NameRule rule, FieldErrors errors) {
    FieldValue prefix = meta.at("generateName");
    if (!prefix.isEmpty()) {
      errors.invalidEach(prefix, rule.wrongPrefix(prefix.text()));
    }
    FieldValue name = meta.at("name");
    if (!name.isEmpty()) {
      errors.invalidEach(name, rule.wrong(name.text()));
    } else if (prefix.isEmpty()) {
      // The server has made a name by now where there is a prefix.
      errors.required(name, "name or generateName is required");
    }
  }

  private static void common(FieldValue meta, FieldErrors errors) {
    NumberValidation.notNegative(meta.at("generation"), errors);
    LabelValidation.labels(meta.at("labels"), errors);
    annotations(meta.at("annotations"), errors);
    ownerReferences(meta.at("ownerReferences"), errors);
    finalizers(meta.at("finalizers"), errors);
    managedFields(meta.at("managedFields"), errors);
  }

  private static void noNewFinalizers(FieldValue finalizers, FieldValue old, FieldErrors errors) {
    Set<String> added = new TreeSet<>();
    finalizers.items().forEach(finalizer -> added.add(finalizer.text()));
    old.items().forEach(finalizer -> added.remove(finalizer.text()));
    if (!added.isEmpty()) {
      String listed = String.join(", ", added.stream().map(GoText::quoted).toList());
      errors.forbidden(
          finalizers,
          "no new finalizers can be added if the object is being deleted, found new finalizers"
              + " []string{"
              + listed
              + "}");
    }
  }

  private static void ownerReferences(FieldValue references, FieldErrors errors) {
    String controller = "";
    for (FieldValue reference : references.items()) {
      ownerReference(reference, errors);
      if (reference.at("controller").flag()) {
        String name = reference.at("kind").text() + "/" + reference.at("name").text();
        if (controller.isEmpty()) {
          controller = name;
        } else {
          errors.invalid(
              references,
              "Only one reference can have Controller set to true. Found \"true\" in references for "
                  + controller
                  + " and "
                  + name);
        }
      }
    }
  }

  private static void ownerReference(FieldValue reference, FieldErrors errors) {
    FieldValue apiVersion = reference.at("apiVersion");
    String[] parts = apiVersion.text().split("/", -1);
    String version = parts[parts.length - 1];
    if (apiVersion.isEmpty()) {
      errors.required(apiVersion, "must not be empty");
    } else if (parts.length > 2 || version.isEmpty()) {
      errors.invalid(apiVersion, "must be <group>/<version> or <version>");
    }
    for (String field : List.of("kind", "name", "uid")) {
      if (reference.at(field).isEmpty()) {
        errors.required(reference.at(field), "must not be empty");
      }
    }
    if (apiVersion.text().equals("v1") && reference.at("kind").text().equals("Event")) {
      errors.invalid(
          reference, written(reference), "/v1, Kind=Event is disallowed from being an owner");
    }
  }

  // The four names are written even where they are empty.
  private static Tree written(FieldValue reference) {
    ObjectBuilder owner = new ObjectBuilder();
    for (String field : List.of("apiVersion", "kind", "name", "uid")) {
      owner.put(field, Tree.of(reference.at(field).text()));
    }
    for (String field : List.of("controller", "blockOwnerDeletion")) {
      if (reference.at(field).isSet()) {
        owner.put(field, reference.at(field).tree());
      }
    }
    return owner.build();
  }

  private static void managedFields(FieldValue managedFields, FieldErrors errors) {
    for (FieldValue entry : managedFields.items()) {
      FieldValue operation = entry.at("operation");
      if (operation.isEmpty()) {
        errors.required(operation, "must not be empty");
      } else if (!List.of("Apply", "Update").contains(operation.text())) {
        errors.notSupported(operation, List.of("Apply", "Update"));
      }
      FieldValue type = entry.at("fieldsType");
      if (!type.isEmpty() && !type.text().equals("FieldsV1")) {
        errors.invalid(type, "must be `FieldsV1`");
      }
      if (Formats.bytes(entry.at("manager").text()) > MANAGER_BYTES) {
        errors.tooLong(entry.at("manager"), MANAGER_BYTES);
      }
      if (Formats.bytes(entry.at("subresource").text()) > SUBRESOURCE_BYTES) {
        errors.tooLong(entry.at("subresource"), SUBRESOURCE_BYTES);
      }
    }
  }
}
