package dev.seatrial.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompiledRuleTest {
  private static final Tree SCHEMA =
      Json.read(
          """
          {"type": "object", "properties": {
            "replicas": {"type": "integer"},
            "name": {"type": "string"},
            "port": {"x-kubernetes-int-or-string": true},
            "tags": {"type": "array", "x-kubernetes-list-type": "set", "items": {"type": "string"}},
            "my-key": {"type": "string"}}}
          """);

  @Test
  void aRuleJudgesData() {
    assertTrue(judged("self.replicas > 2", "{\"replicas\": 3}").isTrue());
    assertFalse(judged("self.replicas > 2", "{\"replicas\": 2}").isTrue());
  }

  @Test
  void aRunCountsAsTheApiServerCounts() {
    assertEquals(3, judged("self.replicas > 2", "{\"replicas\": 3}").cost());
  }

  @Test
  void aRunEndsAtItsLimit() {
    CompiledRule rule = compiled("[1, 2, 3].all(x, x > 0)");
    Outcome outcome = rule.judge(Json.read("{}"), Tree.ABSENT, 3);
    assertTrue(outcome.exceededLimit());
    assertEquals(Optional.of("operation cancelled: actual cost limit exceeded"), outcome.error());
  }

  @Test
  void aFailureIsSaidInTheWordsOfTheApiServer() {
    assertEquals(Optional.of("no such key: replicas"), judged("self.replicas > 2", "{}").error());
  }

  @Test
  void anUnknownFieldIsRefused() {
    assertEquals(
        Optional.of(
            """
            compilation failed: ERROR: <input>:1:5: undefined field 'size'
             | self.size > 2
             | ....^"""),
        compiled("self.size > 2").error());
  }

  @Test
  void whatTheLibrariesMakeHasNoFields() {
    assertEquals(
        Optional.of(
            """
            compilation failed: ERROR: <input>:1:15: unexpected failed resolution of 'kubernetes.URL'
             | url(self.name).?size == 1
             | ..............^
            ERROR: <input>:1:22: found no matching overload for '_==_' applied to '(optional_type(!error!), int)'
             | url(self.name).?size == 1
             | .....................^"""),
        compiled("url(self.name).?size == 1").error());
  }

  @Test
  void aRuleMustBeABoolean() {
    assertEquals(
        Optional.of("cel expression must evaluate to a bool"), compiled("self.replicas").error());
  }

  @Test
  void namesThatAreNoIdentifiersAreEscaped() {
    assertTrue(judged("self.my__dash__key == 'a'", "{\"my-key\": \"a\"}").isTrue());
  }

  @Test
  void aSetHasNoOrder() {
    assertTrue(judged("self.tags == ['b', 'a']", "{\"tags\": [\"a\", \"b\"]}").isTrue());
  }

  @Test
  void aRuleAboutAChangeComparesWithTheOldData() {
    CompiledRule rule = compiled("self.replicas >= oldSelf.replicas");
    assertTrue(rule.usesOldSelf());
    Tree three = Json.read("{\"replicas\": 3}");
    assertFalse(rule.judge(three, Json.read("{\"replicas\": 4}"), CelLimits.PER_CALL).isTrue());
  }

  @Test
  void anOptionalOldSelfMayBeMissing() {
    ValidationRule text = new ValidationRule("!oldSelf.hasValue()", "", true);
    CompiledRule rule = scope().compile(text, Vocabulary.STORED);
    assertTrue(rule.judge(Json.read("{}"), Tree.ABSENT, CelLimits.PER_CALL).isTrue());
  }

  @Test
  void aMessageIsComputedFromTheData() {
    ValidationRule text = new ValidationRule("false", "'no ' + self.name", false);
    CompiledRule rule = scope().compile(text, Vocabulary.STORED);
    Outcome message = rule.message(Json.read("{\"name\": \"x\"}"), Tree.ABSENT, CelLimits.PER_CALL);
    assertEquals(Optional.of("no x"), message.text());
  }

  @Test
  void dataWithoutASchemaHasNoRules() {
    Tree unknown = Json.read("{\"x-kubernetes-preserve-unknown-fields\": true}");
    assertTrue(RuleScope.of(unknown, false).isEmpty());
  }

  private static RuleScope scope() {
    return RuleScope.of(SCHEMA, false).orElseThrow();
  }

  private static CompiledRule compiled(String rule) {
    return scope().compile(new ValidationRule(rule, "", false), Vocabulary.STORED);
  }

  private static Outcome judged(String rule, String data) {
    CompiledRule compiled = compiled(rule);
    assertEquals(Optional.empty(), compiled.error());
    return compiled.judge(Json.read(data), Tree.ABSENT, CelLimits.PER_CALL);
  }
}
