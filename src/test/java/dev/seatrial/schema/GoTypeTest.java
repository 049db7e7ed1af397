package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoTypeTest {
  private static final GoType TEMPLATE = template();

  private static GoType template() {
    Schema spec = field(Catalog.of(KubernetesVersion.NEWEST), "spec");
    return spec.field("template").orElseThrow().schema().goType().orElseThrow();
  }

  private static Schema field(Catalog catalog, String name) {
    Schema deployment = catalog.kind("apps/v1", "Deployment").orElseThrow().schema();
    return deployment.field(name).orElseThrow().schema();
  }

  @Test
  void aPodTemplateEmbedsItsMetadata() {
    assertEquals("v1.PodTemplateSpec", TEMPLATE.text());
    assertEquals(
        List.of("ObjectMeta v1.ObjectMeta true", "Spec v1.PodSpec false"),
        TEMPLATE.structFields().stream()
            .map(field -> field.name() + " " + field.type().text() + " " + field.embedded())
            .toList());
  }

  @Test
  void pointersSlicesMapsAndNamedStringsArePrintedAsGoDoes() {
    GoType spec = TEMPLATE.structFields().get(1).type();
    assertEquals("*int64", type(spec, "TerminationGracePeriodSeconds").text());
    assertEquals("map[string]string", type(spec, "NodeSelector").text());
    assertEquals("[]v1.Container", type(spec, "Containers").text());
    assertEquals("v1.RestartPolicy", type(spec, "RestartPolicy").text());
    assertEquals(Optional.of(new GoType.Basic("string")), type(spec, "RestartPolicy").underlying());
    assertEquals("v1.ResourceList", type(spec, "Overhead").text());
    assertEquals(
        "map[v1.ResourceName]resource.Quantity",
        type(spec, "Overhead").underlying().orElseThrow().text());
  }

  @Test
  void typesThatWriteTheirOwnJsonShowGosInsides() {
    GoType spec = TEMPLATE.structFields().get(1).type();
    GoType.MapOf overhead = (GoType.MapOf) type(spec, "Overhead").underlying().orElseThrow();
    GoType quantity = overhead.value();
    assertEquals(
        List.of(
            "i resource.int64Amount",
            "d resource.infDecAmount",
            "s string",
            "Format resource.Format"),
        fields(quantity));
    GoType decimal = quantity.structFields().get(1).type();
    assertEquals(List.of("Dec *inf.Dec"), fields(decimal));
    GoType meta = TEMPLATE.structFields().get(0).type();
    GoType time = type(meta, "CreationTimestamp");
    assertEquals(List.of("Time time.Time"), fields(time));
    assertEquals(
        List.of("wall uint64", "ext int64", "loc *time.Location"),
        fields(time.structFields().get(0).type()));
    assertTrue(time.structFields().get(0).embedded());
  }

  private static GoType type(GoType struct, String field) {
    return struct.structFields().stream()
        .filter(candidate -> candidate.name().equals(field))
        .findFirst()
        .orElseThrow()
        .type();
  }

  private static List<String> fields(GoType struct) {
    return struct.structFields().stream()
        .map(field -> field.name() + " " + field.type().text())
        .toList();
  }
}
