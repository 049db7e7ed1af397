package dev.seatrial.pki;

import java.util.List;

/**
 * A request for a certificate, PKCS #10. The extensions that it asks for are not read.
 *
 * <p>As {@code ParseCertificateRequest} in {@code crypto/x509/x509.go}, Go 1.26.
 *
 * @param organizations the groups that who asks wants to be in
 */
public record CertificateRequest(PublicKeyText key, List<String> organizations, Signed signed) {
  private static final String BLOCK = "CERTIFICATE REQUEST";

  /** What was signed, and how. */
  static final class Signed {
    private final byte[] bytes;
    private final SignatureScheme scheme;
    private final byte[] signature;

    Signed(byte[] bytes, SignatureScheme scheme, byte[] signature) {
      this.bytes = bytes;
      this.scheme = scheme;
      this.signature = signature;
    }

    void check(PublicKeyText key) throws Malformed {
      scheme.check(key, bytes, signature);
    }
  }

  /** The request in the first block of PEM. */
  // As ParseCSR in pkg/apis/certificates/helpers.go, v1.37.
  public static CertificateRequest readPem(byte[] pem) throws Malformed {
    List<PemBlock> blocks = PemBlock.all(pem);
    if (blocks.isEmpty() || !blocks.get(0).type().equals(BLOCK)) {
      throw new Malformed("PEM block type must be " + BLOCK);
    }
    return read(blocks.get(0).bytes());
  }

  /** The request that the bytes say. */
  public static CertificateRequest read(byte[] bytes) throws Malformed {
    DerReader reader = new DerReader(bytes);
    DerReader outer = reader.next(DerValue.SEQUENCE, "certificateRequest").reader();
    DerValue content = outer.next(DerValue.SEQUENCE, "tbsCertificateRequest");
    DerReader parts = content.reader();
    parts.next(DerValue.INTEGER, "int").number();
    DerValue subject = parts.any();
    PublicKeyText.Parts key = PublicKeyText.Parts.next(parts);
    checkAttributes(parts);
    AlgorithmName algorithm = AlgorithmName.next(outer);
    byte[] signature = outer.next(DerValue.BITS, "BitString").bits();
    if (!reader.isAtEnd()) {
      throw Malformed.syntax("trailing data");
    }
    // Keys for key agreement only are not looked at: nothing is signed with them.
    PublicKeyText read = key.keyOfSigner();
    List<String> organizations = DistinguishedName.read(subject).organizations();
    Signed signed = new Signed(content.all(), SignatureScheme.of(algorithm), signature);
    return new CertificateRequest(read, organizations, signed);
  }

  private static void checkAttributes(DerReader parts) throws Malformed {
    DerValue attributes = parts.any();
    if (!attributes.isContext(0) || !attributes.isCompound()) {
      throw Malformed.structure("tags don't match");
    }
    for (DerReader each = attributes.reader(); !each.isAtEnd(); ) {
      each.any();
    }
  }

  /** Refuses a request that was not signed with the key that it is for. */
  public void checkSignature() throws Malformed {
    signed.check(key);
  }
}
