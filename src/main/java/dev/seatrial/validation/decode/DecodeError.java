package dev.seatrial.validation.decode;

import dev.seatrial.tree.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason why the API server cannot read an object as the kind it claims to be.
 *
 * @param path where the value stands
 * @param message the server's words: a whole message, or of a {@link Type#STRICT} error the part
 *     that names the field
 */
public record DecodeError(Type type, Path path, String message) {
  /** How far the server gets. */
  public enum Type {
    /** The value cannot be read at all; the server names the first one only. */
    MALFORMED,
    /** The server could read on, but is asked to be strict; it names all of them together. */
    STRICT
  }

  /** What the server answers when it finds all these errors; empty where there is none. */
  public static String answer(List<DecodeError> errors) {
    for (DecodeError error : errors) {
      if (error.type == Type.MALFORMED) {
        return error.message;
      }
    }
    return errors.isEmpty()
        ? ""
        : errors.stream()
            .map(DecodeError::message)
            .collect(Collectors.joining(", ", "strict decoding error: ", ""));
  }

  /** A value that cannot be read; the message is whole. */
  public static DecodeError malformed(Path path, String message) {
    return new DecodeError(Type.MALFORMED, path, message);
  }

  static DecodeError unknownField(Path path) {
    return unknownField(path, JsonPath.text(path));
  }

  static DecodeError unknownField(Path path, String spelt) {
    return new DecodeError(Type.STRICT, path, "unknown field \"" + spelt + "\"");
  }
}
