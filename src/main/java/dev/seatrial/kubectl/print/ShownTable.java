package dev.seatrial.kubectl.print;

import dev.seatrial.apiserver.table.Column;
import dev.seatrial.apiserver.table.Row;
import dev.seatrial.apiserver.table.Table;
import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table as it is shown: the columns that were asked for, every cell a text. */
// As decorateTable in cli-runtime/pkg/printers/tableprinter.go, v0.37.
record ShownTable(List<String> headers, List<List<String>> rows) {

  /**
   * The table as it is shown.
   *
   * @param kind what stands before each name, such as {@code deployment.apps}; empty for nothing
   */
  static ShownTable of(Table table, String kind, TableOptions options) {
    List<Column> columns = columns(table.columns(), options);
    int named = kind.isEmpty() ? -1 : nameColumn(table.columns());
    List<List<String>> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<String> cells = new ArrayList<>(row.cells().stream().map(ShownTable::text).toList());
      if (named >= 0) {
        cells.set(named, kind + "/" + cells.get(named));
      }
      rows.add(shown(decorated(cells, row, options), columns, options));
    }
    List<String> headers =
        columns.stream().map(column -> column.name().toUpperCase(Locale.ROOT)).toList();
    return new ShownTable(shown(headers, columns, options), rows);
  }

  /** A copy with one column more on the left, as {@code --output-watch-events} shows events. */
  ShownTable withFirst(String header, String cell) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> row : rows) {
      longer.add(prepended(cell, row));
    }
    return new ShownTable(prepended(header, headers), longer);
  }

  private static List<String> prepended(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static int nameColumn(List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).format().equals("name") && columns.get(i).type().equals("string")) {
        return i;
      }
    }
    return -1;
  }

  private static List<Column> columns(List<Column> own, TableOptions options) {
    List<Column> columns = new ArrayList<>();
    if (options.hasNamespace()) {
      columns.add(added("Namespace"));
    }
    columns.addAll(own);
    for (String key : options.labelColumns()) {
      columns.add(added(key.substring(key.lastIndexOf('/') + 1)));
    }
    if (options.hasLabels()) {
      columns.add(added("Labels"));
    }
    return columns;
  }

  private static Column added(String name) {
    return new Column(name, "string", "", 0);
  }

  private static List<String> decorated(List<String> own, Row row, TableOptions options) {
    KubeObject object = new KubeObject(row.object());
    List<String> cells = new ArrayList<>();
    if (options.hasNamespace()) {
      cells.add(object.namespace());
    }
    cells.addAll(own);
    options.labelColumns().forEach(key -> cells.add(object.label(key).orElse("")));
    if (options.hasLabels()) {
      cells.add(labels(object.labels()));
    }
    return cells;
  }

  /** What stands in columns that are shown; a cell too many is dropped. */
  private static List<String> shown(
      List<String> cells, List<Column> columns, TableOptions options) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < columns.size() && i < cells.size(); i++) {
      if (isShown(columns.get(i), options)) {
        shown.add(cells.get(i));
      }
    }
    return shown;
  }

  private static boolean isShown(Column column, TableOptions options) {
    return options.isWide() || column.priority() == 0;
  }

  private static String text(Tree cell) {
    return cell.isUnset() ? "" : GoText.sprint(cell);
  }

  // As FormatLabels in apimachinery/pkg/labels/labels.go, v0.37.
  private static String labels(ObjectTree labels) {
    ObjectTree sorted = labels.sorted();
    return sorted.isEmpty()
        ? "<none>"
        : sorted.names().stream()
            .map(key -> key + "=" + sorted.text("", key))
            .collect(Collectors.joining(","));
  }
}
