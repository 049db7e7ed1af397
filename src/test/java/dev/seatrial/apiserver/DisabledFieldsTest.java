package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

/** What an API server 1.37.2 with default settings takes and drops. */
class DisabledFieldsTest {
  private final TestServer server = new TestServer();

  @Test
  void aPodLosesWhatItsFeaturesAreSwitchedOffFor() {
    Tree pod =
        server.create(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              annotations: {pod.beta.kubernetes.io/init-containers: x, a: b}
            spec:
              os: {name: linux}
              schedulingGroup: {podGroupName: g}
              containers:
              - name: c
                image: nginx:1
                lifecycle: {stopSignal: SIGUSR1}
                livenessProbe: {grpc: {port: 80, mode: TLS}}
                readinessProbe: {httpGet: {port: 80, protocol: HTTP2}}
                volumeMounts: [{name: v, mountPath: /x, bindMountOptions: [noexec]}]
              volumes:
              - {name: v, emptyDir: {mode: 448}}
              - name: w
                configMap: {name: a, defaultUser: 1, items: [{key: a, path: b, user: 4}]}
            """);
    Tree container = pod.items("spec", "containers").get(0);
    assertEquals("{\"a\":\"b\"}", pod.at("metadata", "annotations").toJson());
    assertFalse(pod.at("spec", "schedulingGroup").isPresent());
    assertFalse(container.at("lifecycle").isPresent());
    assertEquals(80, container.number(0, "livenessProbe", "grpc", "port"));
    assertFalse(container.at("livenessProbe", "grpc", "mode").isPresent());
    assertFalse(container.at("readinessProbe", "httpGet", "protocol").isPresent());
    assertFalse(container.items("volumeMounts").get(0).at("bindMountOptions").isPresent());
    assertEquals("{}", pod.items("spec", "volumes").get(0).at("emptyDir").toJson());
    Tree source = pod.items("spec", "volumes").get(1).at("configMap");
    assertEquals("[{\"key\":\"a\",\"path\":\"b\"}]", source.at("items").toJson());
    assertFalse(source.at("defaultUser").isPresent());
  }

  @Test
  void aTemplateLosesThemToo() {
    Tree job =
        server.create(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: j}
            spec:
              schedule: "* * * * *"
              jobTemplate:
                spec:
                  scheduling: {}
                  template:
                    spec:
                      os: {name: linux}
                      restartPolicy: Never
                      containers:
                      - name: c
                        image: nginx:1
                        lifecycle: {stopSignal: SIGUSR1, preStop: {sleep: {seconds: 3}}}
            """);
    Tree spec = job.at("spec", "jobTemplate", "spec");
    assertFalse(spec.at("scheduling").isPresent());
    Tree container = spec.items("template", "spec", "containers").get(0);
    assertEquals("{\"preStop\":{\"sleep\":{\"seconds\":3}}}", container.at("lifecycle").toJson());
  }

  @Test
  void onlyTheFeaturesThatTheStoredOneUsesGoOn() {
    Tree job =
        server.create(
            """
            apiVersion: v1
            kind: PodTemplate
            metadata: {name: t}
            template:
              metadata: {labels: {a: b}}
              spec: {containers: [{name: c, image: i}], os: {name: linux}}
            """);
    Tree signal = TestServer.tree("{stopSignal: SIGUSR1}");
    Tree used = changed(job, "lifecycle", signal);
    server.api().store().put(server.api().keyOf(job), used);
    Tree probe = TestServer.tree("{grpc: {port: 80, mode: TLS}}");
    Tree updated =
        server.api().update(changed(used, "livenessProbe", probe), Part.OBJECT, server.options());
    Tree container = updated.items("template", "spec", "containers").get(0);
    assertEquals("{\"stopSignal\":\"SIGUSR1\"}", container.at("lifecycle").toJson());
    assertFalse(container.at("livenessProbe", "grpc", "mode").isPresent());
  }

  private static Tree changed(Tree template, String field, Tree value) {
    Tree container = template.items("template", "spec", "containers").get(0).with(value, field);
    return template
        .without("metadata", "resourceVersion")
        .with(ListTree.of(container), "template", "spec", "containers");
  }

  @Test
  void aClaimSaysTwiceWhereItsDataComesFrom() {
    assertEquals(
        "{\"apiGroup\":\"snapshot.storage.k8s.io\",\"kind\":\"VolumeSnapshot\",\"name\":\"s\"}",
        claim("a", "dataSource: {apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: s}")
            .at("dataSourceRef")
            .toJson());
    assertEquals(
        "{\"apiGroup\":\"x.io\",\"kind\":\"Foo\",\"name\":\"s\"}",
        claim("b", "dataSourceRef: {apiGroup: x.io, kind: Foo, name: s}")
            .at("dataSource")
            .toJson());
    assertTrue(
        claim("c", "dataSource: {apiGroup: x.io, kind: Foo, name: s}").at("dataSource").isUnset());
    assertTrue(
        claim("d", "dataSourceRef: {apiGroup: x.io, kind: Foo, name: s, namespace: other}")
            .at("dataSourceRef")
            .isUnset());
  }

  private Tree claim(String name, String source) {
    return server
        .create(
            """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: %s}
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 1Gi}}
              %s
            """
                .formatted(name, source))
        .at("spec");
  }

  @Test
  void otherKindsLoseThem() {
    Tree lease =
        server.create(
            """
            apiVersion: coordination.k8s.io/v1
            kind: Lease
            metadata: {name: l}
            spec: {strategy: OldestEmulationVersion, preferredHolder: x, holderIdentity: me}
            """);
    assertEquals("{\"holderIdentity\":\"me\"}", lease.at("spec").toJson());
    Tree slice =
        server.create(
            """
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: {name: s}
            addressType: IPv4
            endpoints: [{addresses: [10.1.2.3], deprecatedTopology: {a: b}}]
            """);
    assertFalse(slice.items("endpoints").get(0).at("deprecatedTopology").isPresent());
  }
}
