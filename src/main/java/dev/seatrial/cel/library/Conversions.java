package dev.seatrial.cel.library;

import dev.seatrial.cel.value.Conversion;
import dev.seatrial.cel.value.TypeValue;
import dev.seatrial.cel.value.Value;

/** The functions that carry the name of a type. As {@code standard.go} of cel-go binds them. */
final class Conversions {
  private Conversions() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    all(bindings, Conversion::toBool, "bool_to_bool", "string_to_bool");
    all(bindings, Conversion::toBytes, "bytes_to_bytes", "string_to_bytes");
    all(
        bindings,
        Conversion::toDouble,
        "double_to_double",
        "int64_to_double",
        "string_to_double",
        "uint64_to_double");
    all(bindings, Conversion::toDuration, "duration_to_duration", "string_to_duration");
    all(
        bindings,
        Conversion::toInt,
        "int64_to_int64",
        "double_to_int64",
        "duration_to_int64",
        "string_to_int64",
        "timestamp_to_int64",
        "uint64_to_int64");
    texts(bindings);
    return bindings
        .allOfOne("dyn", value -> true, value -> value)
        .allOfOne("type", value -> true, Conversions::typeOf);
  }

  private static void texts(Bindings bindings) {
    all(
        bindings,
        Conversion::toText,
        "string_to_string",
        "bool_to_string",
        "bytes_to_string",
        "double_to_string",
        "duration_to_string",
        "int64_to_string",
        "timestamp_to_string",
        "uint64_to_string");
    all(
        bindings,
        Conversion::toTimestamp,
        "timestamp_to_timestamp",
        "int64_to_timestamp",
        "string_to_timestamp");
    all(
        bindings,
        Conversion::toUint,
        "uint64_to_uint64",
        "double_to_uint64",
        "int64_to_uint64",
        "string_to_uint64");
  }

  private static void all(Bindings bindings, Function.Unary function, String... overloads) {
    for (String overload : overloads) {
      bindings.one(overload, function);
    }
  }

  private static Value typeOf(Value value) {
    return new TypeValue(value.type());
  }
}
