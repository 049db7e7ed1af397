package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * A row of a table: one object, whole.
 *
 * @param cells one for each column: text, a number, a boolean, or null for nothing
 * @param conditions what is true of the row, such as that its pod has completed
 * @param object the object that the row shows
 */
public record Row(List<Tree> cells, List<Tree> conditions, Tree object) {
  /** Keeps unmodifiable lists. */
  public Row {
    cells = List.copyOf(cells);
    conditions = List.copyOf(conditions);
  }
}
