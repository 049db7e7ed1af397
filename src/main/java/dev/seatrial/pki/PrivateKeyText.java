package dev.seatrial.pki;

import dev.seatrial.pki.PublicKeyText.Kind;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/**
 * A private key as PKCS #1, PKCS #8 or SEC 1 writes it.
 *
 * <p>As {@code parsePrivateKey} in {@code crypto/tls/tls.go}, Go 1.26.
 */
final class PrivateKeyText {
  private static final byte[] PROBE = {1};
  private static final byte[] ZERO = {2, 1, 0};
  private static final byte[] ELLIPTIC = {6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

  private final Kind kind;
  // The numbers of a key of RSA, and what PKCS #8 says of others.
  private final Optional<Rsa> rsa;
  private final byte[] wrapped;

  PrivateKeyText(Kind kind, Optional<Rsa> rsa, byte[] wrapped) {
    this.kind = kind;
    this.rsa = rsa;
    this.wrapped = wrapped;
  }

  /** The numbers of an RSA key that others may know. */
  record Rsa(BigInteger modulus, BigInteger exponent) {
    // As ParsePKCS1PrivateKey, and Validate in crypto/rsa.
    static Rsa read(byte[] bytes) throws Malformed {
      DerReader whole = new DerReader(bytes);
      DerReader numbers = whole.next(DerValue.SEQUENCE, "pkcs1PrivateKey").reader();
      long version = numbers.next(DerValue.INTEGER, "int").number();
      BigInteger modulus = positive(numbers);
      BigInteger exponent = positive(numbers);
      BigInteger secret = positive(numbers);
      BigInteger p = positive(numbers);
      BigInteger q = positive(numbers);
      boolean fits =
          isInverse(exponent, secret, p)
              && isInverse(exponent, secret, q)
              && (version == 1 || p.multiply(q).equals(modulus))
              && p.gcd(q).equals(BigInteger.ONE)
              && isOptional(numbers, secret.mod(before(p)))
              && isOptional(numbers, secret.mod(before(q)))
              && isOptional(numbers, q.modInverse(p));
      if (version > 1 || !whole.isAtEnd() || !fits) {
        throw new Malformed("crypto/rsa: invalid private key");
      }
      return new Rsa(modulus, exponent);
    }

    private static boolean isOptional(DerReader numbers, BigInteger expected) throws Malformed {
      return !numbers.isNext(DerValue.INTEGER) || positive(numbers).equals(expected);
    }

    private static BigInteger before(BigInteger prime) {
      return prime.subtract(BigInteger.ONE);
    }

    private static BigInteger positive(DerReader numbers) throws Malformed {
      BigInteger number = numbers.next(DerValue.INTEGER, "Int").integer();
      if (number.signum() <= 0) {
        throw new Malformed("x509: private key contains zero or negative value");
      }
      return number;
    }

    private static boolean isInverse(BigInteger exponent, BigInteger secret, BigInteger prime) {
      BigInteger order = before(prime);
      return order.signum() > 0
          && exponent.multiply(secret).subtract(BigInteger.ONE).mod(order).signum() == 0;
    }
  }

  Kind kind() {
    return kind;
  }

  static PrivateKeyText read(byte[] bytes) throws Malformed {
    Optional<PrivateKeyText> rsa = rsa(bytes);
    if (rsa.isPresent()) {
      return rsa.get();
    }
    Optional<PrivateKeyText> wrapped = wrapped(bytes);
    if (wrapped.isPresent()) {
      return wrapped.get();
    }
    try {
      return elliptic(bytes);
    } catch (Malformed other) {
      throw new Malformed("tls: failed to parse private key");
    }
  }

  private static Optional<PrivateKeyText> rsa(byte[] bytes) {
    try {
      return Optional.of(new PrivateKeyText(Kind.RSA, Optional.of(Rsa.read(bytes)), bytes));
    } catch (Malformed other) {
      return Optional.empty();
    }
  }

  // As ParsePKCS8PrivateKey.
  private static Optional<PrivateKeyText> wrapped(byte[] bytes) {
    try {
      DerReader parts = new DerReader(bytes).next(DerValue.SEQUENCE, "pkcs8").reader();
      parts.next(DerValue.INTEGER, "int").number();
      AlgorithmName algorithm = AlgorithmName.next(parts);
      Kind kind = Kind.of(algorithm.identifier());
      if (kind == Kind.ECDSA && Curve.of(algorithm.parameters()) == Curve.UNKNOWN) {
        return Optional.empty();
      }
      byte[] inner = parts.next(DerValue.OCTETS, "").contents();
      return kind == Kind.RSA
          ? rsa(inner)
          : javaKey(kind, bytes).map(key -> new PrivateKeyText(kind, Optional.empty(), bytes));
    } catch (Malformed other) {
      return Optional.empty();
    }
  }

  // As ParseECPrivateKey: what PKCS #8 wraps, which Java's cryptography wants wrapped.
  private static PrivateKeyText elliptic(byte[] bytes) throws Malformed {
    DerReader parts = new DerReader(bytes).next(DerValue.SEQUENCE, "ecPrivateKey").reader();
    parts.next(DerValue.INTEGER, "int").number();
    parts.next(DerValue.OCTETS, "");
    byte[] curve = parts.any().contents();
    if (Curve.of(new DerReader(curve).anyOptional()) == Curve.UNKNOWN) {
      throw new Malformed("x509: unknown elliptic curve");
    }
    byte[] algorithm = DerText.of(0x30, ELLIPTIC, curve);
    byte[] wrapped = DerText.of(0x30, ZERO, algorithm, DerText.of(0x04, bytes));
    if (javaKey(Kind.ECDSA, wrapped).isEmpty()) {
      throw new Malformed("x509: failed to parse EC private key");
    }
    return new PrivateKeyText(Kind.ECDSA, Optional.empty(), wrapped);
  }

  /**
   * Whether it is the other half of a public key of the same kind. Those of the curve P-224, which
   * Java's cryptography can't use, are taken to fit.
   */
  boolean fits(PublicKeyText other) {
    if (rsa.isPresent()) {
      return other.key().orElse(null) instanceof RSAPublicKey key
          && key.getModulus().equals(rsa.get().modulus())
          && key.getPublicExponent().equals(rsa.get().exponent());
    }
    return other.isUnchecked()
        || javaKey(kind, wrapped).map(key -> canRead(other, key)).orElse(false);
  }

  private boolean canRead(PublicKeyText other, PrivateKey key) {
    try {
      Signature signature =
          Signature.getInstance(kind == Kind.ECDSA ? "SHA256withECDSA" : kind.javaName());
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(other.key().orElseThrow());
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException otherCurve) {
      return false;
    }
  }

  private static Optional<PrivateKey> javaKey(Kind kind, byte[] bytes) {
    if (kind != Kind.ECDSA && kind != Kind.ED25519) {
      return Optional.empty();
    }
    try {
      EncodedKeySpec encoded = new PKCS8EncodedKeySpec(bytes);
      return Optional.of(KeyFactory.getInstance(kind.javaName()).generatePrivate(encoded));
    } catch (GeneralSecurityException unusable) {
      return Optional.empty();
    }
  }
}
