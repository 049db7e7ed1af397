package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares our verdicts with those that the API server itself gave. */
final class RecordedVerdictsTest {
  private static final Path CASES = Path.of("src/test/resources/oracle/validation/cases");
  private static final Path MUTATIONS = Path.of("../shared/oracle/validation/mutations.jsonl");

  // A new Job gets an id of its own; ours is always the same.
  private static final Pattern ANY_ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final String OUR_ID = "00000000-0000-0000-0000-000000000000";

  /** One recording and what we say of the same object. */
  private record Comparison(String id, String kind, Verdict recorded, Verdict ours) {
    boolean sameVerdict() {
      return recorded.name().equals(ours.name());
    }

    boolean sameErrors() {
      return recorded.equals(ours);
    }

    @Override
    public String toString() {
      return id + " " + kind + "\n  recorded " + recorded + "\n  ours     " + ours;
    }
  }

  @Test
  void everyCaseWrittenByHandIsJudgedAlike() throws IOException {
    Tally tally = tally("cases written by hand", cases());
    assertEquals(List.of(), tally.different());
  }

  @Test
  void mutationsAreJudgedAlike() throws IOException {
    Tally tally = tally("mutations", mutations());
    tally.assertAtLeast(99, 97);
  }

  @Test
  void whatDoesNotDecodeIsRefusedInTheSameWords() throws IOException {
    List<Comparison> undecoded =
        Stream.concat(cases().stream(), mutations().stream())
            .filter(comparison -> comparison.recorded().name().equals("DECODE-ERROR"))
            .toList();
    assertEquals(List.of(), tally("undecodable objects", undecoded).different());
  }

  private static Tally tally(String what, List<Comparison> all) {
    Tally tally = new Tally(what);
    all.forEach(seen -> tally.add(seen.sameVerdict(), seen.sameErrors(), seen.toString()));
    return tally;
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
      // A duplicate key is gone by the time that there is a tree.
      boolean ofYaml = cells[5].contains("yaml: unmarshal errors");
      if (readable && !cells[4].startsWith("N") && !ofYaml) {
        String told = ANY_ID.matcher(cells[5]).replaceAll(OUR_ID);
        List<String> errors = told.isEmpty() ? List.of() : List.of(told.split(" \\|\\| "));
        // What a strict server refuses for its unknown fields stands there twice: once strictly.
        Tree object = documents.get(document).tree();
        boolean strict = cells[4].equals("STRICT-ERROR");
        Verdict ours = strict ? Verdict.ofCreating(object) : Verdict.ofCreatingLeniently(object);
        all.add(new Comparison(cells[0], cells[2], recorded(cells[4], errors), ours));
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
