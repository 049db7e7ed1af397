package dev.seatrial.validation.access;

import dev.seatrial.pki.Certificate;
import dev.seatrial.pki.Malformed;
import dev.seatrial.pki.PemBlock;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle of certificates of authorities, in PEM.
 *
 * <p>As {@code validateTrustBundle} in {@code pkg/apis/certificates/validation/validation.go},
 * v1.37. The values are never shown.
 */
final class TrustAnchors {
  private static final int LARGEST = 1024 * 1024;
  private static final Tree OMITTED = Tree.of("<value omitted>");

  private TrustAnchors() {}

  static void check(FieldValue bundle, FieldErrors errors) {
    if (Formats.bytes(bundle.text()) > LARGEST) {
      errors.tooLong(bundle, LARGEST);
      return;
    }
    int before = errors.size();
    Map<String, List<Integer>> seen = new LinkedHashMap<>();
    List<PemBlock> blocks = PemBlock.all(bundle.text().getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < blocks.size(); i++) {
      String problem = problem(blocks.get(i));
      if (problem.isEmpty()) {
        String body = Base64.getEncoder().encodeToString(blocks.get(i).bytes());
        seen.computeIfAbsent(body, unused -> new ArrayList<>()).add(i);
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

  private static String problem(PemBlock block) {
    if (!block.type().equals(Certificate.BLOCK)) {
      return "has bad block type: " + block.type();
    }
    if (block.hasHeaders()) {
      return "has PEM block headers";
    }
    try {
      boolean isAuthority = Certificate.read(block.bytes()).isAuthority();
      return isAuthority ? "" : "does not have the CA bit set";
    } catch (Malformed unreadable) {
      return "does not parse as X.509";
    }
  }
}
