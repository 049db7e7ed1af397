package dev.seatrial.cel.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;

/** The operators {@code + - * / %}, with cel-go's words where they can't be applied. */
public final class Arithmetic {
  private static final ErrorValue OVERFLOW = new ErrorValue("integer overflow");
  private static final ErrorValue UNSIGNED_OVERFLOW = new ErrorValue("unsigned integer overflow");
  private static final ErrorValue TIMESTAMP_OVERFLOW = new ErrorValue("timestamp overflow");
  private static final ErrorValue DIVISION_BY_ZERO = new ErrorValue("division by zero");
  private static final ErrorValue MODULUS_BY_ZERO = new ErrorValue("modulus by zero");

  private Arithmetic() {}

  /** A sum, or two texts, byte sequences or lists joined. */
  public static Value add(Value one, Value other) {
    if (one instanceof IntValue a && other instanceof IntValue b) {
      return exact(() -> new IntValue(Math.addExact(a.value(), b.value())));
    }
    if (one instanceof UintValue a && other instanceof UintValue b) {
      long sum = a.value() + b.value();
      return Long.compareUnsigned(sum, a.value()) < 0 ? UNSIGNED_OVERFLOW : new UintValue(sum);
    }
    if (one instanceof DoubleValue a && other instanceof DoubleValue b) {
      return new DoubleValue(a.value() + b.value());
    }
    if (one instanceof TextValue a && other instanceof TextValue b) {
      return new TextValue(a.value() + b.value());
    }
    if (one instanceof BytesValue a && other instanceof BytesValue b) {
      return a.plus(b);
    }
    if (one instanceof ListValue a && other instanceof ListValue b) {
      return a.plus(b);
    }
    return addTimes(one, other);
  }

  private static Value addTimes(Value one, Value other) {
    if (one instanceof DurationValue a && other instanceof DurationValue b) {
      return exact(() -> new DurationValue(Math.addExact(a.nanos(), b.nanos())));
    }
    if (one instanceof DurationValue a && other instanceof TimestampValue b) {
      return later(b, a.nanos());
    }
    if (one instanceof TimestampValue a && other instanceof DurationValue b) {
      return later(a, b.nanos());
    }
    return ErrorValue.noOverload(other);
  }

  private static Value later(TimestampValue from, long nanos) {
    try {
      Instant instant = from.instant().plusNanos(nanos);
      long second = instant.getEpochSecond();
      return second < TimestampValue.FIRST_SECOND || second > TimestampValue.LAST_SECOND
          ? TIMESTAMP_OVERFLOW
          : new TimestampValue(instant.atOffset(from.time().getOffset()));
    } catch (DateTimeException | ArithmeticException e) {
      return TIMESTAMP_OVERFLOW;
    }
  }

  /** A difference. */
  public static Value subtract(Value one, Value other) {
    if (one instanceof IntValue a && other instanceof IntValue b) {
      return exact(() -> new IntValue(Math.subtractExact(a.value(), b.value())));
    }
    if (one instanceof UintValue a && other instanceof UintValue b) {
      return Long.compareUnsigned(a.value(), b.value()) < 0
          ? UNSIGNED_OVERFLOW
          : new UintValue(a.value() - b.value());
    }
    if (one instanceof DoubleValue a && other instanceof DoubleValue b) {
      return new DoubleValue(a.value() - b.value());
    }
    if (one instanceof DurationValue a && other instanceof DurationValue b) {
      return exact(() -> new DurationValue(Math.subtractExact(a.nanos(), b.nanos())));
    }
    if (one instanceof TimestampValue a && other instanceof DurationValue b) {
      return b.nanos() == Long.MIN_VALUE ? OVERFLOW : later(a, -b.nanos());
    }
    if (one instanceof TimestampValue a && other instanceof TimestampValue b) {
      return exact(() -> between(b.instant(), a.instant()));
    }
    return ErrorValue.noOverload(other);
  }

  private static Value between(Instant from, Instant to) {
    long seconds = Math.subtractExact(to.getEpochSecond(), from.getEpochSecond());
    long nanos = Math.multiplyExact(seconds, 1_000_000_000L);
    return new DurationValue(Math.addExact(nanos, (long) to.getNano() - from.getNano()));
  }

  /** A product. */
  public static Value multiply(Value one, Value other) {
    if (one instanceof IntValue a && other instanceof IntValue b) {
      return exact(() -> new IntValue(Math.multiplyExact(a.value(), b.value())));
    }
    if (one instanceof UintValue a && other instanceof UintValue b) {
      return overflows(a.value(), b.value())
          ? UNSIGNED_OVERFLOW
          : new UintValue(a.value() * b.value());
    }
    if (one instanceof DoubleValue a && other instanceof DoubleValue b) {
      return new DoubleValue(a.value() * b.value());
    }
    return ErrorValue.noOverload(other);
  }

  private static boolean overflows(long one, long other) {
    return other != 0 && Long.compareUnsigned(one, Long.divideUnsigned(-1L, other)) > 0;
  }

  /** A quotient; of whole numbers, rounded towards zero. */
  public static Value divide(Value one, Value other) {
    if (one instanceof IntValue a && other instanceof IntValue b) {
      return whole(a, b, DIVISION_BY_ZERO, () -> new IntValue(a.value() / b.value()));
    }
    if (one instanceof UintValue a && other instanceof UintValue b) {
      return b.value() == 0
          ? DIVISION_BY_ZERO
          : new UintValue(Long.divideUnsigned(a.value(), b.value()));
    }
    if (one instanceof DoubleValue a && other instanceof DoubleValue b) {
      return new DoubleValue(a.value() / b.value());
    }
    return ErrorValue.noOverload(other);
  }

  /** What a division of whole numbers leaves. */
  public static Value modulo(Value one, Value other) {
    if (one instanceof IntValue a && other instanceof IntValue b) {
      return whole(a, b, MODULUS_BY_ZERO, () -> new IntValue(a.value() % b.value()));
    }
    if (one instanceof UintValue a && other instanceof UintValue b) {
      return b.value() == 0
          ? MODULUS_BY_ZERO
          : new UintValue(Long.remainderUnsigned(a.value(), b.value()));
    }
    return ErrorValue.noOverload(other);
  }

  private static Value whole(
      IntValue one, IntValue other, ErrorValue byZero, Supplier<Value> result) {
    if (other.value() == 0) {
      return byZero;
    }
    return one.value() == Long.MIN_VALUE && other.value() == -1 ? OVERFLOW : result.get();
  }

  /** The number of the other sign. */
  public static Value negate(Value value) {
    if (value instanceof IntValue number) {
      return exact(() -> new IntValue(Math.negateExact(number.value())));
    }
    if (value instanceof DoubleValue number) {
      return new DoubleValue(-number.value());
    }
    if (value instanceof DurationValue duration) {
      return exact(() -> new DurationValue(Math.negateExact(duration.nanos())));
    }
    return ErrorValue.noOverload(value);
  }

  private static Value exact(Supplier<Value> result) {
    try {
      return result.get();
    } catch (ArithmeticException e) {
      return OVERFLOW;
    }
  }
}
