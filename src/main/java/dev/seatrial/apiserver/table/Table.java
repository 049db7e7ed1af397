package dev.seatrial.apiserver.table;

import java.util.List;

/** Objects of one kind as a table, with all columns that the kind has, wide ones included. */
public record Table(List<Column> columns, List<Row> rows) {
  /** Keeps unmodifiable lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
