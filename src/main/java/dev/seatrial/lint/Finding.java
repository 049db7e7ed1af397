package dev.seatrial.lint;

/**
 * One thing to know about one place.
 *
 * @param rule the id: {@code api/…} for what the API server refuses, {@code input/…} for what could
 *     not be read or checked, else the name of a {@link Rule}
 * @param path the field as the API server writes it; empty where it is the object as a whole
 * @param message what is wrong; {@code path + ": " + message} is the API server's own field error
 */
public record Finding(
    String rule,
    Severity severity,
    Location location,
    Identity object,
    String path,
    String message) {

  /** Path and message as the API server joins them. */
  public String text() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
