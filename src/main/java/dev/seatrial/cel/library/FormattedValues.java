package dev.seatrial.cel.library;

import dev.seatrial.cel.library.TextFormat.Problem;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.BytesValue;
import dev.seatrial.cel.value.Conversion;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/** Values in the places of a format. As {@code stringFormatter} in {@code ext/formatting.go}. */
record FormattedValues(ListValue values) implements TextFormat.Arguments {
  private static final int PRECISION = 6;
  private static final List<String> NO_NUMBERS = List.of("NaN", "Infinity", "-Infinity");

  static Value of(String format, ListValue values) {
    try {
      return new TextValue(TextFormat.filled(format, new FormattedValues(values)));
    } catch (Problem problem) {
      return new ErrorValue(problem.words());
    }
  }

  @Override
  public int size() {
    return (int) values.size();
  }

  @Override
  public String written(int index, char verb, OptionalInt precision) throws Problem {
    Value value = values.item(index);
    return switch (verb) {
      case 'd' -> whole(value, verb, 10);
      case 'o' -> whole(value, verb, 8);
      case 'b' -> value instanceof BoolValue truth ? bit(truth) : whole(value, verb, 2);
      case 'x' -> hexadecimal(value, verb);
      case 'X' -> AsciiCase.upper(hexadecimal(value, verb));
      case 'f' -> GoDecimals.fixed(number(value, verb), precision.orElse(PRECISION));
      case 'e' -> GoDecimals.scientific(number(value, verb), precision.orElse(PRECISION));
      default -> Literals.plain(value);
    };
  }

  private static String bit(BoolValue truth) {
    return truth.isTrue() ? "1" : "0";
  }

  private static String whole(Value value, char verb, int radix) throws Problem {
    if (value instanceof IntValue number) {
      return Long.toString(number.value(), radix);
    }
    if (value instanceof UintValue number) {
      return Long.toUnsignedString(number.value(), radix);
    }
    throw new Problem(FormatWords.refusal(verb, value.type()));
  }

  private static String hexadecimal(Value value, char verb) throws Problem {
    if (value instanceof TextValue text) {
      return HexFormat.of().formatHex(text.value().getBytes(StandardCharsets.UTF_8));
    }
    return value instanceof BytesValue bytes
        ? HexFormat.of().formatHex(bytes.bytes())
        : whole(value, verb, 16);
  }

  private static double number(Value value, char verb) throws Problem {
    boolean isNumber =
        value instanceof DoubleValue
            || value instanceof TextValue text && NO_NUMBERS.contains(text.value());
    if (isNumber && Conversion.toDouble(value) instanceof DoubleValue number) {
      return number.value();
    }
    throw new Problem(FormatWords.refusal(verb, value.type()));
  }
}
