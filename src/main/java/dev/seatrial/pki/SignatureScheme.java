package dev.seatrial.pki;

import dev.seatrial.pki.PublicKeyText.Kind;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/**
 * How something is signed.
 *
 * <p>As {@code signatureAlgorithmDetails} and {@code checkSignature} in {@code
 * crypto/x509/x509.go}, Go 1.26.
 *
 * @param name Go's name of it
 * @param java the name that Java's cryptography has for it; empty where Go checks no such signature
 */
public record SignatureScheme(
    String name, Kind kind, String java, Optional<PSSParameterSpec> padding) {
  private static final String PSS = "1.2.840.113549.1.1.10";
  private static final String ED25519 = "1.3.101.112";
  private static final SignatureScheme UNKNOWN = scheme("0", Kind.UNKNOWN, "");
  private static final int SMALLEST_KEY = 128;

  private static SignatureScheme scheme(String name, Kind kind, String java) {
    return new SignatureScheme(name, kind, java, Optional.empty());
  }

  private static SignatureScheme named(String identifier) {
    return switch (identifier) {
      case "1.2.840.113549.1.1.4" -> scheme("MD5-RSA", Kind.RSA, "MD5withRSA");
      case "1.2.840.113549.1.1.5" -> scheme("SHA1-RSA", Kind.RSA, "SHA1withRSA");
      case "1.3.14.3.2.29" -> scheme("SHA1-RSA", Kind.RSA, "SHA1withRSA");
      case "1.2.840.113549.1.1.11" -> scheme("SHA256-RSA", Kind.RSA, "SHA256withRSA");
      case "1.2.840.113549.1.1.12" -> scheme("SHA384-RSA", Kind.RSA, "SHA384withRSA");
      case "1.2.840.113549.1.1.13" -> scheme("SHA512-RSA", Kind.RSA, "SHA512withRSA");
      case "1.2.840.10045.4.1" -> scheme("ECDSA-SHA1", Kind.ECDSA, "SHA1withECDSA");
      case "1.2.840.10045.4.3.2" -> scheme("ECDSA-SHA256", Kind.ECDSA, "SHA256withECDSA");
      case "1.2.840.10045.4.3.3" -> scheme("ECDSA-SHA384", Kind.ECDSA, "SHA384withECDSA");
      case "1.2.840.10045.4.3.4" -> scheme("ECDSA-SHA512", Kind.ECDSA, "SHA512withECDSA");
      case "1.2.840.10040.4.3" -> scheme("DSA-SHA1", Kind.DSA, "");
      case "2.16.840.1.101.3.4.3.2" -> scheme("DSA-SHA256", Kind.DSA, "");
      case ED25519 -> scheme("Ed25519", Kind.ED25519, "Ed25519");
      default -> UNKNOWN;
    };
  }

  // As getSignatureAlgorithmFromAI.
  static SignatureScheme of(AlgorithmName algorithm) {
    String identifier = algorithm.identifier();
    if (identifier.equals(PSS)) {
      return algorithm.parameters().flatMap(SignatureScheme::padded).orElse(UNKNOWN);
    }
    boolean isOdd = identifier.equals(ED25519) && algorithm.parameters().isPresent();
    return isOdd ? UNKNOWN : named(identifier);
  }

  private static Optional<SignatureScheme> padded(DerValue parameters) {
    try {
      AlgorithmParameters read = AlgorithmParameters.getInstance("RSASSA-PSS");
      read.init(parameters.all());
      PSSParameterSpec padding = read.getParameterSpec(PSSParameterSpec.class);
      String digest = padding.getDigestAlgorithm();
      boolean isSame =
          padding.getMGFParameters() instanceof MGF1ParameterSpec mask
              && mask.getDigestAlgorithm().equals(digest);
      int bytes =
          switch (digest) {
            case "SHA-256" -> 32;
            case "SHA-384" -> 48;
            case "SHA-512" -> 64;
            default -> -1;
          };
      return isSame && padding.getSaltLength() == bytes && padding.getTrailerField() == 1
          ? Optional.of(
              new SignatureScheme(
                  "SHA" + bytes * 8 + "-RSAPSS", Kind.RSA, "RSASSA-PSS", Optional.of(padding)))
          : Optional.empty();
    } catch (IOException | GeneralSecurityException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Whether a signature proves, as pods do for their certificates, that who made it has the other
   * half of an RSA, ECDSA or Ed25519 key.
   */
  // As VerifyPSS, whatever the length of the salt, VerifyASN1 and Verify of Go's packages.
  public static boolean isProof(PublicKeyText key, byte[] signed, byte[] signature) {
    if (key.kind() != Kind.RSA) {
      String java = key.kind() == Kind.ECDSA ? "SHA256withECDSA" : "Ed25519";
      return scheme("", key.kind(), java).isSigned(key, signed, signature);
    }
    int longestSalt = key.size() - 34;
    for (int salt = 0; salt <= longestSalt; salt++) {
      PSSParameterSpec padding =
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1);
      if (new SignatureScheme("", Kind.RSA, "RSASSA-PSS", Optional.of(padding))
          .isSigned(key, signed, signature)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Refuses what the key did not sign. A signature that Java's cryptography can't check (those of
   * the curve P-224) is taken for right.
   */
  void check(PublicKeyText key, byte[] signed, byte[] signature) throws Malformed {
    if (name.equals("MD5-RSA")) {
      throw new Malformed("x509: cannot verify signature: insecure algorithm " + name);
    }
    boolean isCheckable =
        switch (key.kind()) {
          case RSA, ECDSA, ED25519 -> kind != Kind.UNKNOWN;
          case DSA, X25519, UNKNOWN -> false;
        };
    if (!isCheckable) {
      throw new Malformed("x509: cannot verify signature: algorithm unimplemented");
    }
    if (kind != key.kind()) {
      String wanted = kind == Kind.ED25519 ? "Ed25519" : kind.name();
      throw new Malformed(
          "x509: signature algorithm specifies an "
              + wanted
              + " public key, but have public key of type "
              + key.kind().goType());
    }
    if (kind == Kind.RSA && key.size() < SMALLEST_KEY) {
      throw new Malformed(
          "crypto/rsa: "
              + key.size() * 8
              + "-bit keys are insecure (see https://go.dev/pkg/crypto/rsa#hdr-Minimum_key_size)");
    }
    if (!isSigned(key, signed, signature)) {
      throw new Malformed(
          switch (kind) {
            case ECDSA -> "x509: ECDSA verification failure";
            case ED25519 -> "x509: Ed25519 verification failure";
            case RSA, DSA, X25519, UNKNOWN -> "crypto/rsa: verification error";
          });
    }
  }

  private boolean isSigned(PublicKeyText key, byte[] signed, byte[] signature) {
    Optional<PublicKey> usable = key.key();
    if (usable.isEmpty() || key.isUnchecked()) {
      return key.isUnchecked();
    }
    try {
      Signature check = Signature.getInstance(java);
      if (padding.isPresent()) {
        check.setParameter(padding.get());
      }
      check.initVerify(usable.get());
      check.update(signed);
      return check.verify(signature);
    } catch (GeneralSecurityException wrong) {
      return false;
    }
  }
}
