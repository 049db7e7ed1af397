package dev.seatrial.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.seatrial.UserError;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

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
   * The schema in a file, draft 7 where it does not say which; it may refer to files beside it, but
   * nothing is fetched from a server. Throws {@link UserError} where it is no schema.
   */
  public static JsonSchema read(java.nio.file.Path file) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder ->
                builder.schemaLoader(
                    loader ->
                        loader.fetchRemoteResources().block(iri -> isOnAServer(iri.toString()))));
    try {
      Tree schema = Json.read(Files.readString(file));
      String dialect = schema.text("", "$schema");
      // Kubernetes' own schemas name one that was never published.
      Tree known = dialect.contains("/draft") ? schema : schema.without("$schema");
      SchemaLocation location = SchemaLocation.of(file.toUri().toString());
      com.networknt.schema.Schema read =
          registry.getSchema(location, known.toJson(), InputFormat.JSON);
      read.initializeValidators();
      return new JsonSchema(read);
    } catch (IOException | JsonSyntaxException | SchemaException broken) {
      throw new UserError("schema \"" + file + "\" can't be used: " + broken.getMessage(), broken);
    }
  }

  private static boolean isOnAServer(String iri) {
    return iri.startsWith("http") && !iri.contains("://json-schema.org/");
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
    try {
      for (Error error : schema.validate(tree.toJson(), InputFormat.JSON)) {
        mistakes.add(new Mistake(path(error, tree), error.getKeyword(), error.getMessage()));
      }
    } catch (JacksonException beyond) {
      // The engine holds 1e300 against a limit of 64 bits, and fails.
      mistakes.add(
          new Mistake(Path.ROOT, "type", "has a number past 64 bits where one has limits"));
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
