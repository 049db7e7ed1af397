package dev.seatrial.yaml;

import java.util.List;
import java.util.Random;

/** Writes random documents in every style that people write manifests in. */
final class GeneratedYaml {
  private static final List<String> WORDS =
      List.of("web", "nginx:1.29", "8080", "100m", "x y", "http://x/y#z", "a:b", "a#b", "é", "1.5");
  private static final List<String> ODD_WORDS =
      List.of(
          "a",
          "name",
          "nginx:1.29",
          "true",
          "no",
          "~",
          "12",
          "0644",
          "1.5",
          "-1",
          "x y",
          "it's",
          "http://x/y#z",
          "a,b",
          "[x",
          "{x",
          "-x",
          "1e3",
          "null",
          "é",
          "100m",
          "a:b",
          "a#b",
          "- x",
          "\"q\"",
          "x\ty",
          "",
          " ",
          "*",
          "&",
          "@x",
          "%x",
          "!x",
          "?x",
          ":x",
          "|",
          ">");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  GeneratedYaml(Random random) {
    this.random = random;
  }

  String document() {
    out.setLength(0);
    comments();
    if (random.nextInt(8) == 0) {
      sequence(random.nextInt(2), 3);
    } else {
      mapping(random.nextInt(6) == 0 ? 2 : 0, 3);
    }
    return out.toString();
  }

  private void mapping(int indent, int levels) {
    int fields = 1 + random.nextInt(4);
    for (int i = 0; i < fields; i++) {
      comments();
      indent(indent);
      field(indent, levels, i);
    }
  }

  private void field(int indent, int levels, int number) {
    String key = "k" + number;
    switch (random.nextInt(12)) {
      case 0 -> out.append('"').append(key).append('"');
      case 1 -> out.append('\'').append(key).append('\'');
      case 2 -> out.append(random.nextInt(4) == 0 ? word() : key);
      default -> out.append(key);
    }
    out.append(random.nextInt(20) == 0 ? " :" : ":");
    value(indent, levels, true);
  }

  private void value(int indent, int levels, boolean inMapping) {
    int style = random.nextInt(levels > 0 ? 12 : 8);
    switch (style) {
      case 0 -> lineEnd();
      case 1 -> blockText(indent);
      case 2 -> {
        spaces();
        brackets(2);
        lineEnd();
      }
      case 3 -> longScalar(indent);
      case 8, 9 -> nested(indent, levels, inMapping);
      case 10, 11 -> {
        lineEnd();
        boolean atKey = inMapping && random.nextBoolean();
        sequence(atKey ? indent : indent + 1 + random.nextInt(3), levels - 1);
      }
      default -> {
        spaces();
        scalar();
        lineEnd();
      }
    }
  }

  private void nested(int indent, int levels, boolean inMapping) {
    int deeper = indent + 1 + random.nextInt(4);
    if (inMapping || random.nextInt(4) == 0) {
      lineEnd();
      mapping(deeper, levels - 1);
      return;
    }
    // The first field stands on the line of the dash.
    out.append(" ".repeat(deeper - indent - 1)).append(deeper == indent + 1 ? " " : "");
    int column = Math.max(deeper, indent + 2);
    field(column, levels - 1, 9);
    if (random.nextBoolean()) {
      mapping(column, levels - 1);
    }
  }

  private void sequence(int indent, int levels) {
    int items = 1 + random.nextInt(3);
    for (int i = 0; i < items; i++) {
      comments();
      indent(indent);
      out.append('-');
      value(indent, levels, false);
    }
  }

  private void scalar() {
    switch (random.nextInt(5)) {
      case 0 -> out.append('"').append(word().replace("\"", "\\\"")).append(escape()).append('"');
      case 1 -> out.append('\'').append(word().replace("'", "''")).append('\'');
      default -> out.append(word());
    }
  }

  private String escape() {
    return List.of("", "", "\\n", "\\t", "\\u00e9", "\\x41", "\\/", "\\\\", "\\a", "\\0")
        .get(random.nextInt(10));
  }

  private void longScalar(int indent) {
    spaces();
    String quote = List.of("", "", "'", "\"").get(random.nextInt(4));
    out.append(quote).append("some words");
    int lines = 1 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      out.append(random.nextInt(5) == 0 ? "  \n" : "\n").append(random.nextInt(5) == 0 ? "\n" : "");
      indent(indent + (random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3)));
      out.append(random.nextInt(6) == 0 ? word() : "and more")
          .append(quote.equals("\"") ? escape() : "");
    }
    out.append(quote);
    lineEnd();
  }

  private void blockText(int indent) {
    spaces();
    out.append(random.nextBoolean() ? '|' : '>');
    out.append(
        List.of("", "", "-", "+", "2", " ", " # c")
            .get(random.nextInt(random.nextInt(4) == 0 ? 7 : 4)));
    out.append('\n');
    int deeper = indent + (random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3));
    int lines = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      int more = random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0;
      indent(Math.max(0, deeper + more));
      out.append(
          random.nextInt(4) == 0 ? "" : random.nextInt(5) == 0 ? word() : "text: of # a line");
      out.append('\n');
    }
  }

  private void brackets(int levels) {
    boolean mapping = random.nextBoolean();
    out.append(mapping ? '{' : '[');
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      bracketSpace();
      if (mapping) {
        out.append(
            random.nextInt(3) == 0 ? "\"k" + i + "\"" : random.nextInt(15) == 0 ? word() : "k" + i);
        out.append(random.nextInt(20) == 0 ? ":" : ": ");
      }
      if (levels > 0 && random.nextInt(4) == 0) {
        brackets(levels - 1);
      } else {
        scalar();
      }
      out.append(i + 1 < count || random.nextInt(8) == 0 ? "," : "");
    }
    bracketSpace();
    out.append(mapping ? '}' : ']');
  }

  private void bracketSpace() {
    out.append(
        List.of("", " ", " ", "  ", "\n    ", "\n", " # c\n  ", "\t")
            .get(random.nextInt(random.nextInt(6) == 0 ? 8 : 4)));
  }

  private String word() {
    List<String> words = random.nextInt(10) == 0 ? ODD_WORDS : WORDS;
    return words.get(random.nextInt(words.size()));
  }

  private void indent(int columns) {
    out.append(" ".repeat(columns));
  }

  private void spaces() {
    out.append(random.nextInt(10) == 0 ? "   " : " ");
  }

  private void lineEnd() {
    out.append(
        List.of("", "", "", "", "", " ", " # a comment", "\t", "  \t # c", "#")
            .get(random.nextInt(10)));
    out.append('\n');
  }

  private void comments() {
    switch (random.nextInt(12)) {
      case 0 -> out.append("# a comment\n");
      case 1 -> out.append("     # a comment\n");
      case 2 -> out.append('\n');
      case 3 -> out.append("   \n");
      default -> {
        // Most lines have nothing before them.
      }
    }
  }
}
