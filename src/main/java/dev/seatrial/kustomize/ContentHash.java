package dev.seatrial.kustomize;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of what a config map or secret holds, as it stands at the end of its name. */
// As kustomize/api/hasher/hasher.go, v0.21, and kubectl/pkg/util/hash/hash.go, v0.37.
public final class ContentHash {
  private static final int LENGTH = 10;

  private ContentHash() {}

  /** Ten characters that tell the content from others. */
  public static String of(Tree hashed) {
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
