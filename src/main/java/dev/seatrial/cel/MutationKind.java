package dev.seatrial.cel;

import java.util.List;

/**
 * How a mutating admission policy changes objects. As {@code PatchType} in {@code
 * admissionregistration.k8s.io/v1}, v1.37.
 */
public enum MutationKind {
  /** The expression gives a part of the object, which is merged into it. */
  APPLY_CONFIGURATION("applyConfiguration", "Object"),
  /** The expression gives the operations of a JSON patch. */
  JSON_PATCH("jsonPatch", "list(JSONPatch)");

  private final String field;
  private final String type;

  MutationKind(String field, String type) {
    this.field = field;
    this.type = type;
  }

  /** Where in a mutation its expression stands. */
  public String field() {
    return field;
  }

  /** The one type that the expression must have. */
  public List<String> types() {
    return List.of(type);
  }

  /** The other kind, of which a mutation of this kind must not have a field. */
  public MutationKind other() {
    return this == JSON_PATCH ? APPLY_CONFIGURATION : JSON_PATCH;
  }
}
