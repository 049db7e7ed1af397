package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {
  private static final String TEMPLATE =
      """
      {"kind":"Deployment","spec":{"template":{"spec":{
      "nodeSelector":{"beta.kubernetes.io/os":"linux"},
      "hostAliases":[{"ip":"1.1.1.1"},{"ip":"1.1.1.1"}],
      "imagePullSecrets":[{"name":"x"},{"name":"x"}],
      "topologySpreadConstraints":[{"topologyKey":"beta.kubernetes.io/arch"}],
      "volumes":[{"name":"g","gitRepo":{"repository":"x"}}],
      "containers":[{"name":"c",
      "env":[{"name":"A","value":"1"},{"name":"A","value":"$(A)2"},
      {"name":"A","value":"3"},{"name":"B","value":"1"},
      {"name":"B","valueFrom":{}}],
      "resources":{"limits":{"memory":"100m"}},
      "ports":[{"containerPort":80,"protocol":"TCP"},
      {"containerPort":80,"protocol":"TCP","name":"x"},
      {"containerPort":81,"protocol":"TCP","hostPort":81},
      {"containerPort":81,"protocol":"TCP","name":"z"},
      {"containerPort":90,"protocol":"TCP","hostIP":"1.1.1.1"}]}]}}}}
      """;

  /** The words and their order are those of the real API server 1.37.2. */
  @Test
  void aTemplateIsWarnedOfAsOnTheRealServer() {
    assertEquals(
        List.of(
            "spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use"
                + " \"kubernetes.io/os\" instead",
            "spec.template.spec.topologySpreadConstraints[0].topologyKey: beta.kubernetes.io/arch is"
                + " deprecated since v1.14; use \"kubernetes.io/arch\" instead",
            "spec.template.spec.topologySpreadConstraints[0].labelSelector: a null labelSelector"
                + " results in matching no pod",
            "spec.template.spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in"
                + " v1.33+",
            "spec.template.spec.hostAliases[1].ip: duplicate ip \"1.1.1.1\"",
            "spec.template.spec.imagePullSecrets[1].name: duplicate name \"x\"",
            "spec.template.spec.containers[0].resources.limits[memory]: fractional byte value"
                + " \"100m\" is invalid, must be an integer",
            "spec.template.spec.containers[0].env[2]: hides previous definition of \"A\", which may"
                + " be dropped when using apply",
            "spec.template.spec.containers[0].env[4]: hides previous definition of \"B\", which may"
                + " be dropped when using apply",
            "spec.template.spec.containers[0].ports[1]: duplicate port definition with"
                + " spec.template.spec.containers[0].ports[0]",
            "spec.template.spec.containers[0].ports[3]: overlapping port definition with"
                + " spec.template.spec.containers[0].ports[2]",
            "spec.template.spec.containers[0].ports[4]: hostIP set without hostPort: {Name:"
                + " HostPort:0 ContainerPort:90 Protocol:TCP HostIP:1.1.1.1}"),
        WorkloadWarnings.onCreate(Json.read(TEMPLATE).with(Tree.of("a"), "metadata", "name")));
  }

  /** What kubectl printed of these on a real control plane of version 1.37.2. */
  @Test
  void otherKindsAreWarnedOfAsOnTheRealServer() {
    assertEquals(
        List.of(
            "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice",
            "metadata.annotations[container.apparmor.security.beta.kubernetes.io/a]: deprecated"
                + " since v1.30; use the \"appArmorProfile\" field instead",
            "metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]: non-functional in"
                + " v1.27+; use the \"seccompProfile\" field instead",
            "spec.template.metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]:"
                + " non-functional in v1.27+; use the \"seccompProfile\" field instead",
            "annotation service.kubernetes.io/topology-aware-hints is deprecated, please use"
                + " service.kubernetes.io/topology-mode instead",
            "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead,"
                + " the recommended approach is to use dynamic provisioning."),
        warnings(MANIFESTS));
  }

  @Test
  void aChangeIsWarnedOfOnlyWhereItCounts() {
    TestServer server = new TestServer();
    Tree service =
        server.create(
            "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: 80}]}}");
    server
        .api()
        .update(service.with(Json.read("[\"1.2.3.4\"]"), "spec", "externalIPs"), server.options());
    assertEquals(
        List.of("spec.externalIPs is deprecated and may no longer be implemented in some clusters"),
        server.warnings());
    Tree deployment = server.create(DEPLOYMENT);
    server.warnings().clear();
    Tree labelled = deployment.with(Json.read("{\"x\":\"y\"}"), "metadata", "labels");
    Tree stored = server.api().update(labelled, server.options());
    assertEquals(List.of(), server.warnings());
    server.api().update(stored.with(Tree.of(3), "spec", "replicas"), server.options());
    assertEquals(
        List.of(
            "spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use"
                + " \"kubernetes.io/os\" instead"),
        server.warnings());
  }

  private static final String MANIFESTS =
      """
      apiVersion: v1
      kind: Endpoints
      metadata: {name: e}
      subsets: [{addresses: [{ip: 1.2.3.4}], ports: [{port: 80}]}]
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: p
        annotations:
          seccomp.security.alpha.kubernetes.io/pod: unconfined
          container.apparmor.security.beta.kubernetes.io/a: unconfined
      spec: {containers: [{name: a, image: x}]}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: d}
      spec:
        selector: {matchLabels: {a: b}}
        template:
          metadata:
            labels: {a: b}
            annotations: {seccomp.security.alpha.kubernetes.io/pod: unconfined}
          spec: {containers: [{name: a, image: x}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: s, annotations: {service.kubernetes.io/topology-aware-hints: auto}}
      spec: {ports: [{port: 80}]}
      ---
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: v}
      spec:
        capacity: {storage: 1Gi}
        accessModes: [ReadWriteOnce]
        persistentVolumeReclaimPolicy: Recycle
        hostPath: {path: /x}
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: d}
      spec:
        selector: {matchLabels: {a: b}}
        template:
          metadata: {labels: {a: b}}
          spec: {nodeSelector: {beta.kubernetes.io/os: linux}, containers: [{name: a, image: x}]}
      """;

  private static List<String> warnings(String manifests) {
    TestServer server = new TestServer();
    Yaml.read(manifests)
        .documents()
        .forEach(document -> server.api().create(document.tree(), server.options()));
    return server.warnings();
  }
}
