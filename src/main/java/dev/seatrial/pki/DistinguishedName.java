package dev.seatrial.pki;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose a certificate is: of what such a name says, the organisations, which Kubernetes takes for
 * groups.
 *
 * <p>As {@code RDNSequence} and {@code FillFromRDNSequence} in {@code crypto/x509/pkix/pkix.go}, Go
 * 1.26.
 */
record DistinguishedName(List<String> organizations) {
  private static final String ORGANIZATION = "2.5.4.10";
  private static final int UTF8_TEXT = 12;
  private static final int NUMERIC_TEXT = 18;
  private static final int PRINTABLE_TEXT = 19;
  private static final int T61_TEXT = 20;
  private static final int IA5_TEXT = 22;
  private static final int BMP_TEXT = 30;

  static DistinguishedName read(DerValue name) throws Malformed {
    DerReader whole = new DerReader(name.all());
    List<String> organizations = new ArrayList<>();
    for (DerReader sets = whole.next(DerValue.SEQUENCE, "RDNSequence").reader();
        !sets.isAtEnd(); ) {
      for (DerReader set = sets.element(DerValue.SET); !set.isAtEnd(); ) {
        DerReader pair = set.element(DerValue.SEQUENCE);
        String type = pair.next(DerValue.OBJECT_IDENTIFIER, "ObjectIdentifier").identifier();
        String text = text(pair.any());
        if (type.equals(ORGANIZATION) && !text.isEmpty()) {
          organizations.add(text);
        }
      }
    }
    return new DistinguishedName(organizations);
  }

  /** How Go names the type of a text. */
  static String typeOf(DerValue value) {
    return switch (value.tag()) {
      case UTF8_TEXT -> "UTF-8 string";
      case NUMERIC_TEXT -> "NumericString";
      case PRINTABLE_TEXT -> "PrintableString";
      case IA5_TEXT -> "IA5String";
      case BMP_TEXT -> "BMPString";
      default -> "";
    };
  }

  // What is no text stays unread.
  static String text(DerValue value) throws Malformed {
    byte[] bytes = value.contents();
    if (value.tagClass() != 0 || value.isCompound()) {
      return "";
    }
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    return switch (value.tag()) {
      case UTF8_TEXT -> utf8(bytes);
      case T61_TEXT -> latin;
      case BMP_TEXT -> new String(bytes, StandardCharsets.UTF_16BE);
      // Asterisks and ampersands are not printable by the standard, yet written often.
      case PRINTABLE_TEXT ->
          checked(latin, latin.matches("[A-Za-z0-9 '()+,./:=?*&-]*"), "PrintableString");
      case NUMERIC_TEXT -> checked(latin, latin.matches("[0-9 ]*"), "NumericString");
      case IA5_TEXT ->
          checked(latin, latin.chars().allMatch(character -> character < 0x80), "IA5String");
      default -> "";
    };
  }

  private static String checked(String text, boolean isRight, String type) throws Malformed {
    if (!isRight) {
      throw Malformed.syntax(type + " contains invalid character");
    }
    return text;
  }

  private static String utf8(byte[] bytes) throws Malformed {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException invalid) {
      throw new Malformed("asn1: invalid UTF-8 string");
    }
  }
}
