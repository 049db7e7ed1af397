package dev.seatrial.lint;

import dev.seatrial.validation.FieldError;

/**
 * The ids of findings that no {@link Rule} makes, with how much they matter; stable, as users
 * suppress them.
 */
enum BuiltInRule {
  API_DUPLICATE("api/duplicate", Severity.ERROR),
  API_DUPLICATE_KEY("api/duplicate-key", Severity.ERROR),
  API_FORBIDDEN("api/forbidden", Severity.ERROR),
  API_INTERNAL("api/internal", Severity.ERROR),
  API_INVALID("api/invalid", Severity.ERROR),
  API_NOT_FOUND("api/not-found", Severity.ERROR),
  API_NO_KIND("api/no-kind", Severity.ERROR),
  API_NO_SCHEMA("api/no-schema", Severity.NOTE),
  API_REMOVED("api/removed", Severity.ERROR),
  API_REQUIRED("api/required", Severity.ERROR),
  API_TOO_FEW("api/too-few", Severity.ERROR),
  API_TOO_LONG("api/too-long", Severity.ERROR),
  API_TOO_MANY("api/too-many", Severity.ERROR),
  API_TOO_SHORT("api/too-short", Severity.ERROR),
  API_TYPE("api/type", Severity.ERROR),
  API_UNKNOWN_FIELD("api/unknown-field", Severity.ERROR),
  API_UNSUPPORTED("api/unsupported", Severity.ERROR),
  API_YAML_SYNTAX("api/yaml-syntax", Severity.ERROR),
  INPUT_BINARY("input/binary", Severity.ERROR),
  INPUT_EMPTY("input/empty", Severity.NOTE),
  INPUT_HELM_TEMPLATE("input/helm-template", Severity.NOTE),
  INPUT_KUSTOMIZATION("input/kustomization", Severity.NOTE),
  INPUT_LIMIT("input/limit", Severity.ERROR),
  INPUT_NOT_KUBERNETES("input/not-kubernetes", Severity.NOTE),
  INPUT_SOPS("input/sops", Severity.NOTE),
  INPUT_SYMLINK_LOOP("input/symlink-loop", Severity.ERROR),
  INPUT_UNREAD("input/unread", Severity.WARNING),
  INPUT_UNREADABLE("input/unreadable", Severity.ERROR);

  private final String id;
  private final Severity severity;

  BuiltInRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  String id() {
    return id;
  }

  Severity severity() {
    return severity;
  }

  /** The rule under which the API server's field error is found. */
  static BuiltInRule of(FieldError.Type type) {
    return switch (type) {
      case NOT_FOUND -> API_NOT_FOUND;
      case REQUIRED -> API_REQUIRED;
      case DUPLICATE -> API_DUPLICATE;
      case INVALID -> API_INVALID;
      case NOT_SUPPORTED -> API_UNSUPPORTED;
      case FORBIDDEN -> API_FORBIDDEN;
      case TOO_LONG -> API_TOO_LONG;
      case TOO_SHORT -> API_TOO_SHORT;
      case TOO_MANY -> API_TOO_MANY;
      case TOO_FEW -> API_TOO_FEW;
      case TYPE_INVALID -> API_TYPE;
      case INTERNAL -> API_INTERNAL;
    };
  }
}
