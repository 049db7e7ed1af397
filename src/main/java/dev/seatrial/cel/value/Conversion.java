package dev.seatrial.cel.value;

import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The functions that carry the name of a type: {@code int()}, {@code string()}, … */
public final class Conversion {
  private static final ErrorValue TIMESTAMP_OVERFLOW = new ErrorValue("timestamp overflow");
  private static final ErrorValue INT_OVERFLOW = new ErrorValue("integer overflow");
  private static final ErrorValue UINT_OVERFLOW = new ErrorValue("unsigned integer overflow");
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  private Conversion() {}

  public static Value toInt(Value value) {
    if (value instanceof DoubleValue number) {
      double size = number.value();
      return size > -TWO_TO_63 && size < TWO_TO_63 ? new IntValue((long) size) : INT_OVERFLOW;
    }
    if (value instanceof UintValue number) {
      return number.value() < 0 ? INT_OVERFLOW : new IntValue(number.value());
    }
    if (value instanceof TimestampValue stamp) {
      return new IntValue(stamp.instant().getEpochSecond());
    }
    if (value instanceof DurationValue duration) {
      return new IntValue(duration.nanos());
    }
    if (value instanceof TextValue text && text.value().matches("[+-]?[0-9]+")) {
      try {
        return new IntValue(Long.parseLong(text.value()));
      } catch (NumberFormatException e) {
        return ErrorValue.conversion(Types.STRING, Types.INT);
      }
    }
    return value instanceof IntValue ? value : ErrorValue.conversion(value.type(), Types.INT);
  }

  public static Value toUint(Value value) {
    if (value instanceof DoubleValue number) {
      double size = number.value();
      return size >= 0 && size < TWO_TO_64
          ? new UintValue(new BigDecimal(size).toBigInteger().longValue())
          : UINT_OVERFLOW;
    }
    if (value instanceof IntValue number) {
      return number.value() < 0 ? UINT_OVERFLOW : new UintValue(number.value());
    }
    if (value instanceof TextValue text && text.value().matches("[0-9]+")) {
      try {
        return new UintValue(Long.parseUnsignedLong(text.value()));
      } catch (NumberFormatException e) {
        return ErrorValue.conversion(Types.STRING, Types.UINT);
      }
    }
    return value instanceof UintValue ? value : ErrorValue.conversion(value.type(), Types.UINT);
  }

  public static Value toDouble(Value value) {
    if (value instanceof IntValue number) {
      return new DoubleValue(number.value());
    }
    if (value instanceof UintValue number) {
      return new DoubleValue(number.toDouble());
    }
    if (value instanceof TextValue text) {
      return FloatText.parse(text.value())
          .<Value>map(DoubleValue::new)
          .orElseGet(() -> ErrorValue.conversion(Types.STRING, Types.DOUBLE));
    }
    return value instanceof DoubleValue ? value : ErrorValue.conversion(value.type(), Types.DOUBLE);
  }

  public static Value toBool(Value value) {
    if (value instanceof TextValue text) {
      return switch (text.value()) {
        case "1", "t", "T", "TRUE", "true", "True" -> BoolValue.TRUE;
        case "0", "f", "F", "FALSE", "false", "False" -> BoolValue.FALSE;
        default -> ErrorValue.conversion(Types.STRING, Types.BOOL);
      };
    }
    return value instanceof BoolValue ? value : ErrorValue.conversion(value.type(), Types.BOOL);
  }

  public static Value toBytes(Value value) {
    if (value instanceof TextValue text) {
      return BytesValue.of(text.value());
    }
    return value instanceof BytesValue ? value : ErrorValue.conversion(value.type(), Types.BYTES);
  }

  public static Value toText(Value value) {
    if (value instanceof BytesValue bytes) {
      return bytes
          .decoded()
          .<Value>map(TextValue::new)
          .orElseGet(() -> new ErrorValue("invalid UTF-8 in bytes, cannot convert to string"));
    }
    if (value instanceof DurationValue duration) {
      return new TextValue(GoFloats.plain(duration.seconds()) + "s");
    }
    if (value instanceof TimestampValue stamp) {
      return new TextValue(stamp.rfc3339());
    }
    boolean scalar = value instanceof BoolValue || Numbers.isNumber(value);
    if (scalar) {
      return new TextValue(value.text());
    }
    return value instanceof TextValue ? value : ErrorValue.conversion(value.type(), Types.STRING);
  }

  public static Value toDuration(Value value) {
    if (value instanceof TextValue text) {
      try {
        return new DurationValue(Durations.parse(text.value()).toNanos());
      } catch (MalformedTextException e) {
        return ErrorValue.conversion(Types.STRING, Types.DURATION);
      }
    }
    return value instanceof DurationValue
        ? value
        : ErrorValue.conversion(value.type(), Types.DURATION);
  }

  public static Value toTimestamp(Value value) {
    if (value instanceof IntValue number) {
      return isInRange(number.value())
          ? new TimestampValue(Instant.ofEpochSecond(number.value()).atOffset(ZoneOffset.UTC))
          : TIMESTAMP_OVERFLOW;
    }
    if (value instanceof TextValue text) {
      Optional<TimestampValue> stamp = Rfc3339.parse(text.value());
      if (stamp.isEmpty()) {
        return ErrorValue.conversion(Types.STRING, Types.TIMESTAMP);
      }
      return isInRange(stamp.get().instant().getEpochSecond()) ? stamp.get() : TIMESTAMP_OVERFLOW;
    }
    return value instanceof TimestampValue
        ? value
        : ErrorValue.conversion(value.type(), Types.TIMESTAMP);
  }

  private static boolean isInRange(long second) {
    return second >= TimestampValue.FIRST_SECOND && second <= TimestampValue.LAST_SECOND;
  }
}
