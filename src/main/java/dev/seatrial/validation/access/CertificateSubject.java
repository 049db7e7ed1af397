package dev.seatrial.validation.access;

import dev.seatrial.pki.CertificateRequest;
import dev.seatrial.pki.Malformed;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldValue;
import java.util.Optional;

/**
 * Keeps everybody from asking for the certificate of an all-powerful client.
 *
 * <p>As {@code plugin/pkg/admission/certificates/subjectrestriction/admission.go}, v1.37.
 */
public final class CertificateSubject {
  private static final String CLIENT_SIGNER = "kubernetes.io/kube-apiserver-client";
  private static final String POWERFUL = "system:masters";

  private CertificateSubject() {}

  /** Where in a new request for a certificate the group stands that is asked for. */
  public static Path place() {
    return Path.of("spec", "request");
  }

  /** Why a new request for a certificate is refused, although it is valid; empty where it isn't. */
  public static Optional<String> refusal(Tree request) {
    if (!request.text("", "spec", "signerName").equals(CLIENT_SIGNER)) {
      return Optional.empty();
    }
    FieldValue written = FieldValue.root(request).at("spec", "request");
    try {
      return CertificateRequest.readPem(FieldBytes.of(written)).organizations().contains(POWERFUL)
          ? Optional.of(
              "use of " + CLIENT_SIGNER + " signer with " + POWERFUL + " group is not allowed")
          : Optional.empty();
    } catch (Malformed unreadable) {
      return Optional.of("failed to parse CSR: " + unreadable.words());
    }
  }
}
