package dev.seatrial.apiserver.table;

/**
 * A column of a table.
 *
 * @param type the OpenAPI type of its cells
 * @param format {@code name} for the column that names the object; else mostly empty
 * @param priority 0 for what is always shown, more for what {@code -o wide} shows
 */
public record Column(String name, String type, String format, int priority) {
  private static final String STRING = "string";

  /** The column that names the object. */
  static Column objectName() {
    return named("Name");
  }

  static Column named(String name) {
    return new Column(name, STRING, "name", 0);
  }

  static Column age() {
    return text("Age");
  }

  static Column text(String name) {
    return new Column(name, STRING, "", 0);
  }

  static Column integer(String name) {
    return new Column(name, "integer", "", 0);
  }

  static Column flag(String name) {
    return new Column(name, "boolean", "", 0);
  }

  static Column date(String name) {
    return new Column(name, "date", "", 0);
  }

  /** A copy that only {@code -o wide} shows. */
  Column wide() {
    return new Column(name, type, format, 1);
  }
}
