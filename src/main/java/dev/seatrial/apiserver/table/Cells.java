package dev.seatrial.apiserver.table;

import dev.seatrial.object.Durations;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Gathers the cells of one row, from left to right, at a given time. */
final class Cells {
  static final String NONE = "<none>";
  static final String UNSET = "<unset>";
  static final String UNKNOWN = "<unknown>";

  private final KubeObject object;
  private final long nowMicros;
  private final List<Tree> cells = new ArrayList<>();

  Cells(Tree object, long nowMicros) {
    this.object = new KubeObject(object);
    this.nowMicros = nowMicros;
  }

  List<Tree> all() {
    return cells;
  }

  Cells name() {
    return text(object.name());
  }

  Cells age() {
    return text(since(object.creationTimestamp()));
  }

  /** When the object was created, as the tables without an age of their own show it. */
  Cells createdAt() {
    return text(
        object.creationTimestamp().isEmpty() ? "0001-01-01T00:00:00Z" : object.creationTimestamp());
  }

  Cells text(String text) {
    cells.add(Tree.of(text));
    return this;
  }

  Cells add(Tree cell) {
    cells.add(cell);
    return this;
  }

  /** The text at the fields of the object, empty where there is none. */
  Cells textAt(String... fields) {
    return text(object.tree().text("", fields));
  }

  /** The text at the fields of the object, or something else where there is none. */
  Cells textOr(String fallback, String... fields) {
    return text(object.tree().text(fallback, fields));
  }

  Cells number(long number) {
    cells.add(Tree.of(number));
    return this;
  }

  /** The number at the fields of the object, 0 where there is none. */
  Cells numberAt(String... fields) {
    return number(object.tree().number(0, fields));
  }

  Cells flag(boolean flag) {
    cells.add(Tree.of(flag));
    return this;
  }

  /** How many items the list at the fields of the object has. */
  Cells count(String... fields) {
    return number(object.tree().items(fields).size());
  }

  /** How long ago a timestamp was. */
  // As translateTimestampSince in printers.go, v1.37.
  String since(String timestamp) {
    OptionalLong micros = Timestamps.micros(timestamp);
    return micros.isEmpty() ? UNKNOWN : human(nowMicros - micros.getAsLong());
  }

  /** How far ahead a timestamp is. */
  String until(String timestamp) {
    OptionalLong micros = Timestamps.micros(timestamp);
    return micros.isEmpty() ? UNKNOWN : human(micros.getAsLong() - nowMicros);
  }

  boolean isAhead(String timestamp) {
    return Timestamps.micros(timestamp).orElse(nowMicros) > nowMicros;
  }

  private static String human(long micros) {
    return Durations.human(Duration.of(micros, ChronoUnit.MICROS));
  }
}
