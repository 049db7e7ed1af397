package dev.seatrial.tree;

/** Writes one tree as JSON text, on one line or indented. */
final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out;
  private final String indent;
  private int depth;

  JsonWriter(StringBuilder out, String indent) {
    this.out = out;
    this.indent = indent;
  }

  void write(Tree tree) {
    if (tree instanceof ObjectTree object) {
      writeObject(object);
    } else if (tree instanceof ListTree list) {
      writeList(list);
    } else if (tree instanceof TextTree text) {
      writeText(text.value(), out);
    } else if (tree instanceof IntegerTree integer) {
      out.append(integer.value());
    } else if (tree instanceof DecimalTree decimal) {
      out.append(Json.number(decimal.value()));
    } else if (tree instanceof BooleanTree flag) {
      out.append(flag.value());
    } else {
      out.append("null");
    }
  }

  private void writeObject(ObjectTree object) {
    if (object.isEmpty()) {
      out.append("{}");
      return;
    }
    open('{');
    for (int i = 0; i < object.size(); i++) {
      separate(i);
      writeText(object.name(i), out);
      out.append(indent.isEmpty() ? ":" : ": ");
      write(object.value(i));
    }
    close('}');
  }

  private void writeList(ListTree list) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    open('[');
    for (int i = 0; i < list.size(); i++) {
      separate(i);
      write(list.at(i));
    }
    close(']');
  }

  private void open(char bracket) {
    out.append(bracket);
    depth++;
  }

  private void separate(int position) {
    if (position > 0) {
      out.append(',');
    }
    newLine();
  }

  private void close(char bracket) {
    depth--;
    newLine();
    out.append(bracket);
  }

  private void newLine() {
    if (!indent.isEmpty()) {
      out.append('\n').append(indent.repeat(depth));
    }
  }

  static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> writeOther(c, out);
      }
    }
    out.append('"');
  }

  private static void writeOther(char c, StringBuilder out) {
    // encoding/json escapes these by default, so that the text is safe inside HTML and JavaScript.
    boolean escaped = c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
    if (!escaped) {
      out.append(c);
      return;
    }
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX[(c >> shift) & 15]);
    }
  }
}
