package dev.seatrial.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key as X.509 writes it.
 *
 * <p>As {@code ParsePKIXPublicKey} in {@code crypto/x509/x509.go} and {@code parsePublicKey} beside
 * it, Go 1.26.
 */
public final class PublicKeyText {
  /** What a key is for. */
  public enum Kind {
    RSA("1.2.840.113549.1.1.1", "RSA", "*rsa.PublicKey"),
    DSA("1.2.840.10040.4.1", "DSA", "*dsa.PublicKey"),
    ECDSA("1.2.840.10045.2.1", "EC", "*ecdsa.PublicKey"),
    ED25519("1.3.101.112", "Ed25519", "ed25519.PublicKey"),
    X25519("1.3.101.110", "X25519", "*ecdh.PublicKey"),
    UNKNOWN("", "", "<nil>");

    private final String identifier;
    private final String javaName;
    private final String goType;

    Kind(String identifier, String javaName, String goType) {
      this.identifier = identifier;
      this.javaName = javaName;
      this.goType = goType;
    }

    static Kind of(String identifier) {
      return Arrays.stream(values())
          .filter(kind -> kind.identifier.equals(identifier))
          .findFirst()
          .orElse(UNKNOWN);
    }

    String javaName() {
      return javaName;
    }

    String goType() {
      return goType;
    }
  }

  private final Kind kind;
  private final int size;
  private final String curve;
  private final byte[] encoded;

  PublicKeyText(Kind kind, int size, String curve, byte[] encoded) {
    this.kind = kind;
    this.size = size;
    this.curve = curve;
    this.encoded = encoded;
  }

  /** The key that the bytes say. */
  public static PublicKeyText read(byte[] bytes) throws Malformed {
    DerReader reader = new DerReader(bytes);
    Parts parts = Parts.next(reader);
    if (!reader.isAtEnd()) {
      throw new Malformed("x509: trailing data after ASN.1 of public-key");
    }
    PublicKeyText key = parts.key();
    if (key.kind() == Kind.UNKNOWN) {
      throw new Malformed("x509: unknown public key algorithm");
    }
    return key;
  }

  /** What the key is for. */
  public Kind kind() {
    return kind;
  }

  /** The size of an RSA key, in whole bytes of its modulus; 0 of others. */
  public int size() {
    return size;
  }

  /** The curve of an ECDSA key, as Go names it; empty of others. */
  public String curve() {
    return curve;
  }

  /** A key as it is written, not yet understood. */
  static final class Parts {
    private final AlgorithmName algorithm;
    private final byte[] data;
    private final byte[] encoded;

    Parts(AlgorithmName algorithm, byte[] data, byte[] encoded) {
      this.algorithm = algorithm;
      this.data = data;
      this.encoded = encoded;
    }

    static Parts next(DerReader reader) throws Malformed {
      DerValue value = reader.next(DerValue.SEQUENCE, "publicKeyInfo");
      DerReader parts = value.reader();
      AlgorithmName algorithm = AlgorithmName.next(parts);
      return new Parts(algorithm, parts.next(DerValue.BITS, "BitString").bits(), value.all());
    }

    Kind kind() {
      return Kind.of(algorithm.identifier());
    }

    /** The key, where it is one that signs; others are not looked at. */
    // As getPublicKeyAlgorithmFromOID.
    PublicKeyText keyOfSigner() throws Malformed {
      return kind() == Kind.X25519 ? new PublicKeyText(Kind.UNKNOWN, 0, "", encoded) : key();
    }

    PublicKeyText key() throws Malformed {
      Optional<DerValue> parameters = algorithm.parameters();
      return switch (kind()) {
        case RSA -> rsa(parameters);
        case ECDSA -> elliptic(parameters);
        case DSA -> digital(parameters);
        case ED25519 -> edwards("Ed25519", "x509: wrong Ed25519 public key size");
        case X25519 -> edwards("X25519", "crypto/ecdh: invalid public key");
        case UNKNOWN -> of(0, "");
      };
    }

    private PublicKeyText of(int size, String curve) {
      return new PublicKeyText(kind(), size, curve, encoded);
    }

    private PublicKeyText rsa(Optional<DerValue> parameters) throws Malformed {
      boolean isNull =
          parameters.isPresent()
              && parameters.get().is(DerValue.NULL)
              && parameters.get().all().length == 2;
      if (!isNull) {
        throw new Malformed("x509: RSA key missing NULL parameters");
      }
      DerReader numbers =
          new DerReader(data).expect(DerValue.SEQUENCE, "x509: invalid RSA public key").reader();
      BigInteger modulus = numbers.integer("x509: invalid RSA modulus");
      BigInteger exponent = numbers.integer("x509: invalid RSA public exponent");
      if (exponent.bitLength() >= Long.SIZE) {
        throw new Malformed("x509: invalid RSA public exponent");
      }
      if (modulus.signum() <= 0) {
        throw new Malformed("x509: RSA modulus is not a positive number");
      }
      if (exponent.signum() <= 0) {
        throw new Malformed("x509: RSA public exponent is not a positive number");
      }
      return of((modulus.bitLength() + 7) / 8, "");
    }

    private PublicKeyText elliptic(Optional<DerValue> parameters) throws Malformed {
      String name = curveName(parameters);
      Curve curve = Curve.of(name);
      if (curve == Curve.UNKNOWN) {
        throw new Malformed("x509: unsupported elliptic curve");
      }
      curve.checkPoint(data);
      return of(0, curve.goName());
    }

    private static String curveName(Optional<DerValue> parameters) throws Malformed {
      if (parameters.isPresent() && parameters.get().is(DerValue.OBJECT_IDENTIFIER)) {
        return parameters.get().identifier();
      }
      throw new Malformed("x509: invalid ECDSA parameters");
    }

    private PublicKeyText digital(Optional<DerValue> parameters) throws Malformed {
      String wrong = "x509: invalid DSA parameters";
      boolean isPositive = new DerReader(data).integer("x509: invalid DSA public key").signum() > 0;
      if (parameters.isEmpty()) {
        throw new Malformed(wrong);
      }
      DerReader numbers =
          new DerReader(parameters.get().all()).expect(DerValue.SEQUENCE, wrong).reader();
      for (int i = 0; i < 3; i++) {
        isPositive &= numbers.integer(wrong).signum() > 0;
      }
      if (!isPositive) {
        throw new Malformed("x509: zero or negative DSA parameter");
      }
      return of(0, "");
    }

    private PublicKeyText edwards(String name, String wrongSize) throws Malformed {
      if (algorithm.parameters().isPresent()) {
        throw new Malformed("x509: " + name + " key encoded with illegal parameters");
      }
      if (data.length != 32) {
        throw new Malformed(wrongSize);
      }
      return of(0, "");
    }
  }

  /** The key for Java's cryptography; empty where that has no such keys. */
  Optional<PublicKey> key() {
    if (kind == Kind.UNKNOWN) {
      return Optional.empty();
    }
    try {
      EncodedKeySpec key = new X509EncodedKeySpec(encoded);
      return Optional.of(KeyFactory.getInstance(kind.javaName()).generatePublic(key));
    } catch (GeneralSecurityException unusable) {
      return Optional.empty();
    }
  }

  /** Whether Java's cryptography can't tell what is signed with it. */
  boolean isUnchecked() {
    return curve.equals(Curve.P224.goName());
  }
}
