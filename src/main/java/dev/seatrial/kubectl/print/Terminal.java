package dev.seatrial.kubectl.print;

/** Keeps values from steering the terminal or breaking the table. */
// As terminal.go and appendCellValue in cli-runtime/pkg/printers, v0.37.
public final class Terminal {
  private Terminal() {}

  /** A text without escape sequences and carriage returns. */
  public static String escaped(String text) {
    return text.replace("\u001b", "^[").replace("\r", "\\r");
  }

  /** The first line of a cell, with dots where there is more. */
  static String oneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("\f\n\r".indexOf(text.charAt(i)) >= 0) {
        return escaped(text.substring(0, i)) + "...";
      }
    }
    return escaped(text);
  }
}
