package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares what we say of custom resources with what a live server said. */
final class RecordedCustomResourcesTest {
  private static final Path SHARED = Path.of("../shared");
  private static final Path RECORDED = SHARED.resolve("oracle/validation/crd.jsonl");
  private static final double SAME_VERDICTS = 0.99;
  private static final double SAME_WORDS = 0.97;

  private final List<String> different = new ArrayList<>();
  private int compared;
  private int sameVerdict;
  private int sameWords;

  @Test
  void customResourcesAreJudgedAlike() throws IOException {
    assumeTrue(Files.exists(RECORDED), "the shared recordings are not here");
    Catalog catalog = Catalog.of(KubernetesVersion.NEWEST).with(definitions());
    Validator validator = Validator.of(catalog);
    Defaults defaults = Defaults.of(catalog);
    for (String line : Files.readAllLines(RECORDED)) {
      Tree recording = Json.read(line);
      if (!recording.at("crd").isUnset() && isOfObject(recording)) {
        compare(recording, Verdict.ofCustom(validator, defaults, recording));
      }
    }
    String tally =
        String.format(
            Locale.ROOT,
            "custom resources: %d compared, %d same verdict, %d same words",
            compared,
            sameVerdict,
            sameWords);
    System.out.println(tally);
    if (Boolean.getBoolean("custom.print")) {
      different.forEach(System.out::println);
    }
    assertTrue(compared > 500, tally);
    assertTrue(sameVerdict >= SAME_VERDICTS * compared, tally + different);
    assertTrue(sameWords >= SAME_WORDS * compared, tally + different);
  }

  private void compare(Tree recording, Verdict ours) {
    compared++;
    boolean valid = ours.errors().isEmpty();
    boolean alike = valid == recording.text("", "verdict").equals("VALID");
    sameVerdict += alike ? 1 : 0;
    Set<String> theirs = words(recording);
    Set<String> told = new TreeSet<>(ours.errors());
    if (told.equals(theirs)) {
      sameWords++;
    } else {
      different.add(
          "%s %s\n  theirs %s\n  ours   %s\n"
              .formatted(recording.text("", "id"), recording.text("", "change"), theirs, told));
    }
  }

  /** What a cause or, where there is none, the whole answer says of the object. */
  private static Set<String> words(Tree recording) {
    Set<String> words = new TreeSet<>();
    for (Tree cause : recording.items("causes")) {
      words.add(
          "[%s] %s: %s"
              .formatted(
                  cause.text("", "reason"), cause.text("", "field"), cause.text("", "message")));
    }
    if (words.isEmpty() && !recording.text("", "verdict").equals("VALID")) {
      words.add(
          recording.text("", "message").replaceFirst("^.* cannot be handled as an? \\w+: ", ""));
    }
    return words;
  }

  /** Some answers are about the request: its URL, or what is stored under it. */
  private static boolean isOfObject(Tree recording) {
    int code = recording.integer(0, "code");
    return code != 404
        && code != 409
        && !recording.text("", "message").contains("does not match")
        && !recording.text("", "message").contains(": kind: Invalid value")
        && !recording.text("", "message").contains("is missing in");
  }

  /** Who recorded read YAML 1.2, where y and n are names; kubectl and we read 1.1. */
  private static String quoted(String yaml) {
    return yaml.replaceAll("(?m)^( *(?:- |\\w+: )?)([yn])(:?)$", "$1\"$2\"$3");
  }

  private static List<CustomDefinition> definitions() throws IOException {
    List<CustomDefinition> definitions = new ArrayList<>();
    for (String folder : List.of("oracle/validation/crds", "corpus/kube-prometheus/setup")) {
      try (Stream<Path> files = Files.list(SHARED.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          for (YamlDocument document : Yaml.read(quoted(Files.readString(file))).documents()) {
            if (CustomDefinition.isOne(document.tree())) {
              definitions.add(new CustomDefinition(document.tree()));
            }
          }
        }
      }
    }
    return definitions;
  }
}
