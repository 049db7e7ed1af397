package dev.seatrial.apiserver.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tables against those that the printers of Kubernetes 1.37.2 made of the same objects. */
class TablesTest {
  private static final List<Tree> LINES = lines();
  private static final long NOW = LINES.get(0).number(0, "now") * 1000;

  @TestFactory
  List<DynamicTest> eachObjectHasTheRowsThatKubernetesMakes() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Tree line : LINES.subList(1, LINES.size())) {
      KubeObject object = new KubeObject(line.at("object"));
      String name = object.group() + " " + object.kind() + " " + object.name();
      tests.add(DynamicTest.dynamicTest(name, () -> compare(object, line)));
    }
    return tests;
  }

  private static void compare(KubeObject object, Tree line) {
    Table table = table(object);
    List<Tree> columns = new ArrayList<>();
    table.columns().forEach(column -> columns.add(tree(column)));
    assertEquals(line.items("columns").toString(), columns.toString());
    List<Tree> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(Tree.of(row.cells())));
    assertEquals(line.items("rows").toString(), rows.toString());
  }

  private static Table table(KubeObject object) {
    if (!object.kind().endsWith("List")) {
      return Tables.ofOne(object.group(), object.kind(), object.tree(), NOW);
    }
    String kind = object.kind().substring(0, object.kind().length() - "List".length());
    return Tables.ofList(object.group(), kind, object.tree().items("items"), NOW);
  }

  private static Tree tree(Column column) {
    return Json.read(
        "{\"format\":%s,\"name\":%s,\"priority\":%d,\"type\":%s}"
            .formatted(
                Json.quoted(column.format()),
                Json.quoted(column.name()),
                column.priority(),
                Json.quoted(column.type())));
  }

  @Test
  void aKindWithoutATableOfItsOwnShowsWhenItWasCreated() {
    Tree role =
        Json.read("{\"metadata\":{\"name\":\"r\",\"creationTimestamp\":\"2026-01-02T03:04:05Z\"}}");
    Table table = Tables.ofOne("rbac.authorization.k8s.io", "Role", role, NOW);
    assertEquals("Created At", table.columns().get(1).name());
    assertEquals("[\"r\", \"2026-01-02T03:04:05Z\"]", table.rows().get(0).cells().toString());
  }

  @Test
  void aFinishedPodSaysSoInItsRow() {
    Tree pod = Json.read("{\"metadata\":{\"name\":\"p\"},\"status\":{\"phase\":\"Succeeded\"}}");
    Row row = Tables.ofOne("", "Pod", pod, NOW).rows().get(0);
    assertEquals("Completed", row.conditions().get(0).text("", "type"));
    assertEquals("Succeeded", row.conditions().get(0).text("", "reason"));
  }

  @Test
  void customResourcesShowTheColumnsOfTheirDefinition() {
    Tree columns =
        Json.read(
            """
            [{"name":"Size","type":"integer","jsonPath":".spec.size"},
             {"name":"Share","type":"number","jsonPath":".spec.share"},
             {"name":"Ready","type":"boolean","jsonPath":".status.ready"},
             {"name":"Tags","type":"string","jsonPath":".spec.tags"},
             {"name":"Seen","type":"date","jsonPath":".status.seen"},
             {"name":"Bad","type":"date","jsonPath":".spec.name","priority":1},
             {"name":"None","type":"string","jsonPath":".spec.none"},
             {"name":"Wrong","type":"boolean","jsonPath":".spec.size"}]""");
    Tree object =
        Json.read(
            """
            {"metadata":{"name":"c"},"spec":{"size":3,"share":0.5,"tags":["a","b"],"name":"x"},
             "status":{"ready":true,"seen":"%s"}}"""
                .formatted(Timestamps.ofMicros(NOW - 90_000_000)));
    Table table = Tables.ofCustom(columns.items(), List.of(object), NOW);
    assertEquals(1, table.columns().get(6).priority());
    assertEquals(
        Json.read("[\"c\",3,0.5,true,\"[\\\"a\\\",\\\"b\\\"]\",\"90s\",\"<invalid>\",null,null]"),
        Tree.of(table.rows().get(0).cells()));
  }

  @Test
  void customResourcesWithoutColumnsShowTheirAge() {
    Table table = Tables.ofCustom(List.of(), List.of(), NOW);
    assertEquals(List.of("Name", "Age"), table.columns().stream().map(Column::name).toList());
  }

  private static List<Tree> lines() {
    try (InputStream in =
        Objects.requireNonNull(
            TablesTest.class.getResourceAsStream("/oracle/print/tables.jsonl"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(Json::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
