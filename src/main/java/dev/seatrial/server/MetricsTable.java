package dev.seatrial.server;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** What nodes or pods use as a table: name, both resources, and how long was looked at. */
// As pkg/api/table.go of metrics-server.
final class MetricsTable {
  private MetricsTable() {}

  /** The table of one object of metrics, or of a list of them. */
  static Tree of(Tree metrics) {
    boolean isList = metrics.at("items").isPresent();
    List<Tree> objects = isList ? metrics.items("items") : List.of(metrics);
    return new ObjectBuilder()
        .put("kind", "Table")
        .put("apiVersion", "meta.k8s.io/v1")
        .put("metadata", ObjectTree.EMPTY)
        .put(
            "columnDefinitions",
            Tree.of(
                List.of(
                    column("Name", "name"),
                    column("cpu", "quantity"),
                    column("memory", "quantity"),
                    column("Window", "duration"))))
        .put("rows", Tree.of(objects.stream().map(MetricsTable::row).toList()))
        .build();
  }

  private static Tree column(String name, String format) {
    return new ObjectBuilder()
        .put("name", name)
        .put("type", "string")
        .put("format", format)
        .put("description", "")
        .put("priority", 0)
        .build();
  }

  private static Tree row(Tree object) {
    Tree head =
        new ObjectBuilder()
            .put("kind", "PartialObjectMetadata")
            .put("apiVersion", "meta.k8s.io/v1")
            .put("metadata", object.at("metadata"))
            .build();
    List<Tree> cells =
        List.of(
            object.at("metadata", "name"),
            sum(object, "cpu"),
            sum(object, "memory"),
            object.at("window"));
    return ObjectTree.of("cells", Tree.of(cells), "object", head);
  }

  private static Tree sum(Tree object, String resource) {
    if (object.at("usage").isPresent()) {
      return object.at("usage", resource);
    }
    return object.items("containers").stream()
        .map(container -> Quantity.of(container.at("usage", resource)))
        .reduce(Quantity::plus)
        .orElse(Quantity.ZERO)
        .toTree();
  }
}
