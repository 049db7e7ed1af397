package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.cel.DeviceSelector;
import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Expressions that select devices: {@code device-selectors.jsonl} holds what the API server, v1.37,
 * said of each in a DeviceClass, and what it estimated that a run may cost.
 */
final class DeviceSelectorsTest {
  private static final String EXPRESSION = "expression";

  private final Validator validator = Validator.of(Catalog.of(KubernetesVersion.NEWEST));

  @Test
  void expressionsAreJudgedAsTheApiServerDoes() throws IOException {
    List<String> different = new ArrayList<>();
    List<Tree> cases = cases();
    for (Tree one : cases) {
      String wanted = one.text("", "words");
      String path = wanted.isEmpty() ? "" : "spec.selectors[0].cel.expression: ";
      String ours = errors(deviceClass(one.at(EXPRESSION)));
      if (!ours.equals(path + wanted)) {
        different.add(one.text("", EXPRESSION) + "\n  " + wanted + "\n  " + ours);
      }
    }
    assertFalse(cases.isEmpty(), "nothing to compare");
    assertEquals("", String.join("\n", different));
  }

  @Test
  void costsAreEstimatedAsTheApiServerDoes() throws IOException {
    List<String> different = new ArrayList<>();
    for (Tree one : cases()) {
      String wanted = one.text("", "cost");
      String ours =
          DeviceSelector.compile(one.text("", EXPRESSION), DeviceFields.ALL).maxCost().toString();
      if (!wanted.isEmpty() && !wanted.equals(ours)) {
        different.add(one.text("", EXPRESSION) + ": " + wanted + ", ours " + ours);
      }
    }
    assertEquals("", String.join("\n", different));
  }

  @Test
  void expressionsStandInClaimsAndTheirTemplates() {
    String requests =
        "{'devices':{'requests':[{'name':'r','exactly':{'deviceClassName':'c','selectors':["
            + "{'cel':{'expression':'1'}}]}},{'name':'s','firstAvailable':[{'name':'a',"
            + "'deviceClassName':'c','selectors':[{'cel':{'expression':'device.driver'}}]}]}]}}";
    assertEquals(
        """
        spec.devices.requests[0].exactly.selectors[0].cel.expression: Invalid value: "1": must\
         evaluate to bool or the unknown type, not int
        spec.devices.requests[1].firstAvailable[0].selectors[0].cel.expression: Invalid value:\
         "device.driver": must evaluate to bool or the unknown type, not string""",
        errors(object("ResourceClaim", requests)));
    assertEquals(
        """
        spec.spec.devices.requests[0].exactly.selectors[0].cel.expression: Invalid value: "1":\
         must evaluate to bool or the unknown type, not int
        spec.spec.devices.requests[1].firstAvailable[0].selectors[0].cel.expression: Invalid\
         value: "device.driver": must evaluate to bool or the unknown type, not string""",
        errors(object("ResourceClaimTemplate", "{'spec':" + requests + "}")));
  }

  @Test
  void aRequestOfTwoTypesIsNotCompiled() {
    assertEquals(
        """
        spec.devices.requests[0]: Invalid value: null: exactly one of `exactly` or\
         `firstAvailable` is required, but multiple fields are set""",
        errors(
            object(
                "ResourceClaim",
                "{'devices':{'requests':[{'name':'r','exactly':{'deviceClassName':'c','selectors':"
                    + "[{'cel':{'expression':'1'}}]},'firstAvailable':[{'name':'a',"
                    + "'deviceClassName':'c','selectors':[{}]}]}]}}")));
  }

  @Test
  void expressionsOfAClassThatDoNotChangeAreTakenAsTheyAre() {
    Tree stored = deviceClass(Tree.of("1"));
    Tree labelled = stored.with(Tree.of("b"), "metadata", "labels", "a");
    assertEquals("", lines(validator.update(version(labelled), version(stored))));
    Tree changed = deviceClass(Tree.of("2"));
    assertEquals(
        "spec.selectors[0].cel.expression: Invalid value: \"2\": must evaluate to bool or the"
            + " unknown type, not int",
        lines(validator.update(version(changed), version(stored))));
  }

  private static Tree version(Tree object) {
    return object.with(Tree.of("1"), "metadata", "resourceVersion");
  }

  @Test
  void devicesAreSharedSince136() {
    Tree shared = deviceClass(Tree.of("device.allowMultipleAllocations"));
    Validator older = Validator.of(Catalog.of(KubernetesVersion.parse("1.35")));
    assertEquals("", errors(shared));
    assertEquals(
        """
        spec.selectors[0].cel.expression: Invalid value: "device.allowMultipleAllocations":\
         compilation failed: ERROR: <input>:1:7: undefined field 'allowMultipleAllocations'
         | device.allowMultipleAllocations
         | ......^""",
        lines(older.create(shared)));
  }

  private static Tree object(String kind, String spec) {
    String text =
        "{'apiVersion':'resource.k8s.io/v1','kind':'"
            + kind
            + "','metadata':{'name':'a','namespace':'b'},'spec':"
            + spec
            + "}";
    return Defaults.of(Catalog.of(KubernetesVersion.NEWEST))
        .applied(Json.read(text.replace('\'', '"')));
  }

  private static Tree deviceClass(Tree expression) {
    Tree selector = ObjectTree.of("cel", ObjectTree.of(EXPRESSION, expression));
    Tree object =
        Json.read(
            """
            {"apiVersion": "resource.k8s.io/v1", "kind": "DeviceClass", "metadata": {"name": "a"}}
            """);
    return object.with(Tree.of(List.of(selector)), "spec", "selectors");
  }

  private String errors(Tree object) {
    return lines(validator.create(object));
  }

  private static String lines(List<FieldError> errors) {
    return String.join("\n", errors.stream().map(FieldError::toString).toList());
  }

  private static List<Tree> cases() throws IOException {
    try (InputStream bytes =
        DeviceSelectorsTest.class.getResourceAsStream("device-selectors.jsonl")) {
      if (bytes == null) {
        throw new IOException("the recorded verdicts are missing");
      }
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().<Tree>map(Json::read).toList();
    }
  }
}
