package dev.seatrial.pki;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A certificate, X.509. Of its extensions only the basic constraints are read; the signature is not
 * checked.
 *
 * <p>As {@code parseCertificate} in {@code crypto/x509/parser.go}, Go 1.26.
 *
 * @param isAuthority whether it may sign others
 */
public record Certificate(PublicKeyText key, boolean isAuthority) {
  /** The type of a block of PEM that holds one. */
  public static final String BLOCK = "CERTIFICATE";

  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final int VERSION = 0xa0;
  private static final int EXTENSIONS = 0xa3;
  private static final int UTC_TIME = 23;
  private static final int GENERALIZED_TIME = 24;
  private static final Pattern UTC = Pattern.compile("\\d{10}(\\d{2})?(Z|[+-]\\d{4})");
  private static final Pattern GENERALIZED = Pattern.compile("\\d{14}(Z|[+-]\\d{4})");
  private static final List<Integer> TEXTS = List.of(12, 18, 19, 20, 22, 30);

  /** The certificates that the bytes say, one after another. */
  // As ParseCertificates.
  public static void checkAll(byte[] bytes) throws Malformed {
    DerReader reader = new DerReader(bytes);
    while (!reader.isAtEnd()) {
      read(reader);
    }
  }

  /** The certificate that the bytes say. */
  public static Certificate read(byte[] bytes) throws Malformed {
    DerReader reader = new DerReader(bytes);
    Certificate certificate = read(reader);
    if (!reader.isAtEnd()) {
      throw new Malformed("x509: trailing data");
    }
    return certificate;
  }

  private static Certificate read(DerReader whole) throws Malformed {
    DerReader outer = whole.expect(DerValue.SEQUENCE, "x509: malformed certificate").reader();
    DerReader parts = outer.expect(DerValue.SEQUENCE, "x509: malformed tbs certificate").reader();
    long version = version(parts);
    if (parts.integer("x509: malformed serial number").signum() < 0) {
      throw new Malformed("x509: negative serial number");
    }
    checkAlgorithm(parts, outer);
    checkName(parts);
    DerReader times = parts.expect(DerValue.SEQUENCE, "x509: malformed validity").reader();
    checkTime(times);
    checkTime(times);
    checkName(parts);
    PublicKeyText key = key(parts);
    boolean isAuthority = version == 3 && isAuthority(parts);
    outer.bits("x509: malformed signature");
    return new Certificate(key, isAuthority);
  }

  private static long version(DerReader parts) throws Malformed {
    String malformed = "x509: malformed version";
    long version = 0;
    if (parts.isNext(VERSION)) {
      version = parts.any().reader().integer(malformed).longValue();
    }
    if (version < 0) {
      throw new Malformed(malformed);
    }
    if (version > 2) {
      throw new Malformed("x509: invalid version");
    }
    return version + 1;
  }

  private static void checkAlgorithm(DerReader parts, DerReader outer) throws Malformed {
    DerValue inner =
        parts.expect(DerValue.SEQUENCE, "x509: malformed signature algorithm identifier");
    DerValue again = outer.expect(DerValue.SEQUENCE, "x509: malformed algorithm identifier");
    if (!Arrays.equals(inner.all(), again.all())) {
      throw new Malformed("x509: inner and outer signature algorithm identifiers don't match");
    }
    algorithm(inner);
  }

  // As parseAI.
  private static AlgorithmName algorithm(DerValue value) throws Malformed {
    DerReader parts = value.reader();
    String name = parts.identifier("x509: malformed OID");
    try {
      return new AlgorithmName(name, parts.anyOptional());
    } catch (Malformed other) {
      throw new Malformed("x509: malformed parameters");
    }
  }

  // As parseName.
  private static void checkName(DerReader parts) throws Malformed {
    String invalid = "x509: invalid RDNSequence";
    DerReader sets = parts.expect(DerValue.SEQUENCE, "x509: malformed issuer").reader();
    while (!sets.isAtEnd()) {
      DerReader set = sets.expect(DerValue.SET, invalid).reader();
      while (!set.isAtEnd()) {
        DerReader pair = set.expect(DerValue.SEQUENCE, invalid + ": invalid attribute").reader();
        pair.identifier(invalid + ": invalid attribute type");
        checkText(pair, invalid + ": invalid attribute value");
      }
    }
  }

  private static void checkText(DerReader pair, String invalid) throws Malformed {
    DerValue value;
    try {
      value = pair.any();
    } catch (Malformed other) {
      throw new Malformed(invalid);
    }
    if (value.tagClass() != 0 || !TEXTS.contains(value.tag())) {
      throw new Malformed(invalid + ": unsupported string type: " + (value.all()[0] & 0xff));
    }
    try {
      DistinguishedName.text(value);
    } catch (Malformed other) {
      String type = DistinguishedName.typeOf(value);
      throw new Malformed(invalid + ": invalid " + type);
    }
  }

  private static void checkTime(DerReader times) throws Malformed {
    boolean isShort = times.isNext(UTC_TIME);
    if (!isShort && !times.isNext(GENERALIZED_TIME)) {
      throw new Malformed("x509: unsupported time format");
    }
    String malformed = "x509: malformed " + (isShort ? "UTCTime" : "GeneralizedTime");
    DerValue time = times.expect(isShort ? UTC_TIME : GENERALIZED_TIME, malformed);
    String text = new String(time.contents(), StandardCharsets.ISO_8859_1);
    if (!(isShort ? UTC : GENERALIZED).matcher(text).matches()) {
      throw new Malformed(malformed);
    }
  }

  private static PublicKeyText key(DerReader parts) throws Malformed {
    DerValue value = parts.expect(DerValue.SEQUENCE, "x509: malformed spki");
    DerReader key = value.reader();
    AlgorithmName algorithm =
        algorithm(key.expect(DerValue.SEQUENCE, "x509: malformed public key algorithm identifier"));
    byte[] data = key.bits("x509: malformed subjectPublicKey");
    return new PublicKeyText.Parts(algorithm, data, value.all()).keyOfSigner();
  }

  private static boolean isAuthority(DerReader parts) throws Malformed {
    while (!parts.isAtEnd() && !parts.isNext(EXTENSIONS)) {
      parts.any();
    }
    if (parts.isAtEnd()) {
      return false;
    }
    String malformed = "x509: malformed extensions";
    DerReader each = parts.any().reader().expect(DerValue.SEQUENCE, malformed).reader();
    Set<String> seen = new TreeSet<>();
    boolean isAuthority = false;
    while (!each.isAtEnd()) {
      DerReader extension = each.expect(DerValue.SEQUENCE, "x509: malformed extension").reader();
      String name = extension.identifier("x509: malformed extension OID field");
      if (extension.isNext(DerValue.BOOLEAN)) {
        flag(extension, "x509: malformed extension critical field");
      }
      DerValue value = extension.expect(DerValue.OCTETS, "x509: malformed extension value field");
      if (!seen.add(name)) {
        throw new Malformed(
            "x509: certificate contains duplicate extension with OID \"" + name + "\"");
      }
      isAuthority |= name.equals(BASIC_CONSTRAINTS) && saysAuthority(value.reader());
    }
    return isAuthority;
  }

  // As parseBasicConstraintsExtension.
  private static boolean saysAuthority(DerReader constraints) throws Malformed {
    String invalid = "x509: invalid basic constraints";
    DerReader parts = constraints.expect(DerValue.SEQUENCE, invalid).reader();
    return parts.isNext(DerValue.BOOLEAN) && flag(parts, invalid);
  }

  private static boolean flag(DerReader parts, String malformed) throws Malformed {
    byte[] said = parts.expect(DerValue.BOOLEAN, malformed).contents();
    if (said.length != 1 || said[0] != 0 && said[0] != -1) {
      throw new Malformed(malformed);
    }
    return said[0] != 0;
  }
}
