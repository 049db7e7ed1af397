package dev.seatrial.cel.library;

/** What the verbs of a format say of an argument that they can't write. */
public final class FormatWords {
  private FormatWords() {}

  /** As the error functions of {@code ext/formatting.go} in cel-go. */
  public static String refusal(char verb, String type) {
    return words(verb) + ", was given " + type;
  }

  private static String words(char verb) {
    return switch (verb) {
      case 'd' -> "decimal clause can only be used on integers";
      case 'f' -> "fixed-point clause can only be used on doubles";
      case 'e' -> "scientific clause can only be used on doubles";
      case 'b' -> "only integers and bools can be formatted as binary";
      case 'x', 'X' -> "only integers, byte buffers, and strings can be formatted as hex";
      case 'o' -> "octal clause can only be used on integers";
      default ->
          "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists,"
              + " types, durations, and timestamps";
    };
  }
}
