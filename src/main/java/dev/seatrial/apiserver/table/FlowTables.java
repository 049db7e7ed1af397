package dev.seatrial.apiserver.table;

import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;

/** How requests to the API server queue. */
// As printFlowSchema and printPriorityLevelConfiguration in printers.go, v1.37.
final class FlowTables {
  static final KindTable FLOW_SCHEMA =
      KindTable.of(
          "FlowSchema.flowcontrol.apiserver.k8s.io",
          FlowTables::flowSchema,
          Column.objectName(),
          Column.text("PriorityLevel"),
          Column.text("MatchingPrecedence"),
          Column.text("DistinguisherMethod"),
          Column.age(),
          Column.text("MissingPL"));

  static final KindTable PRIORITY_LEVEL =
      KindTable.of(
          "PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io",
          FlowTables::priorityLevel,
          Column.objectName(),
          Column.text("Type"),
          Column.text("NominalConcurrencyShares"),
          Column.text("Queues"),
          Column.text("HandSize"),
          Column.text("QueueLengthLimit"),
          Column.age());

  private FlowTables() {}

  /** The rows of a list, in the order in which the schemas are tried. */
  static List<Row> inOrder(List<Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.<Row>comparingLong(
                    row -> row.object().number(0, "spec", "matchingPrecedence"))
                .thenComparing(row -> new KubeObject(row.object()).name()))
        .toList();
  }

  private static void flowSchema(Tree schema, Cells cells) {
    Tree method = schema.at("spec", "distinguisherMethod");
    String dangling =
        new KubeObject(schema)
            .conditions()
            .find("Dangling")
            .map(condition -> condition.text("", "status"))
            .orElse("?");
    cells
        .name()
        .textAt("spec", "priorityLevelConfiguration", "name")
        .numberAt("spec", "matchingPrecedence")
        .text(method.isUnset() ? Cells.NONE : method.text("", "type"))
        .age()
        .text(dangling);
  }

  private static void priorityLevel(Tree level, Cells cells) {
    Tree limited = level.at("spec", "limited");
    Tree queuing = limited.at("limitResponse", "queuing");
    cells.name().textAt("spec", "type");
    number(limited, "nominalConcurrencyShares", cells);
    number(queuing, "queues", cells);
    number(queuing, "handSize", cells);
    number(queuing, "queueLengthLimit", cells);
    cells.age();
  }

  private static void number(Tree holder, String field, Cells cells) {
    if (holder.isUnset()) {
      cells.text(Cells.NONE);
    } else {
      cells.number(holder.number(0, field));
    }
  }
}
