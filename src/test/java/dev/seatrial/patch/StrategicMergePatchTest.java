package dev.seatrial.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

class StrategicMergePatchTest {
  private static final Schema DEPLOYMENT =
      Catalog.of(KubernetesVersion.NEWEST).schema("apps/v1", "Deployment").orElseThrow();
  private static final StrategicMergePatch SERVER = StrategicMergePatch.ofServer(DEPLOYMENT);
  private static final StrategicMergePatch KUBECTL = StrategicMergePatch.ofKubectl(DEPLOYMENT);

  private static final Tree WEB =
      json(
          """
          {"metadata":{"name":"web","labels":{"app":"web"}},
           "spec":{"replicas":3,"template":{"spec":{"containers":[
             {"name":"nginx","image":"nginx:1.25"},{"name":"log","image":"fluentd:1"}]}}}}\
          """);

  @Test
  void aContainerIsFoundByItsName() {
    Tree patched =
        SERVER.apply(WEB, containers("[{\"name\":\"log\",\"image\":\"fluentd:2\"}]")).orElseThrow();
    Tree containers = patched.at("spec", "template", "spec", "containers");
    assertEquals(
        json(
            """
            [{"name":"nginx","image":"nginx:1.25"},{"name":"log","image":"fluentd:2"}]\
            """),
        containers);
  }

  @Test
  void whatThePatchLeavesAloneIsShared() {
    Tree patched =
        SERVER.apply(WEB, json("{\"spec\":{\"replicas\":5,\"paused\":null}}")).orElseThrow();
    assertSame(WEB.at("metadata"), patched.at("metadata"));
    assertSame(WEB.at("spec", "template"), patched.at("spec", "template"));
  }

  @Test
  void aPatchThatChangesNothingGivesTheSameTree() {
    assertSame(
        WEB,
        SERVER
            .apply(WEB, containers("[{\"name\":\"nginx\",\"image\":\"nginx:1.25\"}]"))
            .orElseThrow());
  }

  @Test
  void anItemIsDeletedByDirective() {
    Tree patched =
        SERVER.apply(WEB, containers("[{\"name\":\"nginx\",\"$patch\":\"delete\"}]")).orElseThrow();
    assertEquals(
        json("[{\"name\":\"log\",\"image\":\"fluentd:1\"}]"),
        patched.at("spec", "template", "spec", "containers"));
  }

  @Test
  void applyingRemovesOnlyWhatWasAppliedBefore() {
    Tree applied =
        json(
            """
            {"metadata":{"labels":{"app":"web","old":"x"}},"spec":{"replicas":3}}\
            """);
    Tree modified = json("{\"metadata\":{\"labels\":{\"app\":\"web\"}},\"spec\":{}}");
    Tree current =
        json(
            """
            {"metadata":{"labels":{"app":"web","old":"x","of-others":"y"}},"spec":{"replicas":7}}\
            """);
    assertEquals(
        "{\"metadata\":{\"labels\":{\"old\":null}},\"spec\":{\"replicas\":null}}",
        KUBECTL.threeWay(applied, modified, current).orElseThrow().toJson());
  }

  @Test
  void applyingTheSameAgainGivesTheEmptyPatch() {
    assertEquals("{}", KUBECTL.threeWay(WEB, WEB, WEB).orElseThrow().toJson());
  }

  @Test
  void aChangedImageComesWithTheOrderOfTheContainers() {
    Tree modified =
        WEB.with(
            json(
                """
            [{"name":"nginx","image":"nginx:1.26"},{"name":"log","image":"fluentd:1"}]\
            """),
            "spec",
            "template",
            "spec",
            "containers");
    assertEquals(
        "{\"spec\":{\"template\":{\"spec\":{\"$setElementOrder/containers\":"
            + "[{\"name\":\"nginx\"},{\"name\":\"log\"}],"
            + "\"containers\":[{\"image\":\"nginx:1.26\",\"name\":\"nginx\"}]}}}}",
        KUBECTL.threeWay(WEB, modified, WEB).orElseThrow().toJson());
  }

  @Test
  void aChangeOfOthersIsAConflictUnlessItMayBeOverwritten() {
    Tree modified = json("{\"spec\":{\"replicas\":4}}");
    Tree current = json("{\"spec\":{\"replicas\":7}}");
    Tree applied = json("{\"spec\":{\"replicas\":3}}");
    PatchResult refused = KUBECTL.threeWayWithoutOverwriting(applied, modified, current);
    assertEquals(
        "patch:\n{\"spec\":{\"replicas\":4}}\nconflicts with changes made from original to"
            + " current:\n{\"spec\":{\"replicas\":7}}\n",
        ((PatchResult.Refused) refused).error().message(Tree::toJson));
  }

  @Test
  void kubectlAndTheServerNameAnUnknownFieldEachInTheirWords() {
    Tree one = json("{\"spec\":{\"nope\":{\"a\":1}}}");
    Tree other = json("{\"spec\":{\"nope\":{\"a\":2}}}");
    assertEquals("unable to find api field \"nope\"", words(KUBECTL.threeWay(one, other, one)));
    assertEquals(
        "unable to find api field in struct DeploymentSpec for the json field \"nope\"",
        words(SERVER.twoWay(one, other)));
  }

  @Test
  void whatMustNotChangeIsChecked() {
    assertEquals(
        "precondition failed for: map[kind:Pod]",
        words(
            SERVER.twoWay(
                json("{\"kind\":\"Deployment\"}"),
                json("{\"kind\":\"Pod\"}"),
                Precondition.unchanged("kind"))));
  }

  @Test
  void aPatchThatIsNoObjectIsABadRequest() {
    PatchResult.Refused refused = (PatchResult.Refused) SERVER.apply(WEB, json("[]"));
    assertEquals(
        new PatchError.Refusal(
            PatchError.Reason.BAD_REQUEST,
            "json: cannot unmarshal array into Go value of type" + " map[string]interface {}"),
        refused.error());
  }

  private static String words(PatchResult result) {
    return ((PatchResult.Refused) result).error().message(Tree::toJson);
  }

  private static Tree containers(String items) {
    return json("{\"spec\":{\"template\":{\"spec\":{\"containers\":" + items + "}}}}");
  }

  private static Tree json(String text) {
    return Json.read(text);
  }
}
