package dev.seatrial.yaml;

/**
 * Why a text, or one document of it, can't be read; a value, for the text is the user's.
 *
 * @param said what kubectl says of it, after the name of the file
 */
public record YamlProblem(Kind kind, String message, Place place, String said) {
  /** A problem of which kubectl says the same. */
  YamlProblem(Kind kind, String message, Place place) {
    this(kind, message, place, ReaderWords.CONVERTING + "yaml: " + message);
  }

  /** What sort of a problem it is. */
  public enum Kind {
    /** The text is not YAML (or JSON). */
    SYNTAX,
    /** The text is YAML, but holds what JSON can't say, such as an infinite number. */
    VALUE,
    /** A limit of {@link YamlLimits} is met. */
    LIMIT,
    /** Content that kubectl passes over in silence; the document before it is read. */
    UNREAD,
    /** The bytes are no text. */
    BINARY
  }
}
