package dev.seatrial.kubectl.print;

import dev.seatrial.apiserver.table.Column;
import dev.seatrial.apiserver.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Prints tables of one kind, one after the other, the headers once. */
// As HumanReadablePrinter in cli-runtime/pkg/printers/tableprinter.go, v0.37.
final class TablePrinter {
  private static final int ROWS_PER_FLUSH = 100;

  private final String kind;
  private final TableOptions options;
  private final TabWriter out;
  private List<Column> lastColumns = List.of();
  private boolean printedHeaders;

  /** A printer that puts {@code kind} and a slash before each name, unless it is empty. */
  TablePrinter(String kind, TableOptions options, TabWriter out) {
    this.kind = kind;
    this.options = options;
    this.out = out;
  }

  void print(Table table) {
    boolean withHeaders = wantsHeaders(table);
    write(ShownTable.of(table, kind, options), withHeaders);
  }

  void printEvent(String type, Table table) {
    boolean withHeaders = wantsHeaders(table);
    write(ShownTable.of(table, kind, options).withFirst("EVENT", padded(type)), withHeaders);
  }

  private static String padded(String eventType) {
    return String.format("%-8s", eventType);
  }

  private boolean wantsHeaders(Table table) {
    boolean again = printedHeaders && table.columns().equals(lastColumns);
    if (!table.columns().equals(lastColumns)) {
      lastColumns = table.columns();
      printedHeaders = false;
    }
    printedHeaders |= !table.rows().isEmpty();
    return options.hasHeaders() && !again;
  }

  // What is written first is padded to the width that each column will need, for a wide cell that
  // comes after a flush could not move what is written already.
  private void write(ShownTable table, boolean withHeaders) {
    if (table.rows().isEmpty()) {
      return;
    }
    int[] widest = widest(table);
    if (withHeaders) {
      out.write(String.join("\t", padded(table.headers(), table.headers(), widest)) + "\n");
    }
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      List<String> lines = row.stream().map(Terminal::oneLine).toList();
      boolean isFirst = i == 0 && !withHeaders;
      out.write(String.join("\t", isFirst ? padded(lines, row, widest) : lines) + "\n");
      if ((i + 1) % ROWS_PER_FLUSH == 0) {
        out.flush();
      }
    }
  }

  /** How many bytes, not characters, the longest cell of each column has. */
  private static int[] widest(ShownTable table) {
    int[] widest = new int[table.headers().size()];
    for (List<String> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        widest[i] = Math.max(widest[i], bytes(row.get(i)));
      }
    }
    return widest;
  }

  private static List<String> padded(List<String> shown, List<String> measured, int[] widest) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      int missing = i + 1 < shown.size() ? widest[i] - bytes(measured.get(i)) : 0;
      padded.add(shown.get(i) + " ".repeat(Math.max(0, missing)));
    }
    return padded;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
