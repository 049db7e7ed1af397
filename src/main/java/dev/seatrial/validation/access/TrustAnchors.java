package dev.seatrial.validation.access;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundle of certificates of authorities, in PEM.
 *
 * <p>As {@code validateTrustBundle} in {@code pkg/apis/certificates/validation/validation.go},
 * v1.37. The values are never shown.
 */
final class TrustAnchors {
  private static final int LARGEST = 1024 * 1024;
  private static final Tree OMITTED = Tree.of("<value omitted>");
  // As pem.Decode of Go: a block that is malformed is no block.
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:^|\\n)-----BEGIN ([^\\n]*?)-----[ \\t]*\\r?\\n"
              + "((?:[^\\n:]+:[^\\n]*\\r?\\n)*)\\r?\\n?([A-Za-z0-9+/=\\s]*?)-----END \\1-----");

  private TrustAnchors() {}

  static void check(FieldValue bundle, FieldErrors errors) {
    if (Formats.bytes(bundle.text()) > LARGEST) {
      errors.tooLong(bundle, LARGEST);
      return;
    }
    int before = errors.size();
    Map<String, List<Integer>> seen = new LinkedHashMap<>();
    Matcher blocks = BLOCK.matcher(bundle.text());
    for (int i = 0; blocks.find(); i++) {
      String problem = problem(blocks);
      if (problem.isEmpty()) {
        seen.computeIfAbsent(body(blocks), unused -> new ArrayList<>()).add(i);
      } else {
        errors.invalid(bundle, OMITTED, "entry " + i + " " + problem);
      }
    }
    if (errors.size() > before) {
      return;
    }
    if (seen.isEmpty()) {
      errors.invalid(bundle, OMITTED, "at least one trust anchor must be provided");
    }
    for (List<Integer> places : seen.values()) {
      if (places.size() > 1) {
        String listed = String.join(" ", places.stream().map(String::valueOf).toList());
        errors.invalid(bundle, OMITTED, "duplicate trust anchor (indices [" + listed + "])");
      }
    }
  }

  private static String body(Matcher block) {
    return block.group(3).replaceAll("\\s", "");
  }

  private static String problem(Matcher block) {
    if (!block.group(1).equals("CERTIFICATE")) {
      return "has bad block type: " + block.group(1);
    }
    if (!block.group(2).isEmpty()) {
      return "has PEM block headers";
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(body(block));
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(bytes));
      return certificate.getBasicConstraints() < 0 ? "does not have the CA bit set" : "";
    } catch (CertificateException | IllegalArgumentException unreadable) {
      return "does not parse as X.509";
    }
  }
}
