package dev.seatrial.kubelet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContainerCommandTest {
  private static final String UNKNOWN = "unknown";
  private static final Tree POD =
      ObjectTree.of(
          "metadata",
          ObjectTree.of(
              "annotations",
              ObjectTree.of("batch.kubernetes.io/job-completion-index", Tree.of("1"))));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "exit 3 ~ 3 after PT0S",
        "sleep 2; exit $((JOB_COMPLETION_INDEX % 2)) ~ 1 after PT2S",
        "exit $(( JOB_COMPLETION_INDEX == 1 ? 40 + 2 : 0 )) ~ 42 after PT0S",
        "exit $((-7 / (3 - $JOB_COMPLETION_INDEX) * 2 + 256)) ~ 250 after PT0S",
        "exit $((1 / 0)) ~ unknown",
        "[ \"$JOB_COMPLETION_INDEX\" = 1 ] && exit 42; exit 0 ~ 42 after PT0S",
        "[ $JOB_COMPLETION_INDEX -eq 0 ] && exit 42 || exit 7 ~ 7 after PT0S",
        "test \"$MODE\" != 'dry run' || exit 5 ~ 5 after PT0S",
        "[[ $JOB_COMPLETION_INDEX == 1 ]] || exit 1; sleep 1 ~ 0 after PT1S",
        "if [ $JOB_COMPLETION_INDEX -gt 1 ]; then exit 1; elif [ -n \"$MODE\" ]; then exit 2; fi ~"
            + " 2 after PT0S",
        "if [ -z \"$MODE\" ]; then exit 1; else echo '; fi'; fi; sleep 3 ~ 0 after PT3S",
        "if ! false; then if true; then exit 9; fi; fi ~ 9 after PT0S",
        "if [ -f /tmp/x ]; then exit 1; fi ~ unknown",
        "N=$((JOB_COMPLETION_INDEX + 3)); exit \"$N\" ~ 4 after PT0S",
        "exit ${CODE:-6} ~ 6 after PT0S",
        "exit $NOWHERE ~ unknown",
        "exit $SECRET ~ unknown",
        "false; exit $? ~ 1 after PT0S",
        "set -e; false; sleep 9 ~ 1 after PT0S",
        "set -e; if false; then exit 4; fi; exit 8 ~ 8 after PT0S",
        "for i in 1 2; do echo $i; done ~ unknown",
        "if true; then sleep 1 ~ unknown",
        "sleep 1 && exit 2 # at last; exit 3 ~ 2 after PT1S",
        "true && ~ unknown",
      })
  void aScriptEndsAsItSays(String script, String end) {
    ContainerCommand command = command(script);
    String actual =
        command.isUnderstood()
            ? command.end().map(exit -> exit.code() + " after " + exit.after()).orElse("endless")
            : UNKNOWN;
    assertEquals(end.strip(), actual);
  }

  @Test
  void aScriptOfAnyLengthIsRead() {
    ContainerCommand command = command("[ 1 = 1 ] && true; # on\n".repeat(20_000) + "exit 3");
    assertEquals(3, command.end().orElseThrow().code());
  }

  private static ContainerCommand command(String script) {
    Tree environment =
        Yaml.read(
                "[{name: MODE, value: dry run}, {name: CODE, value: ''},"
                    + " {name: SECRET, valueFrom: {secretKeyRef: {name: s, key: k}}}]")
            .documents()
            .get(0)
            .tree();
    Tree words = Tree.of(List.of(Tree.of("sh"), Tree.of("-c"), Tree.of(script)));
    return new ContainerCommand(POD, words, environment);
  }
}
