package dev.seatrial.validation.crd;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for the extensions of a JSON schema that say how lists and maps are merged.
 *
 * <p>As the middle part of {@code ValidateCustomResourceDefinitionOpenAPISchema}, v1.37.
 */
final class ListTypeRules {
  private static final String LIST_TYPE = "x-kubernetes-list-type";
  private static final String MAP_TYPE = "x-kubernetes-map-type";

  /** What the type of a map may be. */
  static final List<String> MAP_TYPES = List.of("atomic", "granular");

  private static final String KEYS = "x-kubernetes-list-map-keys";

  private ListTypeRules() {}

  static void check(FieldValue schema, CrdOptions options, FieldErrors errors) {
    FieldValue mapType = schema.at(MAP_TYPE);
    if (mapType.isSet()) {
      checkType(schema.at("type"), "object", MAP_TYPE, errors);
      Choice.of(mapType, MAP_TYPES, errors);
    }
    FieldValue listType = schema.at(LIST_TYPE);
    if (listType.isSet() && !schema.at("type").text().equals("array")) {
      checkType(schema.at("type"), "array", LIST_TYPE, errors);
    } else if (options.needsAtomicSets() && isSetOfGranularItems(schema.tree())) {
      checkSetItems(schema.at("items"), errors);
    }
    Choice.optional(listType, List.of("atomic", "set", "map"), errors);
    if (!schema.at(KEYS).isEmpty() && !listType.isSet()) {
      errors.required(listType, "must be map if x-kubernetes-list-map-keys is non-empty");
    } else if (!schema.at(KEYS).isEmpty() && !listType.text().equals("map")) {
      errors.invalid(listType, "must be map if x-kubernetes-list-map-keys is non-empty");
    }
    if (listType.text().equals("map")) {
      checkMapList(schema, errors);
    }
    if (options.needsMapKeys()) {
      checkKeyValues(schema, errors);
    }
  }

  private static void checkType(
      FieldValue type, String wanted, String extension, FieldErrors errors) {
    String words = "must be " + wanted + " if " + extension + " is specified";
    if (type.isEmpty()) {
      errors.required(type, words);
    } else if (!type.text().equals(wanted)) {
      errors.invalid(type, words);
    }
  }

  /** As hasNonAtomicSetType: the items of a set must be compared as a whole. */
  static boolean isSetOfGranularItems(Tree schema) {
    Tree items = schema.at("items");
    if (!schema.text("", LIST_TYPE).equals("set") || !(items instanceof ObjectTree)) {
      return false;
    }
    return switch (items.text("", "type")) {
      case "array" -> !items.at(LIST_TYPE).isUnset() && !isAtomic(items, LIST_TYPE);
      case "object" -> !isAtomic(items, MAP_TYPE);
      default -> false;
    };
  }

  private static boolean isAtomic(Tree schema, String extension) {
    return schema.text("", extension).equals("atomic");
  }

  private static void checkSetItems(FieldValue items, FieldErrors errors) {
    String extension = items.at("type").text().equals("array") ? LIST_TYPE : MAP_TYPE;
    // Upstream shows the list type in both cases.
    Tree shown = items.at(LIST_TYPE).isSet() ? items.at(LIST_TYPE).tree() : Tree.NULL;
    errors.invalid(
        items.at(extension),
        shown,
        "must be atomic as item of a list with x-kubernetes-list-type=set");
  }

  private static void checkMapList(FieldValue schema, FieldErrors errors) {
    if (schema.at(KEYS).isEmpty()) {
      errors.required(schema.at(KEYS), "must not be empty if x-kubernetes-list-type is map");
    }
    FieldValue items = schema.at("items");
    if (!items.isSet()) {
      errors.required(items, "must have a schema if x-kubernetes-list-type is map");
    } else if (items.tree() instanceof ListTree) {
      errors.invalid(
          items,
          InternalForm.of("apiextensions.JSONSchemaPropsOrArray", items.tree()),
          "must only have a single schema if x-kubernetes-list-type is map");
    } else if (!items.at("type").text().equals("object")) {
      errors.invalidText(
          items.at("type"), "must be object if parent array's x-kubernetes-list-type is map");
    } else {
      checkKeys(schema.at(KEYS), items, errors);
    }
  }

  private static void checkKeys(FieldValue keys, FieldValue items, FieldErrors errors) {
    Set<String> seen = new TreeSet<>();
    for (FieldValue key : keys.items()) {
      FieldValue property = items.at("properties").key(key.text());
      String type = property.at("type").text();
      if (!property.isSet()) {
        errors.invalid(keys, "entries must all be names of item properties");
      } else if (type.equals("array") || type.equals("object")) {
        errors.invalid(
            property.at("type"),
            Tree.of(items.at("type").text()),
            "must be a scalar type if parent array's x-kubernetes-list-type is map");
      }
      if (!seen.add(key.text())) {
        errors.invalid(keys, "must not contain duplicate entries");
      }
    }
  }

  /** As validateMapListKeysMapSet: every item must have every key. */
  static void checkKeyValues(FieldValue schema, FieldErrors errors) {
    FieldValue items = schema.at("items");
    String listType = schema.at(LIST_TYPE).text();
    if (!(items.tree() instanceof ObjectTree) || !List.of("set", "map").contains(listType)) {
      return;
    }
    if (items.at("nullable").flag()) {
      errors.forbidden(
          items.at("nullable"), "cannot be nullable when x-kubernetes-list-type is " + listType);
    }
    if (!listType.equals("map")) {
      return;
    }
    String because = "this property is in x-kubernetes-list-map-keys, so it ";
    for (FieldValue key : schema.at(KEYS).items()) {
      FieldValue property = items.at("properties").key(key.text());
      if (!property.isSet()) {
        continue;
      }
      if (!items.tree().items("required").contains(key.tree()) && !property.at("default").isSet()) {
        errors.required(
            property.at("default"), because + "must have a default or be a required property");
      }
      if (property.at("nullable").flag()) {
        errors.forbidden(property.at("nullable"), because + "cannot be nullable");
      }
    }
  }
}
