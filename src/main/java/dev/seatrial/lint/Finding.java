package dev.seatrial.lint;

import dev.seatrial.schema.KubernetesVersion;
import java.util.List;

/**
 * One thing to know about one place.
 *
 * @param rule the id: {@code api/…} for what the API server refuses, {@code input/…} for what could
 *     not be read or checked, {@code suppression/…} for what hides nothing, else the name of a
 *     {@link Rule}
 * @param path the field as the API server writes it; empty where it is the object as a whole
 * @param message what is wrong; {@code path + ": " + message} is the API server's own field error
 * @param remedy what to do about it; empty where the message says all
 * @param versions the versions that it holds for, where it does not hold for all that were asked
 */
public record Finding(
    String rule,
    Severity severity,
    Location location,
    Identity object,
    String path,
    String message,
    String remedy,
    List<KubernetesVersion> versions) {

  /** Path and message as the API server joins them. */
  public String text() {
    return path.isEmpty() ? message : path + ": " + message;
  }

  /** The same finding, mattering more or less. */
  public Finding with(Severity other) {
    return new Finding(rule, other, location, object, path, message, remedy, versions);
  }

  /** The same finding, with another remedy. */
  public Finding with(String other) {
    return new Finding(rule, severity, location, object, path, message, other, versions);
  }

  /** The same finding, for some of the versions only. */
  public Finding in(List<KubernetesVersion> some) {
    return new Finding(rule, severity, location, object, path, message, remedy, some);
  }
}
