package dev.seatrial.validation.crd;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * What is asked of the schemas of a definition. A change is not asked for more than the stored
 * definition could give.
 *
 * <p>As {@code validationOptions} in {@code pkg/apis/apiextensions/validation/validation.go},
 * v1.37.
 */
record CrdOptions(
    boolean needsSchema,
    boolean needsValidTypes,
    boolean needsStructure,
    boolean needsAtomicSets,
    boolean needsMapKeys,
    CrdStoredRules stored) {
  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> EXTENSIONS =
      List.of(
          "x-kubernetes-preserve-unknown-fields",
          "x-kubernetes-list-type",
          "x-kubernetes-embedded-resource",
          "x-kubernetes-int-or-string",
          "x-kubernetes-list-map-keys",
          "x-kubernetes-validations");

  static CrdOptions ofNew() {
    return new CrdOptions(true, true, true, true, true, CrdStoredRules.NONE);
  }

  static CrdOptions ofChanged(Tree spec, Tree oldSpec) {
    return new CrdOptions(
        allHaveSchemas(oldSpec),
        !SchemaWalk.specHas(oldSpec, CrdOptions::hasUnknownType),
        SchemaWalk.schemas(oldSpec).stream().allMatch(CrdOptions::isStructural),
        !SchemaWalk.specHas(oldSpec, ListTypeRules::isSetOfGranularItems),
        !SchemaWalk.specHas(oldSpec, CrdOptions::hasWrongMapKeys),
        CrdStoredRules.of(spec, oldSpec));
  }

  /** The options for a spec that may itself ask for structure. */
  CrdOptions forSpec(Tree spec) {
    boolean structure =
        needsStructure
            || !spec.flag(false, "preserveUnknownFields")
            || SchemaWalk.specHas(spec, schema -> !schema.at("default").isUnset())
            || SchemaWalk.specHas(spec, CrdOptions::hasExtension);
    return new CrdOptions(
        needsSchema, needsValidTypes, structure, needsAtomicSets, needsMapKeys, stored);
  }

  /** The options for the schema of one version. */
  CrdOptions forVersion(String name) {
    return new CrdOptions(
        needsSchema,
        needsValidTypes,
        needsStructure,
        needsAtomicSets,
        needsMapKeys,
        stored.ofVersion(name));
  }

  static List<String> types() {
    return TYPES;
  }

  static boolean hasUnknownType(Tree schema) {
    String type = schema.text("", "type");
    return !type.isEmpty() && !TYPES.contains(type);
  }

  private static boolean allHaveSchemas(Tree spec) {
    return !spec.at("validation", "openAPIV3Schema").isUnset()
        || spec.items("versions").stream()
            .noneMatch(version -> version.at("schema", "openAPIV3Schema").isUnset());
  }

  private static boolean isStructural(Tree schema) {
    FieldErrors errors = new FieldErrors();
    StructuralSchema.check(FieldValue.root(schema), errors);
    return errors.isEmpty() && StructuralSchema.unsupported(schema).isEmpty();
  }

  private static boolean hasExtension(Tree schema) {
    // The first two are pointers: false or an empty word is there too.
    return EXTENSIONS.subList(0, 2).stream().anyMatch(field -> !schema.at(field).isUnset())
        || EXTENSIONS.stream().anyMatch(field -> !schema.at(field).isEmpty());
  }

  private static boolean hasWrongMapKeys(Tree schema) {
    FieldErrors errors = new FieldErrors();
    ListTypeRules.checkKeyValues(FieldValue.root(schema), errors);
    return !errors.isEmpty();
  }
}
