package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchema.read(
          """
          {"type": "object", "additionalProperties": false, "required": ["a"],
           "properties": {"a": {"type": "array", "items": {"type": "integer"}}}}
          """);

  @Test
  void mistakesAreToldAtTheirPaths() {
    assertEquals(List.of("a[1] type"), mistakes("{\"a\": [1, \"x\"]}"));
    assertEquals(List.of("b additionalProperties"), mistakes("{\"a\": [], \"b\": 1}"));
    assertEquals(List.of(" required"), mistakes("{}"));
    assertEquals(List.of(), mistakes("{\"a\": [1]}"));
  }

  private static List<String> mistakes(String json) {
    return SCHEMA.check(Json.read(json)).stream()
        .map(mistake -> mistake.path() + " " + mistake.keyword())
        .toList();
  }

  @Test
  void aNumberPastAllLimitsIsAMistakeAndNoFailure() {
    JsonSchema schema = JsonSchema.read("{\"type\": \"integer\", \"minimum\": 0}");
    List<JsonSchema.Mistake> mistakes = schema.check(Tree.of(1e300));
    assertEquals("has a number past 64 bits where one has limits", mistakes.get(0).message());
  }
}
