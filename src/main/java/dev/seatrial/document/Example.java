package dev.seatrial.document;

import java.util.List;

/**
 * One command of a document and the output shown after it.
 *
 * @param line where the command stands, from 1
 * @param command with the lines of its here-document
 * @param shown the lines shown as its output
 * @param shownLine where the first of them stands, or would, from 1
 */
record Example(int line, String command, List<String> shown, int shownLine) {
  /** The command's first line, for reports. */
  String title() {
    return "$ " + command.lines().findFirst().orElse("");
  }
}
