package dev.seatrial.kubectl.print;

import java.util.List;

/**
 * What a user wants to see of a table.
 *
 * @param hasKind whether the kind always stands before each name, as {@code --show-kind}
 * @param hasNamespace whether there is a column of namespaces, as {@code -A}
 * @param labelColumns the labels that get a column each, as after {@code -L}
 */
public record TableOptions(
    boolean hasKind,
    boolean hasHeaders,
    boolean isWide,
    boolean hasNamespace,
    boolean hasLabels,
    List<String> labelColumns) {
  /** Just the table. */
  public static final TableOptions PLAIN =
      new TableOptions(false, true, false, false, false, List.of());

  /** Keeps an unmodifiable list. */
  public TableOptions {
    labelColumns = List.copyOf(labelColumns);
  }

  /** As {@code --no-headers}. */
  public TableOptions withoutHeaders() {
    return new TableOptions(hasKind, false, isWide, hasNamespace, hasLabels, labelColumns);
  }

  /** As {@code -o wide}. */
  public TableOptions wide() {
    return new TableOptions(hasKind, hasHeaders, true, hasNamespace, hasLabels, labelColumns);
  }

  /** With a column of namespaces, as {@code -A}. */
  public TableOptions withNamespace() {
    return new TableOptions(hasKind, hasHeaders, isWide, true, hasLabels, labelColumns);
  }

  /** As {@code --show-labels}. */
  public TableOptions withLabels() {
    return new TableOptions(hasKind, hasHeaders, isWide, hasNamespace, true, labelColumns);
  }

  TableOptions withoutNamespace() {
    return new TableOptions(hasKind, hasHeaders, isWide, false, hasLabels, labelColumns);
  }
}
