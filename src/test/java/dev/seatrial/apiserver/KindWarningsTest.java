package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an API server 1.37.2 warns of when such objects come. */
class KindWarningsTest {
  private final TestServer server = new TestServer();

  private List<String> said(String yaml) {
    server.warnings().clear();
    server.create(yaml);
    return List.copyOf(server.warnings());
  }

  @Test
  void oldLabelsOfNodes() {
    assertEquals(
        List.of(
            "scheduling.nodeSelector: deprecated since v1.14; use \"kubernetes.io/os\" instead"),
        said(
            """
            apiVersion: node.k8s.io/v1
            kind: RuntimeClass
            metadata: {name: r}
            handler: x
            scheduling: {nodeSelector: {beta.kubernetes.io/os: linux}}
            """));
    assertEquals(
        List.of(
            "allowedTopologies[0].matchLabelExpressions[0].key: deprecated since v1.17; use"
                + " \"topology.kubernetes.io/zone\" instead"),
        said(
            """
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: s}
            provisioner: x
            allowedTopologies:
            - matchLabelExpressions:
              - {key: failure-domain.beta.kubernetes.io/zone, values: [a]}
            """));
  }

  @Test
  void anAccountThatKeepsItsSecretsApart() {
    assertEquals(
        List.of(
            "metadata.annotations[kubernetes.io/enforce-mountable-secrets]: deprecated in v1.32+;"
                + " prefer separate namespaces to isolate access to mounted secrets"),
        said(
            """
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: a
              annotations: {kubernetes.io/enforce-mountable-secrets: "true"}
            """));
  }

  @Test
  void aSetThatKeepsAllRevisionsIsWarnedOfAtEveryChange() {
    String set =
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: s}
        spec:
          revisionHistoryLimit: -1
          serviceName: s
          selector: {matchLabels: {a: b}}
          template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: x}]}}
          volumeClaimTemplates:
          - metadata: {name: v}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1500m}}}
        """;
    said(set);
    server.warnings().clear();
    server
        .api()
        .update(
            TestServer.tree(set.replace("{name: s}", "{name: s, labels: {x: z}}")),
            server.options());
    assertEquals(
        List.of(
            "spec.volumeClaimTemplates[0].Spec.resources.requests[storage]: fractional byte value"
                + " \"1500m\" is invalid, must be an integer",
            "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value"
                + " >= 0 is recommended"),
        List.copyOf(server.warnings()));
  }

  @Test
  void newFinalizersOfACustomResourceShouldNameWhoseTheyAre() {
    String old = "{metadata: {finalizers: [known]}}";
    String added = "{metadata: {finalizers: [known, a.b, a, a.b/c, orphan]}}";
    assertEquals(
        List.of(
            "metadata.finalizers: \"a\": prefer a domain-qualified finalizer name to avoid accidental"
                + " conflicts with other finalizer writers",
            "metadata.finalizers: \"a.b\": prefer a domain-qualified finalizer name including a path"
                + " (/) to avoid accidental conflicts with other finalizer writers"),
        FinalizerWarnings.of(TestServer.tree(added), TestServer.tree(old)));
  }

  @Test
  void addressesInStatuses() {
    assertEquals(
        List.of(
            "status.podIPs[0].ip: IPv6 address \"2001:DB8::1\" should be in RFC 5952 canonical"
                + " format (\"2001:db8::1\")"),
        StatusWarnings.of(TestServer.tree("{kind: Pod, status: {podIPs: [{ip: '2001:DB8::1'}]}}")));
  }

  @Test
  void aQuotaThatAsksForMoreThanItLimits() {
    assertEquals(
        List.of("ResourceQuota cpu (2) should be less than limits.cpu (1)"),
        said(
            """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: q}
            spec: {hard: {cpu: "2", limits.cpu: "1", requests.memory: 1Gi, limits.memory: 2Gi}}
            """));
  }

  @Test
  void aSecretThatHoldsNoCertificate() {
    assertEquals(
        List.of("tls: failed to find any PEM data in certificate input"),
        said(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: t}
            type: kubernetes.io/tls
            data: {tls.crt: Yg==, tls.key: Yg==}
            """));
  }
}
