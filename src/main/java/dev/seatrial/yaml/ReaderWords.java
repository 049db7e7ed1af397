package dev.seatrial.yaml;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;

/**
 * What kubectl says of a document that is not YAML: in the words of its own reader, with the line
 * as that counts it.
 *
 * <p>Both readers descend from PyYAML and stop at the same place for the same reason; only their
 * words, and how they count lines, differ. Follows {@code parser.fail} in {@code decode.go} of
 * {@code go.yaml.in/yaml/v2}, v2.4.
 */
final class ReaderWords {
  /** What stands before them where a document is turned into JSON. */
  static final String CONVERTING = "error converting YAML to JSON: ";

  private static final String TAB = "found a tab character that violates indentation";

  /** What no scalar without quotes ends with. */
  private static final Pattern NO_PLAIN =
      Pattern.compile("([:\"'\\]\\[}{,]|(^|\\s)[-?]|(^|\\s)[|>][-+0-9]*|(^|\\s)#.*)\\s*$");

  private static final Pattern BLOCK = Pattern.compile("(?m):( |$)|^ *- ");

  private final String[] lines;
  private final int firstLine;
  private final int linesBefore;

  /**
   * Words on a document.
   *
   * @param firstLine the document's first line in the file, from 1
   * @param linesBefore how many lines of separators kubectl counts to the document
   */
  ReaderWords(String text, int firstLine, int linesBefore) {
    this.lines = text.split("\n", -1);
    this.firstLine = firstLine;
    this.linesBefore = linesBefore;
  }

  /** Of an error of the library. */
  String of(MarkedYamlEngineException error) {
    int line = index(error.getProblemMark());
    String words = words(error);
    // The parser's errors count lines from nought.
    boolean isParsers = error instanceof ParserException && !words.equals(TAB);
    int shown = line == 0 || isParsers ? line : line + 1;
    return said(words, shown == 0 ? index(error.getContextMark()) : shown);
  }

  /** Of an error of the parser at a line of the file. */
  String ofParser(String words, int line) {
    return said(words, line - firstLine + linesBefore);
  }

  /** Of a tab at the beginning of a line of the file. */
  String ofTab(int line) {
    int index = line - firstLine + linesBefore;
    String words = continuesPlain(line) ? TAB : ReaderReason.NO_TOKEN;
    return said(words, index == 0 ? 0 : index + 1);
  }

  /**
   * Whether a scalar without quotes, in a collection, is still open where the line of the file
   * begins.
   */
  boolean continuesPlain(int line) {
    return isPlainOpen(line - firstLine);
  }

  /** Of a number that JSON has no word for. */
  // As UnsupportedValueError in encoding/json.
  static String unsupported(double number) {
    String shown = Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
    return CONVERTING + "json: unsupported value: " + shown;
  }

  /** What stands on the line after a place of the file. */
  String after(Place place) {
    String line = line(place.endLine() - firstLine);
    int from =
        line.offsetByCodePoints(
            0, Math.min(place.endColumn() - 1, line.codePointCount(0, line.length())));
    return line.substring(from);
  }

  private int index(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + linesBefore).orElse(0);
  }

  private static String said(String words, int line) {
    return CONVERTING + "yaml: " + (line == 0 ? "" : "line " + line + ": ") + words;
  }

  private String words(MarkedYamlEngineException error) {
    String context = error.getContext() == null ? "" : error.getContext();
    String problem = error.getProblem() == null ? "" : error.getProblem();
    int line = error.getProblemMark().map(Mark::getLine).orElse(0);
    if (context.equals("while scanning a directive")) {
      return line(line).matches("%[A-Za-z0-9_-].*")
          ? "found unexpected non-alphabetical character"
          : "could not find expected directive name";
    }
    return line(line).startsWith("\t") && isPlainOpen(line)
        ? TAB
        : ReaderReason.said(context, problem);
  }

  // The library knows more line breaks than this, and may stand behind the last line.
  private String line(int index) {
    return index < lines.length ? lines[index] : "";
  }

  private boolean isPlainOpen(int line) {
    int last = Math.min(line, lines.length) - 1;
    while (last >= 0 && lines[last].isBlank()) {
      last--;
    }
    return last >= 0
        && !NO_PLAIN.matcher(lines[last]).find()
        && BLOCK.matcher(String.join("\n", Arrays.asList(lines).subList(0, last + 1))).find();
  }
}
