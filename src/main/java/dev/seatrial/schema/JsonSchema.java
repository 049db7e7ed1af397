package dev.seatrial.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A JSON Schema, 2020-12, and what is wrong with a tree by it; the door to the schema engine. */
public final class JsonSchema {
  private final com.networknt.schema.Schema schema;

  private JsonSchema(com.networknt.schema.Schema schema) {
    this.schema = schema;
  }

  /** The schema that a JSON text describes. */
  public static JsonSchema read(String json) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new JsonSchema(registry.getSchema(json, InputFormat.JSON));
  }

  /**
   * A mistake and the value that it is about; of a field too many its own path.
   *
   * @param keyword the schema's keyword that is not met: {@code required}, {@code type} …
   */
  public record Mistake(Path path, String keyword, String message) {}

  /** What is wrong with the tree; empty where all is well. */
  public List<Mistake> check(Tree tree) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Error error : schema.validate(tree.toJson(), InputFormat.JSON)) {
      mistakes.add(new Mistake(path(error, tree), error.getKeyword(), error.getMessage()));
    }
    return mistakes;
  }

  private static Path path(Error error, Tree tree) {
    NodePath location = error.getInstanceLocation();
    Path path = Path.ROOT;
    for (int i = 0; i < location.getNameCount(); i++) {
      path =
          location.getElement(i) instanceof Integer position
              ? path.index(position)
              : path.field(location.getName(i));
    }
    String property = error.getProperty();
    boolean isTooMuch =
        property != null
            && error.getKeyword().equals("additionalProperties")
            && tree.at(path) instanceof ObjectTree object
            && object.has(property);
    return isTooMuch ? path.field(property) : path;
  }
}
