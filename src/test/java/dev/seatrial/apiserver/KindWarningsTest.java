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
