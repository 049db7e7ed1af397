package dev.seatrial.cel.program;

import dev.cel.common.ast.CelConstant;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.BytesValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.NullValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;

/** Literals as values. */
public final class Constants {
  private Constants() {}

  public static Value value(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> BoolValue.of(constant.booleanValue());
      case INT64_VALUE -> new IntValue(constant.int64Value());
      case UINT64_VALUE -> new UintValue(constant.uint64Value().longValue());
      case DOUBLE_VALUE -> new DoubleValue(constant.doubleValue());
      case STRING_VALUE -> new TextValue(constant.stringValue());
      case BYTES_VALUE -> BytesValue.of(constant.bytesValue().toByteArray());
      case NULL_VALUE -> NullValue.NULL;
      case NOT_SET, DURATION_VALUE, TIMESTAMP_VALUE ->
          throw new IllegalArgumentException("no literal: " + constant.getKind());
    };
  }
}
