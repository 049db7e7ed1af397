package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may come next in a line, as scripts and the shell's prompt ask. */
class CompletionTest {
  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());
  private final Kubectl kubectl = new Kubectl(cluster, Path.of("."));

  @Test
  void verbsAndTheirPartsAreCompleted() {
    assertEquals(List.of("rollout"), next("ro"));
    assertEquals(
        List.of("pause", "restart", "resume", "status", "undo", "history").stream()
            .sorted()
            .toList(),
        next("rollout", ""));
    assertEquals(List.of("docker-registry", "generic", "tls"), next("create", "secret", ""));
  }

  @Test
  void kindsAndNamesAreCompletedWhereTheVerbTakesThem() {
    kubectl.run("kubectl create configmap prices");
    kubectl.run("kubectl create configmap parts");
    assertEquals(List.of("configmaps"), next("get", "config"));
    assertEquals(List.of("parts", "prices"), next("get", "cm", "p"));
    assertEquals(List.of("parts"), next("delete", "cm", "prices", "p"));
    assertEquals(List.of("daemonsets", "deployments", "statefulsets"), next("rollout", "undo", ""));
  }

  @Test
  void flagsAndTheirValuesAreCompleted() {
    assertEquals(
        List.of("--show-kind", "--show-labels", "--show-managed-fields"),
        next("get", "pods", "--sh"));
    assertEquals(
        List.of("kube-node-lease", "kube-public", "kube-system"),
        next("get", "pods", "-n", "kube"));
    assertEquals(List.of("--namespace=kube-public"), next("get", "pods", "--namespace=kube-p"));
    assertEquals(List.of("kubernetes-admin@kubernetes"), next("--context", ""));
    assertEquals(List.of("kubernetes-admin@kubernetes"), next("config", "use-context", "k"));
  }

  @Test
  void scriptsAreAnsweredAsCobraAnswers() {
    Kubectl.Answer answer = kubectl.run(List.of("__complete", "get", "po"), "");
    assertTrue(answer.out().endsWith("pods\npodtemplates\n:4\n"), answer.out());
    assertEquals("Completion ended with directive: ShellCompDirectiveNoFileComp\n", answer.err());
    for (String shell : List.of("bash", "zsh", "fish", "powershell")) {
      String script = kubectl.run("kubectl completion " + shell).out();
      assertTrue(script.contains("__completeNoDesc"), shell);
    }
    assertEquals(
        "error: Unsupported shell type \"tcsh\".\nSee 'kubectl completion -h' for help and"
            + " examples\n",
        kubectl.run("kubectl completion tcsh").err());
  }

  private List<String> next(String... words) {
    List<String> all = List.of(words);
    int last = all.size() - 1;
    return Completion.of(cluster, all.subList(0, last), all.get(last));
  }
}
