package dev.seatrial.cel;

import java.nio.charset.StandardCharsets;

/** Which computed messages are shown: those of one line that are not too long. */
final class PolicyTexts {
  private PolicyTexts() {}

  /** The message without white space around it; empty where it is not to be shown. */
  static String usable(String message) {
    String text = message.strip();
    boolean tooLong = text.getBytes(StandardCharsets.UTF_8).length > CelLimits.MESSAGE_BYTES;
    return tooLong || text.indexOf('\n') >= 0 ? "" : text;
  }
}
