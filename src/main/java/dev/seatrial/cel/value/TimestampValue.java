package dev.seatrial.cel.value;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A point in time, with the offset from UTC in which it was written. */
public record TimestampValue(OffsetDateTime time) implements Value {
  /** The first second that a timestamp may hold: the beginning of the year 1. */
  public static final long FIRST_SECOND = -62135596800L;

  /** The last second that a timestamp may hold: the end of the year 9999. */
  public static final long LAST_SECOND = 253402300799L;

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  public Instant instant() {
    return time.toInstant();
  }

  /** As Go prints {@code time.RFC3339Nano}. */
  public String rfc3339() {
    String fraction = "";
    if (time.getNano() != 0) {
      String digits = Integer.toString(1_000_000_000 + time.getNano()).substring(1);
      fraction = "." + digits.replaceAll("0+$", "");
    }
    String zone = time.getOffset().getTotalSeconds() == 0 ? "Z" : time.getOffset().getId();
    return SECONDS.format(time) + fraction + zone;
  }

  @Override
  public String type() {
    return Types.TIMESTAMP;
  }

  @Override
  public Value equalTo(Value other) {
    return BoolValue.of(other instanceof TimestampValue stamp && stamp.instant().equals(instant()));
  }

  @Override
  public boolean isZero() {
    return instant().getEpochSecond() == FIRST_SECOND && time.getNano() == 0;
  }

  @Override
  public String text() {
    return rfc3339().replace('T', ' ').replaceFirst("Z$", " +0000 UTC");
  }
}
