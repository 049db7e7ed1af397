package dev.seatrial.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.walk.ApplyDefaultsStrategy;
import com.networknt.schema.walk.WalkConfig;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A JSON Schema engine that is told what an {@code openAPIV3Schema} says. */
public final class ReferenceEngine {
  private static final String TYPE = "type";

  private final com.networknt.schema.Schema schema;
  private final JsonSchema plain;

  public ReferenceEngine(Tree openApiSchema) {
    String text = plain(openApiSchema).toJson();
    this.plain = JsonSchema.read(text);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  /** What is wrong: a path and a keyword, or {@code form} or {@code range}. */
  public Set<String> mistakes(Tree object) {
    Set<String> found = new TreeSet<>();
    for (JsonSchema.Mistake mistake : plain.check(object)) {
      found.add(mistake.path() + " " + word(mistake.keyword()));
    }
    return found;
  }

  // The API server has one word for a wrong type and a wrong form.
  private static String word(String keyword) {
    return switch (keyword) {
      case "type", "pattern" -> "form";
      case "minimum", "maximum" -> "range";
      default -> keyword;
    };
  }

  /** The object with the defaults of the schema. */
  public Tree filled(Tree object) {
    JsonNode node = new ObjectMapper().readTree(object.toJson());
    WalkConfig config =
        WalkConfig.builder()
            .applyDefaultsStrategy(
                ApplyDefaultsStrategy.builder().applyPropertyDefaults(true).build())
            .build();
    schema.walk(node, false, context -> context.setWalkConfig(config));
    return Json.read(node.toString());
  }

  // The dialect of the API server, said in the words of JSON Schema.
  private static Tree plain(Tree node) {
    ObjectBuilder out = new ObjectBuilder();
    List<Tree> types = new ArrayList<>();
    if (node.flag(false, "x-kubernetes-int-or-string")) {
      types.add(Tree.of("integer"));
      types.add(Tree.of("string"));
    } else if (node.at(TYPE).isPresent()) {
      types.add(node.at(TYPE));
    }
    if (!types.isEmpty()) {
      if (node.flag(false, "nullable")) {
        types.add(Tree.of("null"));
      }
      out.put(TYPE, ListTree.of(types));
    }
    for (String keyword : List.of("enum", "required", "default")) {
      if (node.at(keyword).isPresent()) {
        out.put(keyword, node.at(keyword));
      }
    }
    putFormat(node, out);
    putChildren(node, out);
    return out.build();
  }

  private static void putFormat(Tree node, ObjectBuilder out) {
    switch (node.text("", "format")) {
      case "date-time" -> out.put("pattern", Tree.of(Patterns.TIME));
      case "byte" -> out.put("pattern", Tree.of(Patterns.OCTETS));
      case "int32" -> {
        out.put("minimum", Tree.of(Integer.MIN_VALUE - 0.5));
        out.put("maximum", Tree.of(Integer.MAX_VALUE + 0.5));
      }
      default -> {
        // Says nothing about the value.
      }
    }
  }

  private static void putChildren(Tree node, ObjectBuilder out) {
    if (node.at("properties") instanceof ObjectTree properties) {
      out.put("properties", properties.mapped(ReferenceEngine::plain));
    }
    for (String child : List.of("items", "additionalProperties")) {
      if (node.at(child).isPresent()) {
        out.put(child, plain(node.at(child)));
      }
    }
    if (node.text("", "x-kubernetes-list-type").equals("set")) {
      out.put("uniqueItems", Tree.of(true));
    }
  }
}
