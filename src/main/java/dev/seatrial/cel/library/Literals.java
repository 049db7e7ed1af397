package dev.seatrial.cel.library;

import dev.seatrial.cel.library.TextFormat.Problem;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.BytesValue;
import dev.seatrial.cel.value.Conversion;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.DurationValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.TimestampValue;
import dev.seatrial.cel.value.TypeValue;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.GoText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Values as texts of the language: what is inside a list or a map reads as a literal. */
final class Literals {
  private static final int PRECISION = 6;

  private Literals() {}

  /** As {@code FormatString} in {@code ext/formatting.go}: a text by itself has no quotes. */
  static String plain(Value value) throws Problem {
    if (value instanceof ListValue list) {
      return list(list);
    }
    if (value instanceof MapValue map) {
      return map(map);
    }
    if (value == NullValue.NULL) {
      return "null";
    }
    if (value instanceof TypeValue type) {
      return type.name();
    }
    if (!isWritable(value)) {
      throw new Problem(FormatWords.refusal('s', value.type()));
    }
    Value text = Conversion.toText(value);
    if (text.isError()) {
      throw new Problem("could not convert argument " + GoText.quoted(text.text()) + " to string");
    }
    return text.text();
  }

  private static boolean isWritable(Value value) {
    return value instanceof IntValue
        || value instanceof UintValue
        || value instanceof DoubleValue
        || value instanceof BoolValue
        || value instanceof TextValue
        || value instanceof BytesValue
        || value instanceof TimestampValue
        || value instanceof DurationValue;
  }

  private static String list(ListValue list) throws Problem {
    StringJoiner items = new StringJoiner(", ", "[", "]");
    for (Value item : list.items()) {
      items.add(nested(item));
    }
    return items.toString();
  }

  private static String map(MapValue map) throws Problem {
    Map<String, String> entries = new TreeMap<>();
    for (Value key : map.keys()) {
      entries.put(key(key), nested(map.get(key)));
    }
    StringJoiner joined = new StringJoiner(", ", "{", "}");
    entries.forEach((key, value) -> joined.add(key + ":" + value));
    return joined.toString();
  }

  private static String key(Value key) throws Problem {
    boolean isKey =
        key instanceof TextValue
            || key instanceof BoolValue
            || key instanceof IntValue
            || key instanceof UintValue;
    if (!isKey) {
      throw new Problem("no formatting function for map key of type " + key.type());
    }
    return nested(key);
  }

  private static String nested(Value value) throws Problem {
    if (value instanceof TextValue text) {
      return GoText.quoted(text.value());
    }
    if (value instanceof BytesValue) {
      return "b" + GoText.quoted(plain(value));
    }
    if (value instanceof TimestampValue) {
      return "timestamp(" + GoText.quoted(plain(value)) + ")";
    }
    if (value instanceof DurationValue) {
      return "duration(" + GoText.quoted(plain(value)) + ")";
    }
    if (value instanceof DoubleValue number) {
      return decimal(number.value());
    }
    boolean known =
        isWritable(value)
            || value instanceof ListValue
            || value instanceof MapValue
            || value instanceof TypeValue
            || value == NullValue.NULL;
    if (!known) {
      throw new Problem("no formatting function for " + value.type());
    }
    return plain(value);
  }

  private static String decimal(double number) {
    if (Double.isNaN(number)) {
      return "\"NaN\"";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "\"+Inf\"" : "\"-Inf\"";
    }
    return new BigDecimal(number).setScale(PRECISION, RoundingMode.HALF_EVEN).toPlainString();
  }
}
