package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * How the objects of one kind are shown.
 *
 * @param kind the kind and its group, such as {@code Deployment.apps}
 * @param cells fills in the cells of one object
 */
record KindTable(String kind, List<Column> columns, BiConsumer<Tree, Cells> cells) {
  static KindTable of(String kind, BiConsumer<Tree, Cells> cells, Column... columns) {
    return new KindTable(kind, List.of(columns), cells);
  }
}
