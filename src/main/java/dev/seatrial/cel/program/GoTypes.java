package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Types;
import dev.seatrial.cel.value.Value;

/** The names of cel-go's own Go types, which stand in a few of its words. */
final class GoTypes {
  private GoTypes() {}

  static String name(Value value) {
    return switch (value.type()) {
      case Types.BOOL -> "types.Bool";
      case Types.INT -> "types.Int";
      case Types.UINT -> "types.Uint";
      case Types.DOUBLE -> "types.Double";
      case Types.STRING -> "types.String";
      case Types.BYTES -> "types.Bytes";
      case Types.NULL -> "types.Null";
      case Types.DURATION -> "types.Duration";
      case Types.TIMESTAMP -> "types.Timestamp";
      case Types.OPTIONAL -> "*types.Optional";
      case Types.TYPE -> "*types.Type";
      default -> value.type();
    };
  }
}
