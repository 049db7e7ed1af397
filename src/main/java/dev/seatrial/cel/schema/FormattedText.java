package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.BytesValue;
import dev.seatrial.cel.value.DurationValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.TimestampValue;
import dev.seatrial.cel.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.OptionalLong;

/** Texts whose format says that they stand for a value of another type. */
final class FormattedText {
  private FormattedText() {}

  static Value value(String text, String format) {
    return switch (format) {
      case "duration" -> duration(text);
      case "date" -> date(text);
      case "date-time" ->
          OpenApiTime.parse(text)
              .<Value>map(TimestampValue::new)
              .orElseGet(() -> new ErrorValue("Invalid date-time formatted string " + text + ": "));
      case "byte" -> bytes(text);
      default -> new TextValue(text);
    };
  }

  private static Value duration(String text) {
    OptionalLong nanos = OpenApiDuration.nanos(text);
    return nanos.isPresent()
        ? new DurationValue(nanos.getAsLong())
        : new ErrorValue("Invalid duration " + text + ": ");
  }

  private static Value date(String text) {
    try {
      return new TimestampValue(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return new ErrorValue("Invalid date formatted string " + text + ": ");
    }
  }

  private static Value bytes(String text) {
    try {
      return BytesValue.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return new ErrorValue("Invalid byte formatted string " + text + ": ");
    }
  }
}
