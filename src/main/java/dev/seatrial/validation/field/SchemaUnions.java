package dev.seatrial.validation.field;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The three places of a JSON schema where one of two things may stand. Go has a struct with a field
 * for each of the two.
 */
final class SchemaUnions {
  private static final String PREFIX = "apiextensions.JSONSchemaPropsOr";

  private SchemaUnions() {}

  /** The value with the fields of the Go type, if the type is such a union; else as it is. */
  static Tree opened(String type, Tree value) {
    if (!type.startsWith(PREFIX)) {
      return value;
    }
    ObjectTree fields =
        value instanceof ObjectTree ? ObjectTree.of("Schema", value) : ObjectTree.EMPTY;
    return switch (type.substring(PREFIX.length())) {
      case "Bool" -> fields.with(Tree.of(allows(value)), "Allows");
      case "Array" -> value instanceof ListTree ? ObjectTree.of("JSONSchemas", value) : fields;
      default -> value instanceof ListTree ? ObjectTree.of("Property", value) : fields;
    };
  }

  // As UnmarshalJSON of JSONSchemaPropsOrBool: a schema allows what it describes.
  private static boolean allows(Tree value) {
    return value instanceof ObjectTree || value instanceof BooleanTree && value.flag(false);
  }
}
