package dev.seatrial.kubectl.explain;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** A custom kind's schema as OpenAPI's second version can have it: without what may be anything. */
// As ToStructuralOpenAPIV2 in apiextensions-apiserver/pkg/controller/openapi/v2/conversion.go, and
// buildKubeNative in ../builder/builder.go, v0.37.
public final class Version2 {
  private static final String KEEPS_UNKNOWN = "x-kubernetes-preserve-unknown-fields";

  private Version2() {}

  /** Whether nothing is known of a kind but that it is an object. */
  public static boolean isOpen(Tree schema) {
    return isTrue(schema, KEEPS_UNKNOWN);
  }

  /** The schema without what the second version cannot say. */
  public static Tree of(Tree schema) {
    Tree version2 = schema;
    if (isTrue(schema, KEEPS_UNKNOWN) || isTrue(schema, "nullable")) {
      version2 = schema.without("properties").without("items").without(CustomSchema.EMBEDDED);
      String type = schema.text("", "type");
      boolean untyped = isTrue(schema, "nullable") || type.equals("object");
      version2 = untyped || type.equals("array") ? version2.without("type") : version2;
    }
    for (String holder : List.of("items", "additionalProperties")) {
      if (version2.at(holder) instanceof ObjectTree inner) {
        version2 = version2.with(of(inner), holder);
      }
    }
    for (String name : version2.object("properties").names()) {
      Tree field = version2.at("properties", name);
      version2 = version2.with(of(field), "properties", name);
    }
    return version2;
  }

  private static boolean isTrue(Tree schema, String field) {
    return schema.at(field).equals(Tree.of(true));
  }
}
