package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a signer may write of a request for a certificate, and what who decides about it. What was
 * wrong with the stored one already may stay.
 *
 * <p>As {@code validateCertificateSigningRequestUpdate} in {@code
 * pkg/apis/certificates/validation/validation.go}, v1.37.
 */
public record CertificateStatus(FieldValue request, FieldValue old, FieldErrors errors) {
  private static final List<String> ONLY_TRUE = List.of("Approved", "Denied", "Failed");
  private static final List<String> STATES = List.of("False", "True", "Unknown");

  /** What would be refused when somebody approves or denies. */
  public static void approval(FieldValue request, FieldValue old, FieldErrors errors) {
    CertificateStatus status = new CertificateStatus(request, old, errors);
    status.checkConditions();
    status.checkNotRemoved();
    Tree before = old.tree().at("status", "certificate");
    if (!request.tree().at("status", "certificate").text("").equals(before.text(""))) {
      errors.forbidden(
          request.at("status", "certificate"), "updates may not set certificate content");
    }
  }

  /** What would be refused when a signer writes. */
  void checkSigned() {
    checkConditions();
    CertificateText.check(
        request.at("status", "certificate"), old.at("status", "certificate"), errors);
    checkNotRemoved();
    checkDecision("Approved");
    checkDecision("Denied");
    String before = old.tree().text("", "status", "certificate");
    FieldValue certificate = request.at("status", "certificate");
    if (!before.isEmpty() && !certificate.text().equals(before)) {
      errors.forbidden(certificate, "updates may not modify existing certificate content");
    }
  }

  private void checkConditions() {
    Set<String> types = new TreeSet<>();
    FieldValue conditions = request.at("status", "conditions");
    for (FieldValue condition : conditions.items()) {
      FieldValue type = condition.at("type");
      if (type.isEmpty()) {
        errors.required(type, "");
      }
      FieldValue state = condition.at("status");
      if (state.isEmpty()) {
        errors.required(state, "");
      } else {
        Choice.of(state, ONLY_TRUE.contains(type.text()) ? List.of("True") : STATES, errors);
      }
      boolean opposed =
          type.text().equals("Approved") && types.contains("Denied")
              || type.text().equals("Denied") && types.contains("Approved");
      if (opposed) {
        errors.invalid(
            conditions, type.tree(), "Approved and Denied conditions are mutually exclusive");
      }
      if (!types.add(type.text())) {
        errors.duplicate(type);
      }
    }
  }

  private void checkNotRemoved() {
    for (String type : ONLY_TRUE) {
      if (ofType(request, type).size() < ofType(old, type).size()) {
        refuse("updates may not remove a condition of type \"" + type + "\"");
      }
    }
  }

  private void checkDecision(String type) {
    List<Tree> now = ofType(request, type);
    List<Tree> before = ofType(old, type);
    if (now.size() > before.size()) {
      refuse("updates may not add a condition of type \"" + type + "\"");
    } else if (now.size() == before.size() && !now.equals(before)) {
      String changes =
          InternalForm.difference(
              "[]certificates.CertificateSigningRequestCondition", Tree.of(before), Tree.of(now));
      refuse("updates may not modify a condition of type \"" + type + "\"\n" + changes);
    }
  }

  private static List<Tree> ofType(FieldValue request, String type) {
    return request.tree().items("status", "conditions").stream()
        .filter(condition -> condition.text("", "type").equals(type))
        .toList();
  }

  private void refuse(String why) {
    errors.forbidden(request.at("status", "conditions"), why);
  }
}
