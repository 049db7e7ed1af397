package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final Catalog NEWEST = Catalog.of(KubernetesVersion.NEWEST);

  @Test
  void containersMergeByName() {
    Schema containers = at(NEWEST, "apps/v1", "Deployment", "spec.template.spec.containers");
    assertEquals(Type.LIST, containers.type());
    assertEquals(Optional.of("name"), containers.mergeKey());
    assertEquals(List.of("merge"), containers.patchStrategies());
    assertEquals(Optional.of(ListType.MAP), containers.listType());
    assertEquals("[]v1.Container", containers.goName());
    assertEquals("v1.Container", containers.items().goName());
  }

  @Test
  void portsOfAServiceAreToldApartByPortAndProtocol() {
    Schema ports = at(NEWEST, "v1", "Service", "spec.ports");
    assertEquals(List.of("port", "protocol"), ports.mapKeys());
    assertEquals(Optional.of("port"), ports.mergeKey());
    Schema protocol = field(ports.items(), "protocol").schema();
    assertEquals(Tree.of("TCP"), protocol.defaultValue());
    assertEquals(List.of("SCTP", "TCP", "UDP"), protocol.enumValues());
    assertEquals("v1.Protocol", protocol.goName());
  }

  @Test
  void theStrategyOfADeploymentRetainsKeys() {
    Schema strategy = at(NEWEST, "apps/v1", "Deployment", "spec.strategy");
    assertEquals(List.of("retainKeys"), strategy.patchStrategies());
    assertEquals(Type.OBJECT, strategy.type());
  }

  @Test
  void formsThatGoDoesNotTellAreTold() {
    Schema container = at(NEWEST, "v1", "Pod", "spec.containers").items();
    assertEquals(
        List.of("Always", "IfNotPresent", "Never"),
        field(container, "imagePullPolicy").schema().enumValues());
    Schema limits = field(field(container, "resources").schema(), "limits").schema();
    assertEquals(Type.MAP, limits.type());
    assertEquals(Type.QUANTITY, limits.items().type());
    assertEquals("v1.ResourceList", limits.goName());
    Schema port = at(NEWEST, "v1", "Service", "spec.ports").items();
    assertEquals(Type.INT_OR_STRING, field(port, "targetPort").schema().type());
    assertEquals(Type.TIME, at(NEWEST, "v1", "Pod", "metadata.creationTimestamp").type());
    assertEquals(Type.MICRO_TIME, at(NEWEST, "v1", "Event", "eventTime").type());
    assertEquals(Type.BYTES, at(NEWEST, "v1", "Secret", "data").items().type());
    assertEquals(Type.ANY, at(NEWEST, "apps/v1", "ControllerRevision", "data").type());
    Schema replicas = at(NEWEST, "apps/v1", "Deployment", "spec.replicas");
    assertEquals(Type.INTEGER, replicas.type());
    assertEquals("int32", replicas.format());
    assertEquals("int32", replicas.goName());
  }

  @Test
  void fieldsStandInTheOrderOfGoWithInlinedOnesInTheirPlace() {
    Schema volume = at(NEWEST, "v1", "Pod", "spec.volumes").items();
    assertEquals(
        List.of("name", "hostPath", "emptyDir"),
        volume.fields().stream().map(Field::name).limit(3).toList());
    Schema pod = NEWEST.kind("v1", "Pod").orElseThrow().schema();
    assertEquals(
        List.of("kind", "apiVersion", "metadata", "spec", "status"),
        pod.fields().stream().map(Field::name).toList());
  }

  @Test
  void aFieldTellsWhetherItIsRequiredAndWhetherItIsAlwaysWritten() {
    Schema spec = at(NEWEST, "apps/v1", "Deployment", "spec");
    assertTrue(field(spec, "selector").required());
    assertFalse(field(spec, "replicas").required());
    assertTrue(field(spec, "strategy").alwaysWritten());
    assertFalse(field(spec, "paused").alwaysWritten());
    assertEquals("PodIP", field(at(NEWEST, "v1", "Pod", "status"), "podIP").goName());
  }

  @Test
  void aFieldThatCameLaterIsKnownToBeNew() {
    Schema old = at(Catalog.of(KubernetesVersion.parse("1.33")), "v1", "Pod", "spec");
    assertEquals(Optional.empty(), old.field("hostnameOverride"));
    VersionSet versions = old.versionsWith("hostnameOverride");
    assertEquals(Optional.of(KubernetesVersion.parse("1.34")), versions.first());
    assertEquals(versions, field(at(NEWEST, "v1", "Pod", "spec"), "hostnameOverride").versions());
    assertTrue(old.versionsWith("replicas").isEmpty());
    assertEquals(KubernetesVersion.all(), old.versionsWith("containers").versions());
  }

  @Test
  void aSchemaCanBeBuiltWithoutGo() {
    Schema port = Schema.builder(Type.INTEGER).format("int32").defaultValue(Tree.of(80)).build();
    Schema object =
        Schema.builder(Type.OBJECT)
            .field(Field.required("port", port))
            .field(
                Field.optional(
                    "hosts",
                    Schema.builder(Type.LIST)
                        .items(Schema.builder(Type.STRING).enumValue("a").build())
                        .listType(ListType.SET, List.of())
                        .build()))
            .keepingUnknownFields()
            .build();
    assertEquals(Tree.of(80), field(object, "port").schema().defaultValue());
    assertEquals(Optional.of(ListType.SET), field(object, "hosts").schema().listType());
    assertEquals(List.of("a"), field(object, "hosts").schema().items().enumValues());
    assertTrue(object.keepsUnknownFields());
    assertEquals("", object.goName());
  }

  private static Schema at(Catalog catalog, String apiVersion, String kind, String path) {
    Schema schema = catalog.kind(apiVersion, kind).orElseThrow().schema();
    for (String name : path.split("\\.", -1)) {
      schema = field(schema, name).schema();
    }
    return schema;
  }

  private static Field field(Schema schema, String name) {
    return schema.field(name).orElseThrow();
  }
}
