package dev.seatrial.podsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardsTest {
  private static final Path CASES = Path.of("src/test/resources/oracle/podsecurity/pods.jsonl");

  private final Standards standards = new Standards(37);

  /** What k8s.io/pod-security-admission v0.37.2 says of pods made at random. */
  @Test
  void podsAreJudgedInTheWordsOfUpstream() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      Tree each = Json.read(line);
      Violations violations =
          standards.violations(
              standard(each.text("", "standard")),
              each.at("pod", "metadata"),
              each.at("pod", "spec"));
      expected.add(each.text("", "details") + "\n" + each.text("", "reasons"));
      said.add(violations.details() + "\n" + violations.reasons());
    }
    assertEquals(String.join("\n", expected), String.join("\n", said));
  }

  @Test
  void anEnforcedLevelIsWarnedOfUnlessTheLabelsSayOtherwise() {
    assertEquals(
        "baseline:v1.30 privileged:latest baseline:v1.30",
        policy("enforce", "baseline", "enforce-version", "v1.30"));
    assertEquals(
        "baseline:v1.30 privileged:latest baseline:v1.20",
        policy("enforce", "baseline", "enforce-version", "v1.30", "warn-version", "v1.20"));
    assertEquals(
        "restricted:latest restricted:latest privileged:latest",
        policy("enforce", "restricted", "audit", "restricted", "warn", "privileged"));
    assertEquals("privileged:latest privileged:latest privileged:latest", policy());
  }

  @Test
  void labelsThatCannotBeReadEnforceAllAndWarnOfNothing() {
    NamespacePolicy policy =
        NamespacePolicy.of(labels("enforce", "x", "warn", "y", "audit-version", "1.2"));
    assertEquals("restricted:latest", policy.enforce().toString());
    assertEquals("privileged:latest", policy.warn().toString());
    assertEquals(
        List.of(
            "metadata.labels[pod-security.kubernetes.io/enforce]: Invalid value: \"x\": must be one"
                + " of privileged, baseline, restricted",
            "metadata.labels[pod-security.kubernetes.io/audit-version]: Invalid value: \"1.2\": must"
                + " be \"latest\" or \"v1.x\"",
            "metadata.labels[pod-security.kubernetes.io/warn]: Invalid value: \"y\": must be one of"
                + " privileged, baseline, restricted"),
        policy.errors().stream().map(Object::toString).toList());
  }

  private static Standard standard(String words) {
    int colon = words.indexOf(':');
    return new Standard(
        Level.of(words.substring(0, colon)).orElseThrow(),
        Standard.version(words.substring(colon + 1)).orElseThrow());
  }

  private static String policy(String... pairs) {
    NamespacePolicy policy = NamespacePolicy.of(labels(pairs));
    return policy.enforce() + " " + policy.audit() + " " + policy.warn();
  }

  private static Tree labels(String... pairs) {
    ObjectTree labels = ObjectTree.EMPTY;
    for (int i = 0; i < pairs.length; i += 2) {
      labels = labels.with("pod-security.kubernetes.io/" + pairs[i], Tree.of(pairs[i + 1]));
    }
    return labels;
  }
}
