package dev.seatrial.lint;

import dev.seatrial.object.KubeObject;
import dev.seatrial.podsecurity.NamespacePolicy;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.access.CertificateSubject;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.List;

/**
 * What admission plugins refuse of objects that validation has let pass: those plugins that every
 * server runs and that look at nothing but the object.
 */
// As Validate in k8s.io/apiserver/pkg/admission/chain.go, v1.37: it comes after the rules.
final class AdmissionCheck {
  private AdmissionCheck() {}

  /** What is refused of an object that takes the place of the old one, absent where it is new. */
  static List<FieldError> refusal(KubeObject object, Tree old) {
    return switch (object.group() + "/" + object.kind()) {
      case "/Namespace" -> NamespacePolicy.refusal(labels(object.tree()), labels(old));
      case "certificates.k8s.io/CertificateSigningRequest" ->
          old.isPresent() ? List.of() : ofRequest(object.tree());
      default -> List.of();
    };
  }

  private static List<FieldError> ofRequest(Tree request) {
    return CertificateSubject.refusal(request)
        .map(why -> new FieldError(Type.FORBIDDEN, CertificateSubject.place(), Tree.of(""), why))
        .map(List::of)
        .orElse(List.of());
  }

  private static Tree labels(Tree object) {
    return object.at("metadata", "labels");
  }
}
