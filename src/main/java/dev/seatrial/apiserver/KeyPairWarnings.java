package dev.seatrial.apiserver;

import dev.seatrial.pki.KeyPair;
import dev.seatrial.tree.Tree;
import java.util.Base64;
import java.util.List;

/**
 * What is warned of in a secret for TLS whose certificate and key no server could use.
 *
 * <p>Follows {@code warningsForSecret} in {@code pkg/registry/core/secret/strategy.go}, v1.37.
 */
final class KeyPairWarnings {
  private KeyPairWarnings() {}

  static List<String> of(Tree secret) {
    return secret.text("", "type").equals("kubernetes.io/tls")
        ? KeyPair.problem(bytes(secret, "tls.crt"), bytes(secret, "tls.key")).stream().toList()
        : List.of();
  }

  private static byte[] bytes(Tree secret, String field) {
    return Base64.getMimeDecoder().decode(secret.text("", "data", field));
  }
}
