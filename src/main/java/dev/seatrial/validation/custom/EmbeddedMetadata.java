package dev.seatrial.validation.custom;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.NameRule;
import dev.seatrial.validation.meta.ObjectMetaValidation;
import java.util.List;
import java.util.Locale;

/**
 * Type and metadata of the objects that are embedded in a custom resource.
 *
 * <p>As {@code Validate} in {@code pkg/apiserver/schema/objectmeta} of {@code
 * k8s.io/apiextensions-apiserver}, v1.37.
 */
public final class EmbeddedMetadata {
  private static final List<String> TYPE = List.of("apiVersion", "kind");

  private EmbeddedMetadata() {}

  /** What is wrong with objects that could be read. */
  public static void check(FieldValue value, Structural schema, FieldErrors errors) {
    if (value.tree() instanceof ObjectTree object) {
      if (schema.isEmbeddedResource()) {
        checkResource(value, errors);
      }
      for (String name : object.names()) {
        boolean named = schema.properties().containsKey(name);
        FieldValue field = named ? value.at(name) : value.key(name);
        schema.field(name).ifPresent(node -> check(field, node, errors));
      }
    } else if (schema.items().isPresent()) {
      value.items().forEach(item -> check(item, schema.items().get(), errors));
    }
  }

  // As validateEmbeddedResource.
  private static void checkResource(FieldValue resource, FieldErrors errors) {
    for (String name : TYPE) {
      FieldValue field = resource.at(name);
      if (field.tree() == Tree.ABSENT) {
        errors.required(field, "");
      } else if (!(field.tree() instanceof TextTree)) {
        errors.add(invalid(field.path(), field.tree(), "must be a string"));
      } else if (field.isEmpty()) {
        errors.invalid(field, "must not be empty");
      }
    }
    String version = resource.at("apiVersion").text();
    if (version.indexOf('/') != version.lastIndexOf('/')) {
      errors.invalid(resource.at("apiVersion"), "unexpected GroupVersion string: " + version);
    }
    FieldValue kind = resource.at("kind");
    List<String> wrong =
        kind.isEmpty() ? List.of() : Formats.dns1035Label(kind.text().toLowerCase(Locale.ROOT));
    if (!wrong.isEmpty()) {
      errors.invalid(
          kind, "may have mixed case, but should otherwise match: " + String.join(",", wrong));
    }
    checkMeta(resource.at("metadata"), errors);
  }

  private static void checkMeta(FieldValue meta, FieldErrors errors) {
    if (!(meta.tree() instanceof ObjectTree)) {
      return;
    }
    boolean named = !meta.at("name").isEmpty();
    // Something has to be set, or its absence would be an error.
    FieldValue completed =
        named ? meta : new FieldValue(meta.path(), meta.tree().with(Tree.of("fakename"), "name"));
    if (meta.at("namespace").isEmpty()) {
      ObjectMetaValidation.clusterWide(completed, NameRule.PATH_SEGMENT, errors);
    } else {
      ObjectMetaValidation.namespaced(completed, NameRule.PATH_SEGMENT, errors);
    }
  }

  private static FieldError invalid(Path path, Tree value, String words) {
    return new FieldError(Type.INVALID, path, Json.sorted(value), words);
  }
}
