package dev.seatrial.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  /** The right column is what sigs.k8s.io/yaml 1.6.0 makes of the left one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "y | true",
        "No | false",
        "oN | \"oN\"",
        "0644 | 420",
        "0o644 | 420",
        "08 | 8",
        "0o8 | \"0o8\"",
        "0x1F | 31",
        "-0b11 | -3",
        "1_000 | 1000",
        "_1 | \"_1\"",
        "1:30 | \"1:30\"",
        ".5 | 0.5",
        "1e3 | 1000",
        "3.0 | 3",
        "1. | 1",
        "1e | \"1e\"",
        "1e400 | \"1e400\"",
        "0.1e-7 | 1e-8",
        "2001-12-14 | \"2001-12-14\"",
        "~ | null",
        "'' | \"\"",
        "18446744073709551616 | 18446744073709552000",
        "!!str 12 | \"12\"",
        "!!int '12' | 12",
        "!!binary aGk= | \"hi\"",
        "!local x | \"x\"",
      })
  void scalarsMeanWhatTheyMeanForKubectl(String written, String json) {
    assertEquals(json, Json.compact(tree("a: " + written).at("a")));
  }

  @Test
  void keysThatAreNoStringsBecomeStrings() {
    Tree tree = tree("1: a\nyes: b\n0x10: c\n1.5: d\n1e7: e\n2001-12-14: f\n");
    assertEquals(
        "{\"1\":\"a\",\"true\":\"b\",\"16\":\"c\",\"1.5\":\"d\",\"1e+07\":\"e\",\"2001-12-14\":\"f\"}",
        tree.toJson());
  }

  @Test
  void aTabMayFollowAValue() {
    assertEquals("{\"apiVersion\":\"v1\",\"a\":\"b\"}", tree("apiVersion: v1\t\na:\tb\n").toJson());
  }

  @Test
  void aLineThatBeginsWithATabIsRefusedOutsideQuotesAndBrackets() {
    assertEquals("2:1", problem("a: b\n\t# no comment\n"));
    assertEquals("{\"a\":\"b c\",\"d\":[1]}", tree("a: \"b\n\tc\"\nd: [\n\t1]\n").toJson());
  }

  @Test
  void theLastOfAMergeAndAKeyWins() {
    String base = "base: &b {a: 1, b: 2}\n";
    assertEquals("{\"a\":1,\"b\":2}", tree(base + "x:\n  a: 9\n  <<: *b\n").at("x").toJson());
    assertEquals("{\"a\":9,\"b\":2}", tree(base + "x:\n  <<: *b\n  a: 9\n").at("x").toJson());
    assertEquals(
        "{\"a\":1,\"b\":2,\"c\":3}",
        Json.sorted(tree(base + "x:\n  <<: [*b, {a: 5, c: 3}]\n").at("x")).toJson());
    assertEquals("2:9", problem(base + "x: {<<: 1}\n"));
  }

  @Test
  void documentsEndAtLinesThatBeginWithThreeDashes() {
    YamlText text = Yaml.read("# licence\n---\na: 1\n--- # next\n\n---\nb: 2\n---\nnull\n");
    assertEquals(List.of("{\"a\":1}", "{\"b\":2}"), jsonOf(text));
    assertEquals(1, text.documents().get(1).index());
    assertEquals(7, text.documents().get(1).sourceMap().key(Path.of("b")).line());
  }

  @Test
  void aSeparatorWithContentEndsTheReading() {
    YamlText text = Yaml.read("a: 1\n--- b: 2\n---\nc: 3\n");
    assertEquals(2, text.documents().size());
    YamlProblem problem = text.documents().get(1).problems().get(0);
    assertEquals("invalid Yaml document separator: b: 2", problem.message());
    assertEquals(2, problem.place().line());
  }

  @Test
  void contentAfterTheEndOfADocumentIsNotPassedOverInSilence() {
    YamlDocument document = Yaml.read("a: 1\n...\nb: 2\n").documents().get(0);
    assertEquals("{\"a\":1}", document.tree().toJson());
    assertEquals(YamlProblem.Kind.UNREAD, document.problems().get(0).kind());
    assertEquals(3, document.problems().get(0).place().line());
  }

  @Test
  void oneBrokenDocumentLeavesTheOthersReadable() {
    YamlText text = Yaml.read("a: 1\n---\nb: [1\n---\nc: 3\n");
    assertEquals(3, text.documents().size());
    assertEquals(Tree.ABSENT, text.documents().get(1).tree());
    assertEquals("{\"c\":3}", text.documents().get(2).tree().toJson());
  }

  @Test
  void jsonValuesMayFollowEachOther() {
    YamlText text = Yaml.read("{\"a\": 1.0}\n{\"b\": \"\\u00e9\\/\"} {\"c\": [null, true]}");
    assertEquals(List.of("{\"a\":1}", "{\"b\":\"é/\"}", "{\"c\":[null,true]}"), jsonOf(text));
    assertEquals(new Place(2, 20, 2, 23), text.documents().get(2).sourceMap().key(Path.of("c")));
  }

  @Test
  void flowMappingsThatAreNoJsonAreYaml() {
    assertEquals("{\"a\":\"b\"}", tree("{a: b}\n").toJson());
    assertEquals("1:8", problem("{\"a\": 1]}"));
  }

  @Test
  void everyUtfWithAMarkIsRead() {
    String text = "ä: \"€\"\n";
    assertEquals("{\"ä\":\"€\"}", read(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals("{\"ä\":\"€\"}", read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
    assertEquals("{\"ä\":\"€\"}", read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)));
    assertEquals("{\"ä\":\"€\"}", read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)));
  }

  @Test
  void binaryFilesAreNamedAsSuch() {
    YamlText text = Yaml.read(new byte[] {127, 'E', 'L', 'F', 0, 0});
    assertEquals(YamlProblem.Kind.BINARY, text.problems().get(0).kind());
  }

  @Test
  void everyLimitIsNamedWithItsValue() {
    byte[] large = new byte[2 << 20];
    String size = Yaml.read(large, new YamlLimits(1 << 20, 10)).problems().get(0).message();
    assertTrue(size.endsWith("the limit on the size of a file, 1 MiB"), size);
    assertTrue(message("[".repeat(10_000)).endsWith("the limit on levels is 1000"));
    assertTrue(message("a: ".repeat(10_000)).contains("mapping values are not allowed"));
    assertTrue(message("{\"a\":".repeat(10_000)).endsWith("the limit on levels is 1000"));
  }

  @Test
  void anAliasBombIsRefusedBeforeItIsWalked() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1) + ", ";
      bomb.append("a" + i + ": &a" + i + " [" + alias.repeat(9) + "x]\n");
    }
    String message = message(bomb.toString());
    assertTrue(message.startsWith("document contains excessive aliasing"), message);
  }

  @Test
  void anAnchorMayNotContainItself() {
    assertEquals("anchor 'a' value contains itself", message("a: &a [*a]\n"));
    assertEquals("unknown anchor 'b' referenced", message("a: *b\n"));
  }

  @Test
  void whatJsonHasNoWordForIsRefusedWhereItStands() {
    assertEquals("1:4", problem("a: .inf\n"));
    assertEquals("1:4", problem("a: !!int x\n"));
    assertEquals("1:3", problem("? [a]\n: b\n"));
    assertEquals("1:1", problem("~: b\n"));
  }

  @Test
  void aJsonNumberTooLargeIsRefusedWhereItStandsAndTheNextValueIsRead() {
    String text = "{\"a\":922e372036854775807,\"b\":1}\n{\"c\":[\n -1e999]}\n{\"d\":1e308}\n";
    YamlText read = Yaml.read(text);
    assertEquals(3, read.documents().size());
    YamlProblem first = read.documents().get(0).problems().get(0);
    assertEquals(YamlProblem.Kind.VALUE, first.kind());
    assertEquals(new Place(1, 6, 1, 25), first.place());
    assertEquals(
        "the number 922e372036854775807 is too large for 64 bits; if it is a text, put it in quotes",
        first.message());
    assertEquals(new Place(3, 2, 3, 8), read.documents().get(1).problems().get(0).place());
    assertEquals(List.of(), read.documents().get(2).problems());
  }

  @Test
  void duplicateKeysKeepTheLastValueAndNameBothPlaces() {
    YamlDocument document = Yaml.read("a:\n- b: 1\n  c: 2\n  b: 3\n").documents().get(0);
    assertEquals("{\"a\":[{\"b\":3,\"c\":2}]}", document.tree().toJson());
    DuplicateKey key = document.duplicates().get(0);
    assertEquals("a[0].b", key.path().toString());
    assertEquals(new Place(2, 3, 2, 4), key.first());
    assertEquals(new Place(4, 3, 4, 4), key.again());
  }

  private static Tree tree(String text) {
    YamlDocument document = Yaml.read(text).documents().get(0);
    assertEquals(List.of(), document.problems());
    return document.tree();
  }

  private static String read(byte[] bytes) {
    return Yaml.read(bytes).documents().get(0).tree().toJson();
  }

  private static List<String> jsonOf(YamlText text) {
    return text.documents().stream().map(document -> document.tree().toJson()).toList();
  }

  private static String message(String text) {
    return Yaml.read(text).documents().get(0).problems().get(0).message();
  }

  private static String problem(String text) {
    Place place = Yaml.read(text).documents().get(0).problems().get(0).place();
    return place.line() + ":" + place.column();
  }
}
