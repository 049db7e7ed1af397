package dev.seatrial.apiserver;

import dev.seatrial.validation.access.CertificateSubject;

/**
 * Refuses requests for certificates of all-powerful clients.
 *
 * <p>Follows {@code plugin/pkg/admission/certificates/subjectrestriction/admission.go}, v1.37.
 */
final class CertificateAdmission implements ReviewPlugin {
  @Override
  public void check(Review review, Store store) {
    boolean isNewRequest =
        review.isOf(Resources.CERTIFICATE_REQUESTS)
            && review.part() == Part.OBJECT
            && review.isCreate();
    if (isNewRequest) {
      CertificateSubject.refusal(review.object())
          .ifPresent(
              why -> {
                throw review.forbidden(why);
              });
    }
  }
}
