package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.lint.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final LintOptions OPTIONS = LintOptions.standard().with(Rules.ALL);

  @Test
  void aCommentOnTheLineSuppressesWhatStandsThere() {
    LintResult result =
        lint(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
              - name: a
                image: nginx # seatrial:ignore latest-tag -- a toy
            """);
    assertEquals(List.of(), result.findings());
    assertEquals(1, result.suppressed());
  }

  @Test
  void aCommentAloneMeansTheNextLineThatIsNone() {
    assertEquals(
        List.of(),
        found(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
              - name: a
                image: "nginx:1"
                ports:
                # seatrial:ignore api/*

                # -1 is a joke
                - {containerPort: -1}
            """));
  }

  @Test
  void anAnnotationSuppressesForItsObjectOnly() {
    String pod =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: %s
          annotations: {%s}
        spec:
          containers: [{name: a, image: nginx}]
        """;
    assertEquals(
        List.of("16:33 latest-tag"),
        found(
            pod.formatted("a", "seatrial.dev/ignore: 'latest-tag -- a toy'")
                + pod.formatted("b", "")));
  }

  @Test
  void whatSuppressesNothingIsAFinding() {
    assertEquals(
        List.of(
            "1:1 suppression/unused no finding of latest-tag to suppress",
            "2:11 suppression/unknown-rule there is no rule \"latst-tag\"; did you mean \"latest-tag\"?",
            "3:16 suppression/unknown-rule it names no rule; write the id of one behind it",
            "6:38 suppression/unused no finding of api/invalid to suppress"),
        lines(
            """
            # seatrial:ignore latest-tag
            kind: Pod # seatrial:ignore latst-tag
            apiVersion: v1 # seatrial:ignore
            metadata:
              name: a
              annotations: {seatrial.dev/ignore: api/invalid}
            spec:
              containers: [{name: a, image: "nginx:1"}]
            """));
  }

  @Test
  void aRuleThatCouldNotLookIsNotSaidToFindNothing() {
    assertEquals(
        List.of("8:5 api/required"),
        found(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
              - name: a
                image: nginx # seatrial:ignore latest-tag
              - image: nginx
            """));
  }

  @Test
  void whatLooksLikeACommentInATextIsNone() {
    assertEquals(
        List.of(),
        found(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
            data:
              script: |
                # seatrial:ignore latest-tag
                echo
              other: "
                # seatrial:ignore latest-tag
                "
              url: http://x/#seatrial:ignore
            """));
  }

  @Test
  void filesWithWindowsLineEndsHaveTheSameComments() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec:
          containers:
          - name: a
            image: nginx # seatrial:ignore latest-tag
        """;
    assertEquals(List.of(), found(pod.replace("\n", "\r\n")));
  }

  private static LintResult lint(String text) {
    return LintFixtures.lint(OPTIONS, text);
  }

  private static List<String> lines(String text) {
    return LintFixtures.shown(lint(text));
  }

  /** Place and rule only. */
  private static List<String> found(String text) {
    return lines(text).stream().map(line -> line.replaceAll("^(\\S+ \\S+) .*", "$1")).toList();
  }
}
