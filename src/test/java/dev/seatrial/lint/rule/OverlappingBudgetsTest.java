package dev.seatrial.lint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.lint.LintFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlappingBudgetsTest {
  @Test
  void aBudgetIsNamedOnceHoweverManyWorkloadsItShares() {
    String text = budget("a", "default") + budget("b", "default") + pod("x") + pod("y");
    assertEquals(List.of("Pod \"x\" as PodDisruptionBudget \"a\""), shared(text));
  }

  @Test
  void aBudgetOfAnotherNamespaceAndAnOlderSelfAreNoOverlap() {
    assertEquals(List.of(), shared(budget("a", "default") + budget("b", "other") + pod("x")));
    assertEquals(List.of(), shared(budget("a", "default") + budget("a", "default") + pod("x")));
  }

  /** The workload and the first budget of each overlap that is found. */
  private static List<String> shared(String text) {
    return LintFixtures.lint(text, new OverlappingBudgets()).findings().stream()
        .filter(finding -> finding.rule().equals("overlapping-budgets"))
        .map(finding -> finding.text().replaceAll(".*selects the pods of (.*) does: .*", "$1"))
        .toList();
  }

  private static String budget(String name, String namespace) {
    return """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: %s, namespace: %s}
        spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
        ---
        """
        .formatted(name, namespace);
  }

  private static String pod(String name) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: %s, namespace: default, labels: {app: web}}
        spec: {containers: [{name: web, image: "nginx:1.29"}]}
        ---
        """
        .formatted(name);
  }
}
