package dev.seatrial.kubectl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.table.Column;
import dev.seatrial.apiserver.table.Row;
import dev.seatrial.apiserver.table.Table;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random tables against what kubectl's own printer made of them. */
class TablePrinterTest {
  @TestFactory
  List<DynamicTest> tablesAreLaidOutAsKubectlDoesIt() {
    List<Tree> lines = Recorded.lines("texts.jsonl");
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Tree line = lines.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              "table " + i, () -> assertEquals(line.text("", "text"), printed(line))));
    }
    return tests;
  }

  private static String printed(Tree line) {
    StringBuilder out = new StringBuilder();
    TabWriter writer = TabWriter.ofTable(out::append);
    String kind = line.flag(false, "kind") ? "deployment.apps" : "";
    new TablePrinter(kind, options(line), writer).print(table(line));
    writer.flush();
    return out.toString();
  }

  private static TableOptions options(Tree line) {
    return new TableOptions(
        false,
        !line.flag(false, "noHeaders"),
        line.flag(false, "wide"),
        line.flag(false, "namespace"),
        line.flag(false, "labels"),
        line.flag(false, "labelColumns") ? List.of("x/tier", "app") : List.of());
  }

  private static Table table(Tree line) {
    List<Column> columns =
        line.items("columns").stream()
            .map(
                column ->
                    new Column(
                        column.text("", "name"),
                        column.text("", "type"),
                        column.text("", "format"),
                        column.integer(0, "priority")))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < line.items("rows").size(); i++) {
      rows.add(new Row(line.items("rows").get(i).items(), List.of(), line.items("objects").get(i)));
    }
    return new Table(columns, rows);
  }
}
