package dev.seatrial.pki;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The elliptic curves of NIST, y² = x³ - 3x + b, that Go knows.
 *
 * <p>As {@code namedCurveFromOID} in {@code crypto/x509/x509.go}, Go 1.26.
 */
enum Curve {
  P224(
      "1.3.132.0.33",
      power(224).subtract(power(96)).add(BigInteger.ONE),
      "b4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4"),
  P256(
      "1.2.840.10045.3.1.7",
      power(256).subtract(power(224)).add(power(192)).add(power(96)).subtract(BigInteger.ONE),
      "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
  P384(
      "1.3.132.0.34",
      power(384).subtract(power(128)).subtract(power(96)).add(power(32)).subtract(BigInteger.ONE),
      "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8ed"
          + "d3ec2aef"),
  P521(
      "1.3.132.0.35",
      power(521).subtract(BigInteger.ONE),
      "0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0"
          + "bd3bb1bf073573df883d2c34f1ef451fd46b503f00"),
  UNKNOWN("", BigInteger.ONE, "0");

  private final String identifier;
  private final BigInteger prime;
  private final BigInteger b;

  Curve(String identifier, BigInteger prime, String b) {
    this.identifier = identifier;
    this.prime = prime;
    this.b = new BigInteger(b, 16);
  }

  private static BigInteger power(int exponent) {
    return BigInteger.ONE.shiftLeft(exponent);
  }

  /** The curve that the parameters of an algorithm name. */
  static Curve of(Optional<DerValue> parameters) throws Malformed {
    boolean isNamed = parameters.isPresent() && parameters.get().is(DerValue.OBJECT_IDENTIFIER);
    return isNamed ? of(parameters.get().identifier()) : UNKNOWN;
  }

  static Curve of(String identifier) {
    return Arrays.stream(values())
        .filter(curve -> curve.identifier.equals(identifier))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** As {@code elliptic.CurveParams} names it. */
  String goName() {
    return "P-" + name().substring(1);
  }

  /** Refuses bytes that are no point of the curve, written uncompressed. */
  // As ParseUncompressedPublicKey in crypto/ecdsa, and SetBytes of each curve in nistec.
  void checkPoint(byte[] bytes) throws Malformed {
    if (bytes.length == 0 || bytes[0] != 4) {
      throw new Malformed("ecdsa: invalid uncompressed public key");
    }
    int length = (prime.bitLength() + 7) / 8;
    if (bytes.length != 1 + 2 * length) {
      throw new Malformed("invalid " + name() + " point encoding");
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + length));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + length, bytes.length));
    if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) {
      throw new Malformed("invalid " + name() + "Element encoding");
    }
    BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(b);
    if (y.pow(2).subtract(right).mod(prime).signum() != 0) {
      throw new Malformed(name() + " point not on curve");
    }
  }
}
