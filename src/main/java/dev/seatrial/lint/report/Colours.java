package dev.seatrial.lint.report;

import dev.seatrial.lint.Severity;

/** The colours of a terminal, or none. */
public enum Colours {
  /** For files, pipes, and whoever asks for none. */
  PLAIN,
  /** ANSI escapes. */
  ANSI;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return wrapped("\u001b[1m", text);
  }

  String faint(String text) {
    return wrapped("\u001b[2m", text);
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> wrapped("\u001b[31m", text);
      case WARNING -> wrapped("\u001b[33m", text);
      case NOTE -> wrapped("\u001b[36m", text);
    };
  }

  private String wrapped(String escape, String text) {
    return switch (this) {
      case PLAIN -> text;
      case ANSI -> escape + text + RESET;
    };
  }
}
