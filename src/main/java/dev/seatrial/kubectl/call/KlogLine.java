package dev.seatrial.kubectl.call;

import dev.seatrial.object.Timestamps;

/** What kubectl does not say itself, but has its log say. */
// As klog writes them: level, day, time, process, place. The process is always the first here.
public final class KlogLine {
  private static final int MONTH = 5;
  private static final int DAY = 8;
  private static final int TIME = 11;
  private static final int TIME_END = 26;

  private KlogLine() {}

  /**
   * A warning; {@code place} is the file and line of kubectl that gives it. The text ends its line.
   */
  public static void warn(Call call, String place, String text) {
    write(call, "W", place + "] " + text);
  }

  /** The last words of a kubectl that gives up. */
  public static void fatal(Call call, String place, String text) {
    write(call, "F", place + "] " + text + "\n");
  }

  private static void write(Call call, String level, String text) {
    String now = Timestamps.ofMicros(call.cluster().nowMicros());
    String day = now.substring(MONTH, MONTH + 2) + now.substring(DAY, DAY + 2);
    call.err(level + day + " " + now.substring(TIME, TIME_END) + "       1 " + text);
  }
}
