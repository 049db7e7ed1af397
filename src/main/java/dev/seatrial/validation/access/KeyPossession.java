package dev.seatrial.validation.access;

import dev.seatrial.pki.CertificateRequest;
import dev.seatrial.pki.Malformed;
import dev.seatrial.pki.PublicKeyText;
import dev.seatrial.pki.SignatureScheme;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The key of a PodCertificateRequest, and the proof that who asks has its other half.
 *
 * <p>As {@code validateStubPKCS10Request} and {@code validateDeprecatedPKIXPublicKey} in {@code
 * pkg/apis/certificates/validation/validation.go}, v1.37.
 */
record KeyPossession(FieldValue spec, FieldErrors errors) {
  private static final int LONGEST = 10 * 1024;
  private static final List<Integer> RSA_BITS = List.of(3072, 4096);

  /** What a request proves, which is signed with its key. */
  void checkRequest() {
    FieldValue request = spec.at("stubPKCS10Request");
    byte[] bytes = FieldBytes.of(request);
    if (bytes.length > LONGEST) {
      errors.tooLong(request, LONGEST);
      return;
    }
    CertificateRequest read;
    try {
      read = CertificateRequest.read(bytes);
    } catch (Malformed unreadable) {
      errors.invalid(request, Tree.ABSENT, "must be a valid PKCS#10 CSR");
      return;
    }
    String curves = "elliptic public keys must use curve P256, P384, or P521";
    if (!isAllowed(read.key(), request, Tree.ABSENT, curves)) {
      return;
    }
    try {
      read.checkSignature();
    } catch (Malformed wrong) {
      errors.invalid(request, Tree.ABSENT, "invalid signature");
    }
  }

  /** What a signature of the pod's UID proves. */
  void checkKey() {
    FieldValue field = spec.at("pkixPublicKey");
    FieldValue proof = spec.at("proofOfPossession");
    byte[] bytes = FieldBytes.of(field);
    byte[] signature = FieldBytes.of(proof);
    if (bytes.length > LONGEST) {
      errors.tooLong(field, LONGEST);
      return;
    }
    if (signature.length > LONGEST) {
      errors.tooLong(proof, LONGEST);
      return;
    }
    PublicKeyText key;
    try {
      key = PublicKeyText.read(bytes);
    } catch (Malformed unreadable) {
      errors.invalid(field, "must be a valid PKIX-serialized public key");
      return;
    }
    String curves = "elliptic public keys must use curve P256 or P384";
    if (!isAllowed(key, field, field.tree(), curves)) {
      return;
    }
    byte[] signed = spec.at("podUID").text().getBytes(StandardCharsets.UTF_8);
    if (!SignatureScheme.isProof(key, signed, signature)) {
      errors.invalid(proof, Tree.ABSENT, "could not verify proof-of-possession signature");
    }
  }

  private boolean isAllowed(PublicKeyText key, FieldValue field, Tree shown, String curves) {
    int bits = key.size() * 8;
    int before = errors.size();
    switch (key.kind()) {
      case ED25519 -> {}
      case ECDSA -> {
        if (key.curve().equals("P-224")) {
          errors.invalid(field, Tree.of("curve " + key.curve()), curves);
        }
      }
      case RSA -> {
        if (!RSA_BITS.contains(bits)) {
          errors.invalid(
              field,
              Tree.of(bits + "-bit modulus"),
              "RSA keys must have modulus size 3072 or 4096");
        }
      }
      case DSA, X25519, UNKNOWN ->
          errors.invalid(
              field, shown, "unknown public key type; supported types are Ed25519, ECDSA, and RSA");
    }
    return errors.size() == before;
  }
}
