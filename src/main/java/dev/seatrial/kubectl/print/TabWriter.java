package dev.seatrial.kubectl.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Aligns cells that end with tabs into columns.
 *
 * <p>In tables columns are at least six wide and three spaces apart, and widths are remembered from
 * one flush to the next, so that rows of a watch stay in line. In descriptions they are two spaces
 * apart and begin anew.
 */
// As github.com/liggitt/tabwriter with the settings of cli-runtime/pkg/printers/tabwriter.go,
// v0.37; and Go's text/tabwriter with those of kubectl/pkg/describe/describe.go, v0.37.
public final class TabWriter {
  private static final Layout TABLE = new Layout(6, 3, true);
  private static final Layout DESCRIPTION = new Layout(0, 2, false);

  private final Consumer<String> out;
  private final Layout layout;
  private final List<Integer> widths = new ArrayList<>();
  private final List<Integer> remembered = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<List<String>> lines = new ArrayList<>();

  private record Layout(int leastWidth, int padding, boolean remembers) {}

  private TabWriter(Consumer<String> out, Layout layout) {
    this.out = out;
    this.layout = layout;
    reset();
  }

  /** A writer that lays cells out as tables are. */
  public static TabWriter ofTable(Consumer<String> out) {
    return new TabWriter(out, TABLE);
  }

  /** A writer that lays cells out as {@code kubectl describe} does. */
  public static TabWriter ofDescription(Consumer<String> out) {
    return new TabWriter(out, DESCRIPTION);
  }

  /** Takes text in which tabs end cells and line feeds end rows. */
  public void write(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t', 11 -> endCell();
        case '\n' -> endLine();
        case '\f' -> {
          endLine();
          flush();
        }
        default -> cell.append(c);
      }
    }
  }

  /** Lays out and hands over what was written; columns end here. */
  public void flush() {
    if (cell.length() > 0) {
      endCell();
    }
    StringBuilder text = new StringBuilder();
    format(text, 0, lines.size());
    reset();
    if (text.length() > 0) {
      out.accept(text.toString());
    }
  }

  void forgetWidths() {
    remembered.clear();
  }

  private void reset() {
    cell.setLength(0);
    widths.clear();
    lines = new ArrayList<>();
    lines.add(new ArrayList<>());
  }

  private void endCell() {
    lines.get(lines.size() - 1).add(cell.toString());
    cell.setLength(0);
  }

  private void endLine() {
    endCell();
    boolean hasColumns = lines.get(lines.size() - 1).size() > 1;
    lines.add(new ArrayList<>());
    if (!hasColumns) {
      // A line of one cell ends every column: what came before can be laid out.
      flush();
    }
  }

  /** Lays out lines column by column; a column is a block of lines that have a cell there. */
  private void format(StringBuilder text, int from, int to) {
    int column = widths.size();
    int written = from;
    int line = from;
    while (line < to) {
      if (!hasColumn(line, column)) {
        line++;
        continue;
      }
      writeLines(text, written, line);
      int end = line;
      int width = layout.leastWidth;
      while (end < to && hasColumn(end, column)) {
        width = Math.max(width, length(lines.get(end).get(column)) + layout.padding);
        end++;
      }
      widths.add(layout.remembers ? remember(column, width) : width);
      format(text, line, end);
      widths.remove(column);
      written = end;
      line = end;
    }
    writeLines(text, written, to);
  }

  /** The last cell of a line belongs to no column. */
  private boolean hasColumn(int line, int column) {
    return column < lines.get(line).size() - 1;
  }

  private int remember(int column, int width) {
    if (column == remembered.size()) {
      remembered.add(width);
    } else if (remembered.get(column) < width) {
      remembered.set(column, width);
    }
    return remembered.get(column);
  }

  private void writeLines(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      List<String> line = lines.get(i);
      for (int column = 0; column < line.size(); column++) {
        text.append(line.get(column));
        if (column < widths.size()) {
          text.append(" ".repeat(widths.get(column) - length(line.get(column))));
        }
      }
      if (i + 1 < lines.size()) {
        text.append('\n');
      }
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
