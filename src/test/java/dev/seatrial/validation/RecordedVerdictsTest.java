package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Compares our verdicts with those that the API server itself gave. */
final class RecordedVerdictsTest {
  private static final Path CASES = Path.of("src/test/resources/oracle/validation/cases");
  private static final Path MUTATIONS = Path.of("../shared/oracle/validation/mutations.jsonl");

  /** One recording and what we say of the same object. */
  private record Comparison(String id, String kind, Verdict recorded, Verdict ours) {
    boolean sameErrors() {
      return recorded.equals(ours);
    }

    @Override
    public String toString() {
      return id + " " + kind + "\n  recorded " + recorded + "\n  ours     " + ours;
    }
  }

  @Test
  void everyRecordedPodIsJudgedAlike() throws IOException {
    assertAlike(cases(), comparison -> comparison.kind().equals("Pod"));
  }

  @Test
  void everyMutatedPodIsJudgedAlike() throws IOException {
    assertAlike(mutations(), comparison -> comparison.kind().equals("Pod"));
  }

  @Test
  void whatDoesNotDecodeIsRefusedInTheSameWords() throws IOException {
    assertAlike(cases(), comparison -> comparison.recorded().name().equals("DECODE-ERROR"));
    assertAlike(mutations(), comparison -> comparison.recorded().name().equals("DECODE-ERROR"));
  }

  @Test
  void everyMutationIsJudgedAlike() throws IOException {
    assertAlike(mutations(), comparison -> true);
  }

  private static void assertAlike(List<Comparison> all, Predicate<Comparison> which) {
    List<Comparison> looked = all.stream().filter(which).toList();
    assertTrue(!looked.isEmpty(), "nothing to compare");
    assertEquals(List.of(), looked.stream().filter(seen -> !seen.sameErrors()).toList());
  }

  private static List<Comparison> cases() throws IOException {
    List<Comparison> all = new ArrayList<>();
    List<String> lines = Files.readAllLines(CASES.resolve("verdicts.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      byte[] text = Files.readAllBytes(CASES.resolve(cells[0]));
      var documents = Yaml.read(text).documents();
      int document = Integer.parseInt(cells[1]);
      boolean readable = document < documents.size() && documents.get(document).tree().isPresent();
      if (readable && !cells[4].startsWith("N")) {
        List<String> errors = Arrays.asList(cells[5].split(" \\|\\| "));
        Verdict recorded = recorded(cells[4], cells[5].isEmpty() ? List.of() : errors);
        Tree object = documents.get(document).tree();
        all.add(new Comparison(cells[0], cells[2], recorded, Verdict.ofCreating(object)));
      }
    }
    return all;
  }

  private static List<Comparison> mutations() throws IOException {
    assumeTrue(Files.exists(MUTATIONS), "the shared recordings are not here");
    List<Comparison> all = new ArrayList<>();
    for (String line : Files.readAllLines(MUTATIONS)) {
      Tree mutation = Json.read(line);
      Tree object = mutation.at("object");
      if (object.text("", "apiVersion").equals("policy/v1beta1")) {
        // The harness could read it; a server of this version does not know it any more.
        continue;
      }
      List<String> errors = mutation.items("errors").stream().map(error -> error.text("")).toList();
      all.add(
          new Comparison(
              mutation.text("", "id"),
              object.text("", "kind"),
              recorded(mutation.text("", "verdict"), errors),
              // The recording dropped unknown fields.
              Verdict.ofCreatingLeniently(object)));
    }
    return all;
  }

  private static Verdict recorded(String name, List<String> told) {
    // What is told of a valid object is a warning.
    List<String> errors = name.equals("VALID") ? List.of() : told;
    return new Verdict(
        name, errors.stream().map(RecordedVerdictsTest::withCompactRequest).sorted().toList());
  }

  /** Some errors quote the request, which the recorder wrote with other spaces than kubectl. */
  private static String withCompactRequest(String error) {
    if (!error.startsWith("Object '")) {
      return error;
    }
    int start = error.indexOf('{');
    int end = error.lastIndexOf('}') + 1;
    Tree request = Json.read(error.substring(start, end));
    return error.substring(0, start) + Json.compact(Json.sorted(request)) + "'";
  }
}
