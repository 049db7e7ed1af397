package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words are those of the real API server 1.37.2. */
final class MountableSecretsTest {
  private final TestServer server = new TestServer();

  @BeforeEach
  void accounts() {
    server.create(
        "{apiVersion: v1, kind: ServiceAccount, secrets: [{name: ours}],"
            + " imagePullSecrets: [{name: pull}], metadata: {name: picky, annotations:"
            + " {kubernetes.io/enforce-mountable-secrets: 'true'}}}");
    server.create(
        "{apiVersion: v1, kind: ServiceAccount, metadata: {name: easy, annotations:"
            + " {kubernetes.io/enforce-mountable-secrets: 'yes'}}}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "volumes: [{name: s, secret: {secretName: theirs}}] ~ volume with"
            + " secret.secretName=\"theirs\" ~ secret",
        "initContainers: [{name: i, image: x, envFrom: [{secretRef: {name: theirs}}]}] ~ init"
            + " container i with envFrom referencing secret.secretName=\"theirs\" ~ secret",
        "initContainers: [{name: i, image: x, env: [{name: E, valueFrom: {secretKeyRef: {name:"
            + " theirs, key: k}}}]}] ~ init container i with envVar E referencing"
            + " secret.secretName=\"theirs\" ~ secret",
        "imagePullSecrets: [{name: pull}, {name: other}] ~ imagePullSecrets[1].name=\"other\" ~"
            + " imagePullSecret",
      })
  void aPodMayOnlyReferenceWhatItsAccountLists(String spec, String what, String kind) {
    assertEquals(
        "pods \"p\" is forbidden: "
            + what.strip()
            + " is not allowed because service account picky does not reference that "
            + kind.strip(),
        TestServer.refusal(() -> pod("p", "picky", spec)));
    pod("q", "easy", spec);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "volumes: [{name: s, secret: {secretName: ours}}]",
        "imagePullSecrets: [{name: pull}]"
      })
  void whatTheAccountListsIsAllowed(String spec) {
    pod("p", "picky", spec);
  }

  private void pod(String name, String account, String spec) {
    server.create(
        "{apiVersion: v1, kind: Pod, metadata: {name: "
            + name
            + "}, spec: {serviceAccountName: "
            + account
            + ", containers: [{name: c, image: x}], "
            + spec
            + "}}");
  }
}
