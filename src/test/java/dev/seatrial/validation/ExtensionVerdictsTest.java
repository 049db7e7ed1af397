package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Webhooks, admission policies, flow control, certificate requests and definitions of custom
 * resources, each changed in one place, with the errors that upstream's own validation of 1.37.2
 * returns for them.
 */
final class ExtensionVerdictsTest {
  @Test
  void everyChangedObjectIsJudgedAsUpstreamDoes() throws IOException {
    List<String> different = new ArrayList<>();
    List<Tree> cases = cases();
    for (Tree one : cases) {
      List<String> wanted = one.items("errors").stream().map(error -> error.text("")).toList();
      List<String> ours =
          Verdict.ofCreatingLeniently(one.at("object")).errors().stream()
              .map(error -> error.replaceFirst("^\\S+ ", ""))
              .sorted()
              .toList();
      if (!wanted.equals(ours)) {
        different.add(Json.compact(one.at("object")) + "\n  " + wanted + "\n  " + ours);
      }
    }
    assertFalse(cases.isEmpty(), "nothing to compare");
    assertEquals(List.of(), different);
  }

  private static List<Tree> cases() throws IOException {
    try (InputStream bytes =
        ExtensionVerdictsTest.class.getResourceAsStream("extension-verdicts.jsonl")) {
      if (bytes == null) {
        throw new IOException("the recorded verdicts are missing");
      }
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().<Tree>map(Json::read).toList();
    }
  }
}
