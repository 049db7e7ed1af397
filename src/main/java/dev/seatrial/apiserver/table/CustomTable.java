package dev.seatrial.apiserver.table;

import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.util.ArrayList;
import java.util.List;

/** Custom resources: the columns that their definition gives them. */
// As customresource/tableconvertor in apiextensions-apiserver, v0.37.
final class CustomTable {
  private static final String DATE = "date";

  private CustomTable() {}

  /** A definition without columns of its own gets an age, as serveDefaultColumnsIfEmpty. */
  static KindTable of(List<Tree> definitions) {
    List<Column> columns = new ArrayList<>(List.of(Column.objectName()));
    List<JsonPath> paths = new ArrayList<>();
    for (Tree definition : definitions) {
      columns.add(column(definition));
      paths.add(JsonPath.parse("{" + definition.text("", "jsonPath") + "}"));
    }
    if (definitions.isEmpty()) {
      columns.add(Column.date("Age"));
      paths.add(JsonPath.parse("{.metadata.creationTimestamp}"));
    }
    return new KindTable(
        "", columns, (object, cells) -> fill(columns, paths, new Target(object, cells)));
  }

  private static Column column(Tree definition) {
    return new Column(
        definition.text("", "name"),
        definition.text("", "type"),
        definition.text("", "format"),
        definition.integer(0, "priority"));
  }

  private static void fill(List<Column> columns, List<JsonPath> paths, Target target) {
    target.cells().name();
    for (int i = 0; i < paths.size(); i++) {
      String type = columns.get(i + 1).type();
      target.cells().add(cell(type, found(paths.get(i), target.object()), target.cells()));
    }
  }

  private static Tree found(JsonPath path, Tree object) {
    try {
      return path.first(object);
    } catch (JsonPathException e) {
      // A path that does not fit this object leaves its cell empty.
      return Tree.ABSENT;
    }
  }

  private static Tree cell(String type, Tree value, Cells cells) {
    if (value == Tree.ABSENT) {
      return Tree.NULL;
    }
    if (type.equals("string")) {
      // A null is printed as it stands in a template.
      return Tree.of(JsonPath.text(List.of(value)));
    }
    if (type.equals(DATE) && value instanceof TextTree text) {
      return Tree.of(date(text.value(), cells));
    }
    boolean fits =
        switch (type) {
          case "integer", "number" -> value instanceof IntegerTree || value instanceof DecimalTree;
          case "boolean" -> value instanceof BooleanTree;
          default -> false;
        };
    if (!fits) {
      return Tree.NULL;
    }
    return type.equals("integer") && value instanceof DecimalTree decimal
        ? Tree.of((long) decimal.value())
        : value;
  }

  // As UnmarshalQueryParameter in meta/v1/time.go, v0.37: an empty text is no time at all.
  private static String date(String text, Cells cells) {
    boolean isTime = text.isEmpty() || Timestamps.micros(text).isPresent();
    return isTime ? cells.since(text) : "<invalid>";
  }

  private record Target(Tree object, Cells cells) {}
}
