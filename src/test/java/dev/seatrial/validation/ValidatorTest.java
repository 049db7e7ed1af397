package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.decode.DecodeError;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ValidatorTest {
  private final Validator validator = Validator.of(Catalog.of(KubernetesVersion.NEWEST));

  @Test
  void unknownFieldsAreNamedTogether() {
    List<DecodeError> errors =
        validator.decode(
            pod("{'containers':[{'name':'c','imagee':'x'}],'restartPolicyy':'Always'}"));
    assertEquals(
        "strict decoding error: unknown field \"spec.containers[0].imagee\", unknown field"
            + " \"spec.restartPolicyy\"",
        DecodeError.answer(errors));
  }

  @Test
  void ofManyUnknownFieldsTheFirstHundredAreNamed() {
    StringBuilder fields = new StringBuilder();
    for (int i = 100; i < 250; i++) {
      fields.append(fields.isEmpty() ? "{" : ",").append("'x").append(i).append("':1");
    }
    List<DecodeError> errors = validator.decode(pod(fields.append('}').toString()));
    assertEquals(150, errors.size());
    String answer = DecodeError.answer(errors);
    assertTrue(answer.endsWith("unknown field \"spec.x199\""), answer);
    String merged = DecodeError.answerToMerge(errors);
    assertTrue(merged.endsWith("unknown field \"spec.x249\""), merged);
  }

  @Test
  void fieldsDifferFromOthersByCase() {
    assertEquals(
        "strict decoding error: unknown field \"spec.Containers\"",
        DecodeError.answer(validator.decode(pod("{'Containers':[]}"))));
  }

  @Test
  void typeErrorHidesUnknownFields() {
    List<DecodeError> errors =
        validator.decode(pod("{'aaa':1,'containers':[{'ports':[{'containerPort':'80'}]}]}"));
    assertEquals(2, errors.size());
    assertEquals(
        "json: cannot unmarshal string into Go struct field"
            + " ContainerPort.spec.containers.ports.containerPort of type int32",
        DecodeError.answer(errors));
  }

  @Test
  void badQuantityComesBeforeOtherTypeErrors() {
    List<DecodeError> errors =
        validator.decode(
            pod("{'hostNetwork':'no','containers':[{'resources':{'limits':{'cpu':'1 core'}}}]}"));
    assertEquals(
        "quantities must match the regular expression"
            + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
        DecodeError.answer(errors));
  }

  @Test
  void embeddedStructsAreNamedOnTheWay() {
    List<DecodeError> errors =
        validator.decode(
            pod("{'containers':[{'env':[{'valueFrom':{'secretKeyRef':{'key':'k','name':5}}}]}]}"));
    assertEquals(
        "json: cannot unmarshal number into Go struct field"
            + " SecretKeySelector.spec.containers.env.valueFrom.secretKeyRef."
            + "LocalObjectReference.name of type string",
        DecodeError.answer(errors));
  }

  @Test
  void nullIsNothing() {
    assertEquals(List.of(), validator.decode(pod("{'containers':null,'hostNetwork':null}")));
  }

  @Test
  void olderServersHoldServicesToOlderNames() {
    Tree service = service("{'ports':[{'port':80}]}");
    assertEquals(List.of(), validator.create(service));
    assertEquals(
        List.of(
            "metadata.name: Invalid value: \"1st\": a DNS-1035 label must consist of lower case"
                + " alphanumeric characters or '-', start with an alphabetic character, and end"
                + " with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for"
                + " validation is '[a-z]([-a-z0-9]*[a-z0-9])?')"),
        words(of("1.35").create(service)));
  }

  @Test
  void olderServersTakeAddressesWithLeadingZeros() {
    Tree service = service("{'ports':[{'port':80}],'externalIPs':['010.0.0.1']}");
    Tree renamed = service.with(Tree.of("first"), "metadata", "name");
    assertEquals(
        List.of("spec.externalIPs[0]: Invalid value: \"010.0.0.1\": must not have leading 0s"),
        words(validator.create(renamed)));
    assertEquals(List.of(), of("1.35").create(renamed));
  }

  private static Validator of(String version) {
    return Validator.of(Catalog.of(KubernetesVersion.parse(version)));
  }

  private static List<String> words(List<FieldError> errors) {
    return errors.stream().map(FieldError::toString).toList();
  }

  private static Tree service(String spec) {
    Tree written =
        json("{'apiVersion':'v1','kind':'Service','metadata':{'name':'1st'},'spec':" + spec + "}");
    return Defaults.of(Catalog.of(KubernetesVersion.NEWEST)).applied(written);
  }

  @Test
  void objectWithoutKindIsNotLookedInto() {
    assertEquals(
        "Object 'Kind' is missing in '{\"apiVersion\":\"v1\",\"spec\":5}'",
        DecodeError.answer(validator.decode(json("{'apiVersion':'v1','spec':5}"))));
  }

  @Test
  void kindThatNobodyKnowsIsLeftAlone() {
    Tree object = json("{'apiVersion':'example.com/v1','kind':'Boat','spec':{'sails':'three'}}");
    assertEquals(List.of(), validator.decode(object));
    assertEquals(List.of(), validator.create(object));
    assertEquals(List.of(), validator.update(object, object));
  }

  @Test
  void metadataIsCheckedAlsoWhereTheKindHasNoRules() {
    List<FieldError> errors =
        validator.create(
            json(
                "{'apiVersion':'v1','kind':'ServiceAccount',"
                    + "'metadata':{'name':'a/b','labels':{'a':'-'}}}"));
    assertEquals(
        List.of("metadata.name", "metadata.labels"),
        errors.stream().map(error -> error.path().toString()).toList());
  }

  private static Tree pod(String spec) {
    return json("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p'},'spec':" + spec + "}");
  }

  private static Tree json(String text) {
    return Json.read(text.replace('\'', '"'));
  }
}
