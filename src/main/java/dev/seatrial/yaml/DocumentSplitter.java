package dev.seatrial.yaml;

import java.util.Optional;

/** Cuts a text at the lines that begin with {@code ---}, before any of it is parsed. */
// As YAMLReader.Read in k8s.io/apimachinery/pkg/util/yaml/decoder.go, v1.37.
final class DocumentSplitter {
  private static final String SEPARATOR = "---";
  private static final String SEPARATOR_REFUSED = "invalid Yaml document separator: ";

  private final String text;
  private final char[] array;
  private int position;
  private int nextLine;
  private int from;
  private int to;
  private int line;
  private int separators;
  private Optional<YamlProblem> problem = Optional.empty();

  DocumentSplitter(Characters characters, int from, int firstLine) {
    this.text = characters.text();
    this.array = characters.array();
    this.position = from;
    this.nextLine = firstLine;
  }

  /** Goes to the next document; false at the end, and after a separator that kubectl refuses. */
  boolean next() {
    int start = position;
    line = nextLine;
    separators = 0;
    while (position < text.length()) {
      int lineStart = position;
      int end = lineEnd(lineStart);
      position = Math.min(text.length(), end + 1);
      nextLine++;
      if (array[lineStart] != '-' || !text.startsWith(SEPARATOR, lineStart)) {
        continue;
      }
      boolean goesOn = isSeparator(lineStart, end);
      if (!goesOn || lineStart > start) {
        from = start;
        to = lineStart;
        return lineStart > start;
      }
      // A separator at the very beginning stays outside, so that its document starts after it.
      start = position;
      line = nextLine;
      separators++;
    }
    from = start;
    to = text.length();
    return start < text.length();
  }

  /** Where the break of a line stands, or the one that the characters end with. */
  private int lineEnd(int from) {
    int at = from;
    while (array[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The text of the document, with a line break at its end. */
  // kubectl's line reader ends the last line too, which a literal block at the end shows.
  String text() {
    String chunk = text.substring(from, to);
    return chunk.endsWith("\n") ? chunk : chunk + "\n";
  }

  /** Where the document begins in the whole text. */
  int from() {
    return from;
  }

  /** Where the document ends in the whole text. */
  int to() {
    return to;
  }

  /**
   * How many lines kubectl counts before the document's first: of separators one after the other,
   * it takes every second for an end and the last otherwise into the document.
   */
  int linesBefore() {
    return separators % 2;
  }

  /** The line on which the document begins, from 1. */
  int line() {
    return line;
  }

  /** From the document's first line to the one after its last. */
  Place place() {
    return new Place(line, 1, nextLine, 1);
  }

  /** Why the rest of the text can't be split, where it can't. */
  Optional<YamlProblem> problem() {
    return problem;
  }

  private boolean isSeparator(int lineStart, int end) {
    String after = text.substring(lineStart + SEPARATOR.length(), end).strip();
    if (after.isEmpty() || after.charAt(0) == '#') {
      return true;
    }
    Place place = Place.at(nextLine - 1, 1, SEPARATOR.length());
    problem =
        Optional.of(
            new YamlProblem(
                YamlProblem.Kind.SYNTAX,
                SEPARATOR_REFUSED + after,
                place,
                SEPARATOR_REFUSED + after));
    position = text.length();
    return false;
  }
}
