package dev.seatrial.kubectl;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that {@code --append-hash} adds to the name of a config map or secret. */
// As kubectl/pkg/util/hash/hash.go, v0.37.
final class ContentHash {
  private static final int LENGTH = 10;

  private ContentHash() {}

  /** The object under its name with the hash of what was taken of it. */
  static Tree appended(Tree object, Tree hashed) {
    String name = object.text("", "metadata", "name");
    return object.with(Tree.of(name + "-" + of(hashed)), "metadata", "name");
  }

  private static String of(Tree hashed) {
    byte[] text = Json.compact(Json.sorted(hashed)).getBytes(StandardCharsets.UTF_8);
    String digits = HexFormat.of().formatHex(digest().digest(text)).substring(0, LENGTH);
    // Vowels and what looks like them give way, lest words come out.
    return digits
        .replace('0', 'g')
        .replace('1', 'h')
        .replace('3', 'k')
        .replace('a', 'm')
        .replace('e', 't');
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
