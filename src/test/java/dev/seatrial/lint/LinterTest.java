package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {
  private static final String CONFIG_MAP =
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

  private static final String ASKS_FOR_MASTERS =
      "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIdU1JR1ZBZ0VBTURNeE"
          + "Z6QVZCZ05WQkFvTURuTjVjM1JsYlRwdFlYTjBaWEp6TVF3d0NnWURWUVFLREFOawpaWFl4"
          + "Q2pBSUJnTlZCQU1NQVhnd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BRTUJCd05DQUFRbi"
          + "92eXE0ekVJCnkzS1pxVTdrQzU5Ty9UNEpSQUJLYnhNS0xyRytFTjV4bjRpNUliVUlSaitj"
          + "dEw1UkZ5TUFUdlJyUVBMMkFnWUkKNVJwUXJEK0NSVGxib0FBd0NnWUlLb1pJemowRUF3SU"
          + "RTQUF3UlFJaEFLNVdoaGlJekpmQ1F2djF2R3pvdTJjNwpha2xqZmFBWTE5UUxUUzRmbFYr"
          + "L0FpQkplTStvRSsrSVczUHowUG5aRGtEUWN4MXgyTHp5T3NYbmR1VWpKMlZlCk53PT0KLS"
          + "0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==";

  @Test
  void aGoodObjectHasNoFinding() {
    LintResult result = LintFixtures.lint(CONFIG_MAP);
    assertEquals(List.of(), result.findings());
    assertEquals(1, result.objects());
  }

  @Test
  void aKeyThatStandsTwiceIsAnErrorAtItsSecondPlace() {
    assertEquals(
        List.of("7:3 api/duplicate-key data.x: key \"x\" already set in map, on line 6"),
        found(CONFIG_MAP + "data:\n  x: \"1\"\n  x: \"2\"\n"));
  }

  @Test
  void aNamespaceThatAsksForNoLevelOfPodSecurityIsRefused() {
    assertEquals(
        List.of(
            "4:59 api/invalid metadata.labels[pod-security.kubernetes.io/enforce]: Invalid value:"
                + " \"nope\": must be one of privileged, baseline, restricted"),
        found(
            """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop,
              labels: {team: a, "pod-security.kubernetes.io/enforce": nope}}
            """));
  }

  @Test
  void nobodyAsksForTheCertificateOfAnAllPowerfulClient() {
    String request =
        """
        apiVersion: certificates.k8s.io/v1
        kind: CertificateSigningRequest
        metadata: {name: a}
        spec:
          usages: [client auth]
          signerName: %s
          request: %s
        """;
    assertEquals(
        List.of(
            "7:12 api/forbidden spec.request: Forbidden: use of kubernetes.io/kube-apiserver-client"
                + " signer with system:masters group is not allowed"),
        found(request.formatted("kubernetes.io/kube-apiserver-client", ASKS_FOR_MASTERS)));
    assertEquals(List.of(), found(request.formatted("example.com/mine", ASKS_FOR_MASTERS)));
  }

  @ParameterizedTest
  @CsvSource({
    "apps/v2,Deployment,api/no-kind",
    "app/v1,Deployment,api/no-kind",
    "networking.k8s.io/v9,Thing,api/no-kind",
    "policy/v1,Eviction,api/no-kind",
    "v1,Thing,api/no-kind",
    "skaffold/v4beta6,Config,api/no-schema",
    "example.com/v1,Deployment,api/no-schema",
  })
  void onlyWhatADefinitionCouldMakeIsNotCalledUnknown(String version, String kind, String rule) {
    LintResult result =
        LintFixtures.lint("apiVersion: " + version + "\nkind: " + kind + "\nmetadata: {name: a}\n");
    assertEquals(List.of(rule), result.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void aReviewNeedsNoName() {
    assertEquals(
        List.of(),
        found(
            """
            apiVersion: authorization.k8s.io/v1
            kind: SelfSubjectAccessReview
            spec: {resourceAttributes: {verb: get, resource: pods}}
            """));
  }

  @Test
  void aListWhoseItemsAreNoListIsNoList() {
    assertEquals(
        List.of("2:7 api/no-kind kind: no matches for kind \"List\" in version \"v1\""),
        found("apiVersion: v1\nkind: List\nitems: {}\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "three,''",
    "'\"3\"',write it without quotes",
    "3.5,''",
    "'\"true\"',''",
  })
  void onlyANumberIsToBeWrittenWithoutQuotes(String replicas, String remedy) {
    LintResult result =
        LintFixtures.lint("apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: " + replicas);
    assertEquals(remedy, result.findings().get(0).remedy());
  }

  @Test
  void aBrokenDocumentIsOneFindingAndTheOthersAreChecked() {
    LintResult result = LintFixtures.lint(CONFIG_MAP + "---\na: [\n---\n" + CONFIG_MAP);
    assertEquals(1, result.findings().size());
    assertEquals("api/yaml-syntax", result.findings().get(0).rule());
    assertEquals(1, result.findings().get(0).location().document());
    assertEquals(2, result.objects());
  }

  @Test
  void listsAreTakenApartAndTheirItemsStandWhereTheyWereWritten() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: ConfigMap
          metadata: {name: a}
        - apiVersion: apps/v1
          kind: Deploymnt
          metadata: {name: b}
        """;
    LintResult result = LintFixtures.lint(list);
    Finding finding = result.findings().get(0);
    assertEquals("api/no-kind", finding.rule());
    assertEquals(8, finding.location().place().line());
    assertEquals("kind", finding.path());
    assertEquals("b", finding.object().name());
    assertEquals(1, result.objects());
  }

  @Test
  void duplicatesInAListHaveThePathOfTheirOwnObject() {
    assertEquals(
        List.of("5:40 api/duplicate-key metadata.name: key \"name\" already set in map, on line 5"),
        found(
            """
            apiVersion: v1
            kind: ConfigMapList
            items:
            - metadata: {name: a}
            - {apiVersion: v1, metadata: {name: b, name: c}, kind: ConfigMap}
            """));
  }

  @Test
  void itemsOfATypedListTakeItsKind() {
    assertEquals(
        1,
        LintFixtures.lint("apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: {name: a}\n")
            .objects());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiVersion: example.com/v1\\nkind: Thing | api/no-schema",
        "apiVersion: apps/v1\\nkind: Deploymnt | api/no-kind",
        "apiVersion: extensions/v1beta1\\nkind: Ingress | api/removed",
        "apiVersion: v1\\nmetadata: {name: a} | api/no-kind",
        "kind: Pod\\nmetadata: {name: a} | api/no-kind",
        "apiVersion: 1\\nkind: Pod | api/type",
        "apiVersion: a/b/c\\nkind: Pod | api/invalid",
        "name: CI\\non: push | input/not-kubernetes",
        "- a\\n- b | input/not-kubernetes",
        "apiVersion: v2\\nname: chart\\nversion: 0.1.0 | input/not-kubernetes",
        "apiVersion: kustomize.config.k8s.io/v1beta1\\nkind: Kustomization | input/kustomization",
        "apiVersion: builtin\\nkind: PrefixTransformer\\nmetadata: {name: a} | input/kustomization",
        "apiVersion: seatrial.dev/v1\\nkind: Trial\\nmetadata: {name: a} | input/trial",
        "apiVersion: v1\\nkind: Secret\\nsops: {mac: x} | input/sops",
        "apiVersion: v1\\nkind: Pod\\nmetadata:\\n  name: {{ .Values.name }} | input/helm-template",
        "{{- if .Values.on }}\\napiVersion: v1\\n{{- end }} | input/helm-template",
        "'# nothing' | input/empty",
      })
  void whatIsNoManifestIsToldFromWhatIsABadOne(String text, String rule) {
    String lines = text.replace("\\n", "\n").replace("'", "");
    List<Finding> findings = LintFixtures.lint(lines).findings();
    assertEquals(List.of(rule), findings.stream().map(Finding::rule).toList());
    boolean isNote = rule.startsWith("input/") || rule.equals("api/no-schema");
    assertEquals(isNote ? Severity.NOTE : Severity.ERROR, findings.get(0).severity());
  }

  @Test
  void templatesOfOtherToolsInGoodDataAreNoHelmTemplates() {
    assertEquals(
        List.of(), found(CONFIG_MAP + "data:\n  rule: \"{{ $labels.pod }} {{ .Values }}\"\n"));
  }

  @Test
  void unknownKindsAreErrorsWhereThatIsAskedFor() {
    LintOptions strict = LintOptions.standard().with(UnknownKinds.REFUSED);
    LintResult result = LintFixtures.lint(strict, "apiVersion: example.com/v1\nkind: Thing\n");
    assertEquals(1, result.count(Severity.ERROR));
  }

  @Test
  void anUnreadableInputIsAFindingOfItsOwn() {
    Input input =
        new Input(
            "a.yaml",
            () -> {
              throw new java.nio.file.AccessDeniedException("a.yaml");
            });
    LintResult result =
        new Linter(LintOptions.standard()).lint(new Inputs(List.of(input), List.of()));
    assertEquals("can't be read: permission denied", result.findings().get(0).message());
    assertTrue(result.hasUnreadable());
  }

  @Test
  void anEndlessInputEndsAtTheLimit() {
    Input endless =
        new Input(
            "/dev/zero",
            () ->
                new java.io.InputStream() {
                  @Override
                  public int read() {
                    return 'a';
                  }

                  @Override
                  public int read(byte[] into, int from, int length) {
                    java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                    return length;
                  }
                });
    LintResult result =
        new Linter(LintOptions.standard()).lint(new Inputs(List.of(endless), List.of()));
    assertEquals("input/limit", result.findings().get(0).rule());
  }

  private static List<String> found(String text) {
    return LintFixtures.shown(LintFixtures.lint(text));
  }
}
