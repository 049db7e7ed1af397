package dev.seatrial.kubectl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Formats and templates against what kubectl's own packages printed. */
class OutputFormatsTest {
  private static final Tree LIST = Json.read(Recorded.read("jsonpath.json"));

  @TestFactory
  List<DynamicTest> templatesAreFilledInAsClientGoDoesIt() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Tree line : Recorded.lines("jsonpaths.jsonl")) {
      line.textAt("template")
          .ifPresent(
              template ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          template + (line.flag(false, "strict") ? " strictly" : ""),
                          () -> assertEquals(expected(line), filled(template, line)))));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> formatsPrintWhatKubectlPrints() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Tree line : Recorded.lines("jsonpaths.jsonl")) {
      line.textAt("format")
          .ifPresent(
              format ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          format, () -> assertEquals(expected(line), printed(format)))));
    }
    return tests;
  }

  @Test
  void otherVerbsKnowFewerFormats() {
    String recorded =
        Recorded.lines("jsonpaths.jsonl").stream()
            .filter(line -> line.at("verbformat").isPresent())
            .map(line -> line.text("", "error"))
            .findFirst()
            .orElseThrow();
    PrintException refused =
        assertThrows(
            PrintException.class, () -> OutputFormats.ofVerb(flags("nope"), "created", text -> {}));
    assertEquals(recorded, refused.getMessage());
  }

  @Test
  void aVerbEndsWithALine() {
    StringBuilder out = new StringBuilder();
    Tree deployment =
        Json.read(
            "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"web\"}}");
    for (DryRun dryRun : DryRun.values()) {
      OutputFormats.ofVerb(flags(""), dryRun.operation("scaled"), out::append).print(deployment);
    }
    OutputFormats.ofVerb(flags("name"), "scaled", out::append).print(deployment);
    assertEquals(
        """
        deployment.apps/web scaled
        deployment.apps/web scaled (dry run)
        deployment.apps/web scaled (server dry run)
        deployment.apps/web
        """,
        out.toString());
  }

  @Test
  void yamlDocumentsOfOneCommandAreSeparated() {
    StringBuilder out = new StringBuilder();
    ObjectPrinter printer = OutputFormats.ofVerb(flags("yaml"), "created", out::append);
    printer.print(Json.read("{\"kind\":\"A\"}"));
    printer.print(Json.read("{\"kind\":\"B\"}"));
    assertEquals("kind: A\n---\nkind: B\n", out.toString());
  }

  private static OutputFlags flags(String output) {
    return OutputFlags.of(output, TemplateFiles.NONE);
  }

  private static String expected(Tree line) {
    return line.text("", "text") + "|" + line.text("", "error");
  }

  private static String filled(String template, Tree line) {
    try {
      JsonPath path = JsonPath.parse(template);
      return (line.flag(false, "strict") ? path.strict() : path).print(LIST) + "|";
    } catch (JsonPathException e) {
      return "|" + e.getMessage();
    }
  }

  private static String printed(String format) {
    StringBuilder out = new StringBuilder();
    try {
      OutputFormats.ofGet(flags(format), out::append).orElseThrow().print(LIST);
      return out + "|";
    } catch (PrintException e) {
      return out + "|" + e.getMessage();
    }
  }
}
