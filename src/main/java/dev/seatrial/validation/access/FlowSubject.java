package dev.seatrial.validation.access;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;

/**
 * Whose requests a FlowSchema takes.
 *
 * <p>As {@code ValidateFlowSchemaSubject}, v1.37.
 */
final class FlowSubject {
  /** A kind of subject and the field that describes it. */
  private record Kind(String name, String field) {}

  // In the order in which a wrong one is looked for.
  private static final List<Kind> KINDS =
      List.of(
          new Kind("ServiceAccount", "serviceAccount"),
          new Kind("User", "user"),
          new Kind("Group", "group"));

  private FlowSubject() {}

  static void check(FieldValue subject, FieldErrors errors) {
    FieldValue kind = subject.at("kind");
    List<String> known = KINDS.stream().map(Kind::name).sorted().toList();
    if (!known.contains(kind.text())) {
      errors.notSupported(kind, known);
      return;
    }
    for (Kind one : KINDS) {
      if (one.name().equals(kind.text())) {
        checkOwn(subject, one, errors);
      }
    }
    for (Kind other : KINDS) {
      if (!other.name().equals(kind.text()) && subject.at(other.field()).isSet()) {
        errors.forbidden(
            subject.at(other.field()),
            other.field() + " is forbidden when subject kind is not '" + other.name() + "'");
      }
    }
  }

  private static void checkOwn(FieldValue subject, Kind kind, FieldErrors errors) {
    FieldValue own = subject.at(kind.field());
    if (!own.isSet()) {
      errors.required(
          own, kind.field() + " is required when subject kind is '" + kind.name() + "'");
      return;
    }
    FieldValue name = own.at("name");
    if (name.isEmpty()) {
      errors.required(name, "");
    }
    if (kind.name().equals("ServiceAccount")) {
      if (!name.isEmpty() && !name.text().equals("*")) {
        errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
      }
      FieldValue namespace = own.at("namespace");
      if (namespace.isEmpty()) {
        errors.required(namespace, "must specify namespace for service account");
      } else {
        errors.invalidEach(namespace, Formats.dnsLabel(namespace.text()));
      }
    }
  }
}
