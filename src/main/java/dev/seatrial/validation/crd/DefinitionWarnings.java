package dev.seatrial.validation.crd;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.openapi.StringFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is let pass in the schemas of a CustomResourceDefinition although it does nothing.
 *
 * <p>As {@code WarningsOnCreate} and {@code WarningsOnUpdate} in {@code
 * pkg/registry/customresourcedefinition/strategy.go} of {@code k8s.io/apiextensions-apiserver},
 * v0.37.
 */
public final class DefinitionWarnings {
  private DefinitionWarnings() {}

  /**
   * What is said of a definition.
   *
   * @param old what it replaces, of which the same was said already; absent where it is new
   */
  public static List<String> of(Tree definition, Tree old) {
    List<String> warnings = new ArrayList<>();
    List<String> formats = formats(definition);
    formats.removeAll(formats(old));
    formats.forEach(format -> warnings.add("unrecognized format " + GoText.quoted(format)));
    Set<String> sets = sets(definition);
    sets.removeAll(sets(old));
    warnings.addAll(sets);
    return warnings;
  }

  private static List<Tree> schemas(Tree definition) {
    List<Tree> all = new ArrayList<>();
    Tree internal = CrdInternalForm.of(FieldValue.root(definition)).tree();
    SchemaWalk.schemas(internal.at("spec"))
        .forEach(
            schema ->
                SchemaWalk.has(
                    schema,
                    inner -> {
                      all.add(inner);
                      return false;
                    }));
    return all;
  }

  private static List<String> formats(Tree definition) {
    List<String> unknown = new ArrayList<>();
    for (Tree schema : schemas(definition)) {
      String format = schema.text("", "format");
      if (!format.isEmpty() && !isKnown(format, schema.text("", "type"))) {
        unknown.add(format);
      }
    }
    return unknown;
  }

  // As GetUnrecognizedFormats.
  private static boolean isKnown(String format, String type) {
    return switch (type) {
      case "", "string" -> StringFormats.isKnown(format);
      case "integer" -> format.equals("int32") || format.equals("int64");
      case "number" -> format.equals("float") || format.equals("double");
      default -> false;
    };
  }

  // As getNonScalarListTypeSetWarnings.
  private static Set<String> sets(Tree definition) {
    Set<String> found = new TreeSet<>();
    for (Tree schema : schemas(definition)) {
      String items = schema.text("", "items", "type");
      boolean isSet = schema.text("", "x-kubernetes-list-type").equals("set");
      if (isSet && (items.equals("object") || items.equals("array"))) {
        found.add(
            "x-kubernetes-list-type: set for items of type "
                + GoText.quoted(items)
                + " is not supported by server-side apply or CEL validation rules");
      }
    }
    return found;
  }
}
