package dev.seatrial.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Certificates and keys made for this test, some changed in one byte, with the words of Go 1.26.
 */
final class KeyPairTest {
  @Test
  void pairsAreJudgedAsGoDoes() throws IOException {
    List<String> different = new ArrayList<>();
    List<String> lines = recorded();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      String said = KeyPair.problem(bytes(fields[1]), bytes(fields[2])).orElse("");
      String wanted = fields[0].replaceAll("^\"|\"$", "").replace("\\\"", "\"");
      if (!said.equals(wanted)) {
        different.add(wanted + " but " + said);
      }
    }
    assertTrue(lines.size() > 50, "few pairs: " + lines.size());
    assertEquals(List.of(), different);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static List<String> recorded() throws IOException {
    try (InputStream bytes = KeyPairTest.class.getResourceAsStream("keypairs.tsv")) {
      if (bytes == null) {
        throw new IOException("the recorded pairs are missing");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
