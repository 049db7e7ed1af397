package dev.seatrial.validation.access;

import dev.seatrial.pki.Certificate;
import dev.seatrial.pki.Malformed;
import dev.seatrial.pki.PemBlock;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.Optional;

/** Certificates that were signed, in PEM. As {@code validateCertificate}, v1.37. */
final class CertificateText {
  private CertificateText() {}

  /** Refuses what is none; what stood there before may stay, and so may what replaces as bad. */
  // As allowArbitraryCertificate.
  static void check(FieldValue certificate, FieldValue old, FieldErrors errors) {
    if (certificate.text().equals(old.text()) || problem(old).isPresent()) {
      return;
    }
    problem(certificate)
        .ifPresent(why -> errors.invalid(certificate, Tree.of("<certificate data>"), why));
  }

  private static Optional<String> problem(FieldValue certificate) {
    if (certificate.isEmpty()) {
      return Optional.empty();
    }
    List<PemBlock> blocks = PemBlock.all(FieldBytes.of(certificate));
    for (PemBlock block : blocks) {
      Optional<String> problem = problem(block);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return blocks.isEmpty()
        ? Optional.of("must contain at least one CERTIFICATE PEM block")
        : Optional.empty();
  }

  private static Optional<String> problem(PemBlock block) {
    if (!block.type().equals(Certificate.BLOCK)) {
      return Optional.of(
          "only CERTIFICATE PEM blocks are allowed, found " + GoText.quoted(block.type()));
    }
    if (block.hasHeaders()) {
      return Optional.of("no PEM block headers are permitted");
    }
    if (block.bytes().length == 0) {
      return Optional.of("found CERTIFICATE PEM block containing 0 certificates");
    }
    try {
      Certificate.checkAll(block.bytes());
      return Optional.empty();
    } catch (Malformed wrong) {
      return Optional.of(wrong.words());
    }
  }
}
