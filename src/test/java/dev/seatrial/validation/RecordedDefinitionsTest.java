package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares what we say of definitions of custom resources with what a live server said. */
final class RecordedDefinitionsTest {
  private static final Path RECORDED = Path.of("../shared/oracle/validation/crd.jsonl");
  private static final int UNPROCESSABLE = 422;

  private static final double MOST_DIFFERENT = 0.01;

  @Test
  void everyDefinitionIsJudgedAlike() throws IOException {
    assumeTrue(Files.exists(RECORDED), "the shared recordings are not here");
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (String line : Files.readAllLines(RECORDED)) {
      Tree recording = Json.read(line);
      List<String> errors = causes(recording);
      if (!isOfDefinition(recording)) {
        continue;
      }
      compared++;
      List<String> ours =
          Verdict.ofCreating(recording.at("object")).errors().stream()
              .map(error -> error.replaceFirst("^\\S+ ", ""))
              .sorted()
              .toList();
      if (!errors.equals(ours)) {
        different.add(recording.text("", "change") + "\n  " + errors + "\n  " + ours);
      }
    }
    String tally = "definitions: " + compared + " compared, " + different.size() + " differ";
    System.out.println(tally);
    assertFalse(compared == 0, "nothing to compare");
    assertTrue(different.size() <= MOST_DIFFERENT * compared, tally + different);
  }

  private static boolean isOfDefinition(Tree recording) {
    boolean judged =
        recording.text("", "verdict").equals("VALID")
            || recording.integer(0, "code") == UNPROCESSABLE;
    return recording.at("crd").isUnset() && judged;
  }

  private static List<String> causes(Tree recording) {
    return recording.items("causes").stream()
        .map(cause -> cause.text("", "field") + ": " + cause.text("", "message"))
        .distinct()
        .sorted()
        .toList();
  }
}
