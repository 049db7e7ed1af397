package dev.seatrial.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * Makes long answers shorter for clients that take them so.
 *
 * <p>Follows {@code deferredResponseWriter} in {@code
 * apiserver/pkg/endpoints/handlers/responsewriters/writers.go}, v1.37.
 */
final class Compression {
  /** What is no longer is sent as it is, as {@code defaultGzipThresholdBytes}. */
  private static final int SHORT = 128 * 1024;

  private Compression() {}

  /** Whether a body is long enough, and whoever wants it understands gzip. */
  // As negotiateContentEncoding there, which knows no weights.
  static boolean fits(String acceptEncoding, byte[] body) {
    return body.length > SHORT
        && Arrays.stream(acceptEncoding.split(",", -1))
            .anyMatch(each -> each.strip().equals("gzip"));
  }

  static byte[] of(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
