package dev.seatrial.validation.decode;

import dev.seatrial.tree.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reason why the API server cannot read an object as the kind it claims to be.
 *
 * @param path where the value stands
 * @param message the server's words: a whole message, or of a {@link Type#STRICT} error the part
 *     that names the field
 */
public record DecodeError(Type type, Path path, String message) {
  private static final int MOST_NAMED = 100;

  /** How far the server gets. */
  public enum Type {
    /** The value cannot be read at all; the server names the first one only. */
    MALFORMED,
    /** The server could read on, but is asked to be strict; it names all of them together. */
    STRICT
  }

  /** What the server answers when it finds all these errors; empty where there is none. */
  public static String answer(List<DecodeError> errors) {
    return malformed(errors).orElseGet(() -> together(named(errors).stream()));
  }

  /**
   * As {@link #answer}, of an object that a strategic merge patch made: it is not read from JSON,
   * and so all are named, in the order of their words.
   */
  // As FromUnstructuredWithValidation in apimachinery/pkg/runtime/converter.go, v1.37.
  public static String answerToMerge(List<DecodeError> errors) {
    return malformed(errors)
        .orElseGet(
            () -> together(errors.stream().sorted(Comparator.comparing(DecodeError::message))));
  }

  /** Those of some strict errors that the server names when it reads JSON: the first hundred. */
  // As saveStrictError in sigs.k8s.io/json.
  public static List<DecodeError> named(List<DecodeError> errors) {
    return errors.subList(0, Math.min(errors.size(), MOST_NAMED));
  }

  private static Optional<String> malformed(List<DecodeError> errors) {
    return errors.stream()
        .filter(error -> error.type == Type.MALFORMED)
        .map(DecodeError::message)
        .findFirst();
  }

  private static String together(Stream<DecodeError> strict) {
    String named = strict.map(DecodeError::message).collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : "strict decoding error: " + named;
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
