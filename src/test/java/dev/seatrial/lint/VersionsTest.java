package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.lint.rule.Rules;
import dev.seatrial.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private static final String FLOW =
      """
          apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
          kind: FlowSchema
          metadata: {name: a}
          spec: {priorityLevelConfiguration: {name: b}}
          """;

  @Test
  void aFindingIsSaidOnceWithTheVersionsItHoldsFor() {
    assertEquals(
        List.of(
            "1:13 api/deprecated [1.30, 1.31] apiVersion: flowcontrol.apiserver.k8s.io/v1beta3"
                + " FlowSchema is deprecated in v1.29+, unavailable in v1.32+;"
                + " use flowcontrol.apiserver.k8s.io/v1 FlowSchema",
            "1:13 api/removed [1.34] apiVersion: flowcontrol.apiserver.k8s.io/v1beta3"
                + " FlowSchema is deprecated in v1.29+, unavailable in v1.32+;"
                + " use flowcontrol.apiserver.k8s.io/v1 FlowSchema"),
        found(FLOW, "1.30", "1.31", "1.34"));
  }

  @Test
  void whatHoldsForAllVersionsNamesNone() {
    String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nfoo: 1\n";
    assertEquals(
        List.of("4:1 api/unknown-field [] foo: unknown field \"foo\""), found(map, "1.34", "1.37"));
  }

  @Test
  void aFieldThatIsNewOrGoneSaysSince() {
    String pod =
        """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec: {hostnameOverride: x, containers: [{name: a, image: 'b:1'}]}
            """;
    assertEquals(List.of("the field is new in Kubernetes 1.34"), remedies(pod, "1.33"));
    assertEquals(List.of(), remedies(pod, "1.34"));
  }

  @Test
  void aKindThatIsNewSaysWhoKnowsIt() {
    String claim =
        """
            apiVersion: resource.k8s.io/v1
            kind: ResourceClaim
            metadata: {name: a}
            spec: {}
            """;
    assertEquals(List.of("Kubernetes 1.34-1.37 knows it"), remedies(claim, "1.30"));
  }

  @Test
  void aSlipOfThePenOrOfTheIndentationIsGuessed() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec:
          restartPolcy: Never
          image: nginx
          containers:
          - name: a
            image: nginx:1
            tolerations: []
            env:
            - {name: X, value: yes}
            - {name: Z, value: 12}
        """;
    assertEquals(
        List.of(
            "did you mean \"restartPolicy\"?",
            "it is a field of spec.containers; mind the indentation",
            "it is a field of spec; mind the indentation",
            "write it in quotes; without, YAML makes yes, no, on, off, y and n a boolean",
            "write it in quotes: \"12\""),
        remedies(pod, "1.37"));
  }

  @Test
  void podsAreHeldAgainstTheStandardThatTheServerHas() {
    String text =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop}
        spec:
          containers:
          - name: web
            image: web:1
            livenessProbe: {httpGet: {host: 10.0.0.1, port: 80}}
        """;
    assertEquals(0, refusedPods(text, "1.33"));
    assertEquals(1, refusedPods(text, "1.34"));
    assertEquals(1, refusedPods(text, "1.35", "1.33"));
  }

  private static long refusedPods(String text, String... versions) {
    LintOptions options =
        LintOptions.standard()
            .with(Rules.ALL)
            .forVersions(Stream.of(versions).map(KubernetesVersion::parse).toList());
    return LintFixtures.lint(options, text).findings().stream()
        .filter(finding -> finding.rule().equals("refused-pod"))
        .count();
  }

  private static LintResult lint(String text, String... versions) {
    List<KubernetesVersion> all = new ArrayList<>();
    for (String version : versions) {
      all.add(KubernetesVersion.parse(version));
    }
    return LintFixtures.lint(LintOptions.standard().forVersions(all), text);
  }

  private static List<String> remedies(String text, String version) {
    return lint(text, version).findings().stream().map(Finding::remedy).toList();
  }

  private static List<String> found(String text, String... versions) {
    List<String> found = new ArrayList<>();
    for (Finding finding : lint(text, versions).findings()) {
      var place = finding.location().place();
      found.add(
          place.line()
              + ":"
              + place.column()
              + " "
              + finding.rule()
              + " "
              + finding.versions()
              + " "
              + finding.text());
    }
    return found;
  }
}
