package dev.seatrial.kubectl.print;

import dev.seatrial.apiserver.table.Row;
import dev.seatrial.apiserver.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The output of {@code get} for people: tables, each resource under its own headers, a blank line
 * between them.
 */
// As GetOptions.Run in kubectl/pkg/cmd/get/get.go, v0.37.
public final class HumanOutput {
  private final TableOptions options;
  private final Consumer<String> out;
  private final TabWriter writer;
  private Optional<TablePrinter> printer = Optional.empty();
  private String lastKind = "";
  private boolean hasWritten;
  private boolean needsBlankLine;

  /**
   * An output with these options; {@link TableOptions#hasNamespace} stands for {@code -A} and
   * counts only for kinds that live in namespaces.
   */
  public HumanOutput(TableOptions options, Consumer<String> out) {
    this.options = options;
    this.out = out;
    this.writer = TabWriter.ofTable(this::emit);
  }

  /**
   * Prints all answers to one command. Kinds stand before the names once there are several of them.
   *
   * @return whether anything was printed; if not, kubectl says so in its own words
   */
  public boolean print(List<ResourceTable> tables) {
    boolean hasSeveralKinds = tables.stream().map(ResourceTable::kind).distinct().count() > 1;
    for (ResourceTable table : tables) {
      if (printer.isEmpty() || !table.kind().equals(lastKind)) {
        beginGroup(table, hasSeveralKinds);
      }
      printer.ifPresent(group -> group.print(table.table()));
    }
    writer.flush();
    return hasWritten;
  }

  /**
   * As {@link #print(List)}, sorted by a field: {@code --sort-by}. Throws {@link PrintException}
   * and {@link UnsortableException}.
   */
  public boolean printSorted(List<ResourceTable> tables, String field) {
    if (tables.size() > 1) {
      // The tables themselves are what would be sorted, and they do not have the field.
      throw FieldOrder.ofRows(field).notFound();
    }
    return print(tables.stream().map(table -> sorted(table, field)).toList());
  }

  /** Prints what a watch began with or brought: rows come at once and stay in line. */
  public void printWatched(ResourceTable table) {
    watched(table).print(table.table());
    writer.flush();
  }

  /** As {@link #printWatched}, with the type of the event: {@code --output-watch-events}. */
  public void printWatchEvent(String type, ResourceTable table) {
    watched(table).printEvent(type, table.table());
    writer.flush();
  }

  private TablePrinter watched(ResourceTable table) {
    if (printer.isEmpty()) {
      beginGroup(table, false);
    }
    return printer.orElseThrow();
  }

  private void beginGroup(ResourceTable table, boolean hasSeveralKinds) {
    writer.flush();
    writer.forgetWidths();
    needsBlankLine |= printer.isPresent() && options.hasHeaders() && hasWritten;
    String kind = hasSeveralKinds || options.hasKind() ? table.kind() : "";
    TableOptions own = table.isNamespaced() ? options : options.withoutNamespace();
    printer = Optional.of(new TablePrinter(kind, own, writer));
    lastKind = table.kind();
  }

  // What cannot be sorted is not shown at all: kubectl passes over the error.
  private static ResourceTable sorted(ResourceTable answer, String field) {
    Table table = answer.table();
    if (table.rows().size() < 2) {
      return answer;
    }
    try {
      List<Row> rows = FieldOrder.ofRows(field).sorted(table.rows(), Row::object);
      return new ResourceTable(
          answer.kind(), answer.isNamespaced(), new Table(table.columns(), rows));
    } catch (PrintException e) {
      return new ResourceTable(
          answer.kind(), answer.isNamespaced(), new Table(table.columns(), List.of()));
    }
  }

  private void emit(String text) {
    if (needsBlankLine) {
      out.accept("\n");
      needsBlankLine = false;
    }
    hasWritten = true;
    out.accept(text);
  }
}
