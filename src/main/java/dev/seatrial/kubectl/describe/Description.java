package dev.seatrial.kubectl.describe;

import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.kubectl.print.Terminal;

/** The text of a description, line by line, each level two spaces further in. */
// As PrefixWriter in kubectl/pkg/describe/describe.go, v0.37.
public final class Description {
  private final Sink sink;
  private final int indent;

  /** Where the text goes. */
  private interface Sink {
    void write(String text);

    default void flush() {}
  }

  private Description(Sink sink, int indent) {
    this.sink = sink;
    this.indent = indent;
  }

  /** A description whose cells are laid out in columns. */
  static Description aligned(StringBuilder text) {
    TabWriter table = TabWriter.ofDescription(text::append);
    Sink sink =
        new Sink() {
          @Override
          public void write(String words) {
            table.write(words);
          }

          @Override
          public void flush() {
            table.flush();
          }
        };
    return new Description(sink, 0);
  }

  /** A description that keeps its tabs. */
  static Description plain(StringBuilder text) {
    return new Description(text::append, 0);
  }

  /** The same description, everything some levels further in. */
  Description nested(int levels) {
    return new Description(sink, indent + levels);
  }

  /** Adds a line. */
  Description line(int level, String text) {
    return write(level, text + "\n");
  }

  /** Adds a line of a title and a value. */
  Description field(int level, String title, Object value) {
    return write(level, title + ":\t" + value + "\n");
  }

  /** Adds a line of several cells. */
  Description row(int level, String... cells) {
    return line(level, String.join("\t", cells));
  }

  /** Adds text that need not end a line; what follows at a level is indented all the same. */
  Description write(int level, String text) {
    sink.write(Terminal.escaped("  ".repeat(level + indent) + text));
    return this;
  }

  /** Ends a line with some text. */
  // As WriteLine: a nested writer indents even this.
  Description end(String text) {
    return write(0, text + "\n");
  }

  /** Lays out what there is; columns begin anew. */
  Description flush() {
    sink.flush();
    return this;
  }
}
