package dev.seatrial.kubectl.flag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts with commas between them; one in double quotes may hold commas itself. */
// As readRecord in Go's encoding/csv, which pflag reads string slices with.
final class CommaSeparated {
  private final String text;
  private final List<String> values = new ArrayList<>();
  private int at;

  private CommaSeparated(String text) {
    this.text = text;
  }

  /**
   * The texts of the first line.
   *
   * @throws FlagError in the words of encoding/csv where quotes are misplaced
   */
  static List<String> of(String text) {
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return text.isEmpty() ? List.of() : new CommaSeparated(lines).read();
  }

  private List<String> read() {
    do {
      values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    } while (at < text.length() && text.charAt(at++) == ',');
    return values;
  }

  private String plain() {
    int end = at;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
      if (text.charAt(end) == '"') {
        throw misplaced("bare \" in non-quoted-field", end);
      }
      end++;
    }
    String value = text.substring(at, end);
    at = end;
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (true) {
      int quote = text.indexOf('"', at + 1);
      if (quote < 0) {
        throw misplaced("extraneous or missing \" in quoted-field", text.length());
      }
      value.append(text, at + 1, quote);
      at = quote + 1;
      if (at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n') {
        return value.toString();
      }
      if (text.charAt(at) != '"') {
        throw misplaced("extraneous or missing \" in quoted-field", quote);
      }
      value.append('"');
    }
  }

  /** Columns count bytes, from one on. */
  private FlagError misplaced(String what, int position) {
    String before = text.substring(0, position);
    long line = 1 + before.chars().filter(each -> each == '\n').count();
    String ofLine = before.substring(before.lastIndexOf('\n') + 1);
    int column = 1 + ofLine.getBytes(StandardCharsets.UTF_8).length;
    String begun = line == 1 ? "" : "record on line 1; ";
    return new FlagError(
        begun + "parse error on line " + line + ", column " + column + ": " + what);
  }
}
