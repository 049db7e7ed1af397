package dev.seatrial.validation.access;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The envelope of certificates. As {@code validateCertificate}, v1.37. */
final class CertificateText {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^-----BEGIN ([^-\\n]*)-----[ \\t]*\\r?\\n[^-]*^-----END \\1-----");
  private static final Pattern HEADER = Pattern.compile("(?m)^[^:\\n]+: ");

  private CertificateText() {}

  static void check(FieldValue certificate, FieldErrors errors) {
    if (certificate.isEmpty()) {
      return;
    }
    int blocks = 0;
    Matcher block = BLOCK.matcher(decoded(certificate.text()));
    while (block.find()) {
      String type = block.group(1);
      if (!type.equals("CERTIFICATE")) {
        refuse(
            certificate,
            "only CERTIFICATE PEM blocks are allowed, found " + GoText.quoted(type),
            errors);
        return;
      }
      if (HEADER.matcher(block.group()).find()) {
        refuse(certificate, "no PEM block headers are permitted", errors);
        return;
      }
      blocks++;
    }
    if (blocks == 0) {
      refuse(certificate, "must contain at least one CERTIFICATE PEM block", errors);
    }
  }

  private static void refuse(FieldValue certificate, String why, FieldErrors errors) {
    errors.invalid(certificate, Tree.of("<certificate data>"), why);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException undecodable) {
      return "";
    }
  }
}
