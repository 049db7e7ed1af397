package dev.seatrial.kubectl.debug;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.object.LogLine;
import dev.seatrial.object.Timestamps;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Lines of logs as the flags of {@code kubectl logs} want them. */
// As ReadLogs in cri-client/pkg/logs/logs.go, v0.37.
final class LogText {
  private static final int USUAL_OF_SELECTED = 10;
  private static final long MICROS = 1_000_000;

  private final Call call;
  private final Flags flags;

  LogText(Call call) {
    this.call = call;
    this.flags = call.flags();
  }

  /** The text of a log, cut where the flags say so. */
  String of(List<LogLine> all) {
    long since = since();
    StringBuilder text = new StringBuilder();
    for (LogLine line : tail(all)) {
      if (line.micros() >= since) {
        text.append(flags.flag("timestamps") ? time(line) + " " : "").append(line.text());
        text.append('\n');
      }
    }
    long limit = flags.number("limit-bytes");
    return limit == 0 ? text.toString() : cut(text.toString(), (int) Math.min(limit, 1 << 30));
  }

  private List<LogLine> tail(List<LogLine> all) {
    boolean selects = !flags.text("selector").isEmpty() && !flags.has("tail");
    long tail = selects ? USUAL_OF_SELECTED : flags.number("tail");
    return tail < 0 || tail >= all.size() ? all : all.subList(all.size() - (int) tail, all.size());
  }

  private long since() {
    String time = flags.text("since-time");
    if (!time.isEmpty()) {
      return Timestamps.micros(time).orElse(0);
    }
    long seconds = Math.round(flags.duration("since").toMillis() / 1_000.0);
    return seconds == 0 ? 0 : call.cluster().nowMicros() - seconds * MICROS;
  }

  private static String time(LogLine line) {
    return Timestamps.ofMicros(line.micros()).replace("Z", "000Z");
  }

  private static String cut(String text, int bytes) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    return new String(Arrays.copyOf(all, Math.min(all.length, bytes)), StandardCharsets.UTF_8);
  }
}
