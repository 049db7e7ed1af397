package dev.seatrial.validation.openapi;

import dev.seatrial.validation.field.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a value by a schema, and how many checks it passed: where none of several
 * schemas fits, the errors of the one that was passed furthest are told.
 *
 * <p>Follows {@code pkg/validation/validate/result.go} of {@code k8s.io/kube-openapi}, v1.37.
 */
final class SchemaResult {
  private final Map<String, FieldError> errors = new LinkedHashMap<>();
  private int matches;

  static SchemaResult of(String message, FieldError error) {
    SchemaResult result = new SchemaResult();
    result.add(message, error);
    return result;
  }

  /** The same message is kept once. */
  void add(String message, FieldError error) {
    errors.putIfAbsent(message, error);
  }

  void merge(SchemaResult other) {
    other.errors.forEach(errors::putIfAbsent);
    matches += other.matches;
  }

  /** One check more was made. */
  void count() {
    matches++;
  }

  int matches() {
    return matches;
  }

  boolean isValid() {
    return errors.isEmpty();
  }

  List<FieldError> errors() {
    return new ArrayList<>(errors.values());
  }
}
