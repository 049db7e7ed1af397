package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgainstTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        clusterIP: %s
        selector: {app: web}
        ports:
        - {name: http, port: 80}
      """;
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector:
          matchLabels: {app: %1$s}
        template:
          metadata:
            labels: {app: %1$s}
          spec:
            containers:
            - name: web
              image: nginx:1.29
      """;

  @Test
  void anImmutableFieldIsNamedWhereTheNewFileChangesIt() {
    assertEquals(
        List.of(
            "new.yaml 6:5 api/invalid spec.selector: Invalid value: "
                + "{\"matchLabels\":{\"app\":\"site\"}}: field is immutable"),
        found(DEPLOYMENT.formatted("web"), DEPLOYMENT.formatted("site")));
  }

  @Test
  void whatTheManifestDoesNotNameStaysAsTheClusterHasIt() {
    String dump =
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: Service
          metadata: {name: web, namespace: shop, uid: 1-2, resourceVersion: "7"}
          spec:
            clusterIP: 10.96.0.7
            clusterIPs: [10.96.0.7]
            ipFamilies: [IPv4]
            ipFamilyPolicy: SingleStack
            internalTrafficPolicy: Cluster
            sessionAffinity: None
            type: ClusterIP
            selector: {app: web}
            ports:
            - {name: http, port: 80, protocol: TCP, targetPort: 80}
        """;
    assertEquals(List.of(), found(dump, SERVICE.formatted("").replace("  clusterIP: \n", "")));
    assertEquals(
        List.of("new.yaml 4:1 api/invalid spec.clusterIPs[0]"),
        shortened(found(dump, SERVICE.formatted("10.96.0.8"))).stream().distinct().toList());
  }

  @Test
  void itemsOfMergedListsAreFoundWhereTheNewFileHasThem() {
    String old =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, uid: 1-2}
        spec:
          containers:
          - {name: side, image: "a:1"}
          - {name: web, image: "b:1"}
        """;
    String changed =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - name: web
            image: " b:2"
        """;
    assertEquals(
        List.of("new.yaml 7:12 api/invalid spec.containers[1].image"),
        shortened(found(old, changed)));
  }

  @Test
  void whatStandsOnOneSideOnlyIsSaid() {
    assertEquals(
        List.of(
            "new.yaml 3:18 against/new-object metadata.name: is not among the old objects,"
                + " and judged as new",
            "old.yaml 1:1 against/left-over is not among the new manifests;"
                + " kubectl apply leaves it as it is"),
        found(SERVICE.formatted("None"), DEPLOYMENT.formatted("web")));
  }

  @Test
  void whatWasAppliedLastIsRemovedWhereTheManifestNoLongerHasIt() {
    String old =
        """
        apiVersion: v1
        kind: ConfigMap
        immutable: true
        metadata:
          name: a
          uid: 1-2
          annotations:
            kubectl.kubernetes.io/last-applied-configuration: |
              {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"x":"1"}}
        data: {x: "1", y: "2"}
        """;
    String changed = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\n";
    assertEquals(List.of("new.yaml 4:7 api/forbidden data"), shortened(found(old, changed)));
    assertEquals(
        List.of(),
        found(old, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '1'}\n"));
  }

  @Test
  void podSecurityLabelsThatCanNotBeReadAreRefusedUnlessTheyWereThereBefore() {
    String namespace =
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels:
            team: %s
            pod-security.kubernetes.io/%s: "%s"
        """;
    String unreadable = namespace.formatted("a", "warn-version", "1.30");
    assertEquals(List.of(), found(unreadable, namespace.formatted("b", "warn-version", "1.30")));
    String label = "metadata.labels[pod-security.kubernetes.io/warn-version]";
    String why = ": must be \"latest\" or \"v1.x\"";
    assertEquals(
        List.of("new.yaml 7:46 api/invalid " + label + ": Invalid value: \"1.3.0\"" + why),
        found(unreadable, namespace.formatted("a", "warn-version", "1.3.0")));
    assertEquals(
        List.of("new.yaml 7:46 api/invalid " + label + ": Invalid value: \"v2.1\"" + why),
        found(
            namespace.formatted("a", "warn", "baseline"),
            namespace.formatted("a", "warn-version", "v2.1")));
  }

  @Test
  void anOldFileThatCanNotBeReadIsAFinding() {
    assertEquals(
        List.of(
            "old.yaml 2:1 api/yaml-syntax while parsing a flow node, expected the node content,"
                + " but found '<stream end>'"),
        shortened(found("a: [\n", SERVICE.formatted("None"))).subList(1, 2));
  }

  private static List<String> shortened(List<String> findings) {
    return findings.stream().map(line -> line.split(": ", 2)[0]).toList();
  }

  private static List<String> found(String old, String changed) {
    Linter linter = Linter.ofChanges(LintOptions.standard(), inputs("old.yaml", old));
    return linter.lint(inputs("new.yaml", changed)).findings().stream()
        .map(
            finding ->
                finding.location().file()
                    + " "
                    + finding.location().place().line()
                    + ":"
                    + finding.location().place().column()
                    + " "
                    + finding.rule()
                    + " "
                    + finding.text())
        .toList();
  }

  private static Inputs inputs(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Inputs(List.of(new Input(name, () -> new ByteArrayInputStream(bytes))), List.of());
  }
}
