package dev.seatrial.yaml;

/**
 * A stretch of a text: from its first character to the one after its last. Lines and columns begin
 * at 1; columns count characters, not bytes.
 */
public record Place(int line, int column, int endLine, int endColumn) {
  /** The beginning of a text. */
  public static final Place START = new Place(1, 1, 1, 1);

  /** A place of no length. */
  public static Place at(int line, int column) {
    return new Place(line, column, line, column);
  }

  /** The place of that many characters on one line. */
  public static Place at(int line, int column, int length) {
    return new Place(line, column, line, column + length);
  }
}
