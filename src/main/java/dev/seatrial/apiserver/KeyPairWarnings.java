package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is warned of in a secret for TLS whose certificate or key is no such thing. Whether the two
 * belong together is not looked at.
 *
 * <p>Follows {@code warningsForSecret} in {@code pkg/registry/core/secret/strategy.go}, v1.37, and
 * {@code X509KeyPair} in {@code crypto/tls}.
 */
final class KeyPairWarnings {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([^-\n]*)-----\n.*?-----END \\1-----", Pattern.DOTALL);

  private KeyPairWarnings() {}

  static List<String> of(Tree secret) {
    if (!secret.text("", "type").equals("kubernetes.io/tls")) {
      return List.of();
    }
    List<String> inCertificate = blocks(secret, "tls.crt");
    if (!inCertificate.contains("CERTIFICATE")) {
      return List.of(noCertificate(inCertificate));
    }
    List<String> inKey = blocks(secret, "tls.key");
    return inKey.stream().anyMatch(KeyPairWarnings::isKey) ? List.of() : List.of(noKey(inKey));
  }

  private static String noCertificate(List<String> blocks) {
    if (blocks.isEmpty()) {
      return "tls: failed to find any PEM data in certificate input";
    }
    return blocks.size() == 1 && isKey(blocks.get(0))
        ? "tls: failed to find certificate PEM data in certificate input, but did find a private"
            + " key; PEM inputs may have been switched"
        : "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM"
            + " blocks of the following types: ["
            + String.join(" ", blocks)
            + "]";
  }

  private static String noKey(List<String> blocks) {
    if (blocks.isEmpty()) {
      return "tls: failed to find any PEM data in key input";
    }
    return blocks.size() == 1 && blocks.get(0).equals("CERTIFICATE")
        ? "tls: found a certificate rather than a key in the PEM for the private key"
        : "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after"
            + " skipping PEM blocks of the following types: ["
            + String.join(" ", blocks)
            + "]";
  }

  private static boolean isKey(String block) {
    return block.equals("PRIVATE KEY") || block.endsWith(" PRIVATE KEY");
  }

  private static List<String> blocks(Tree secret, String field) {
    Optional<String> encoded = secret.textAt("data", field);
    List<String> blocks = new ArrayList<>();
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded.orElse(""));
      Matcher found =
          BLOCK.matcher(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
      while (found.find()) {
        blocks.add(found.group(1));
      }
    } catch (IllegalArgumentException undecodable) {
      return List.of();
    }
    return blocks;
  }
}
