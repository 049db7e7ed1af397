package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.nio.file.Path;
import java.util.ArrayList;
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
    assertEquals(List.of("daemonset", "deployment", "statefulset"), next("rollout", "undo", ""));
    assertEquals(List.of("cm/parts"), next("get", "cm/prices", "cm/p"));
    assertEquals(List.of("pods,services"), next("get", "pods,services"));
    assertEquals(List.of(), next("rollout", "status", "deployment/web", "d"));
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
  void podsTheirContainersAndPortsAreCompleted() {
    kubectl.run("kubectl run web --image=nginx --port=80 --expose");
    assertEquals(List.of("services/", "statefulsets/"), next("logs", "s"));
    assertEquals(List.of("web"), next("logs", "web", ""));
    assertEquals(List.of("web"), next("exec", "web", "--container", ""));
    assertEquals(List.of("80:80"), next("port-forward", "svc/web", ""));
    assertEquals(List.of("8080:80"), next("port-forward", "web", "8080:"));
    assertEquals(List.of("default/", "web:"), without("kube", next("cp", "")));
  }

  @Test
  void shellsAreToldWhereFilesAndSpacesBelong() {
    assertEquals("json\nyaml\nyml\n:8\n", asked("apply", "-f", ""));
    assertEquals(":2\n", asked("cp", "./"));
    assertEquals("--image\n:0\n", asked("run", ""));
    assertEquals(":4\n", asked("get", "--help", ""));
    assertEquals("status\nscale\nresize\n:4\n", asked("edit", "--subresource", ""));
    assertEquals("bash\nzsh\nfish\npowershell\n:4\n", asked("completion", ""));
  }

  @Test
  void whatCannotBeCompletedIsSaidOnStandardError() {
    assertEquals(
        """
        [Debug] [Error] Subcommand 'get' does not support flag 'nope'
        Completion ended with directive: ShellCompDirectiveDefault
        """,
        kubectl.run(List.of("__complete", "get", "--nope=x"), "").err());
    assertEquals(
        "[Debug] [Error] Error while parsing flags from args [--chunk-size=x]: invalid argument"
            + " \"x\" for \"--chunk-size\" flag: strconv.ParseInt: parsing \"x\": invalid syntax\n"
            + "Completion ended with directive: ShellCompDirectiveDefault\n",
        kubectl.run(List.of("__complete", "get", "--chunk-size=x", ""), "").err());
    Kubectl.Answer bare = kubectl.run(List.of("__complete"), "");
    assertEquals("error: requires at least 1 arg(s), only received 0\n", bare.err());
    assertEquals(1, bare.exitCode());
  }

  private String asked(String... words) {
    List<String> all = new ArrayList<>(List.of("__completeNoDesc"));
    all.addAll(List.of(words));
    return kubectl.run(all, "").out();
  }

  private static List<String> without(String prefix, List<String> words) {
    return words.stream()
        .filter(word -> !word.startsWith(prefix) && !word.endsWith("./") && !word.equals("/"))
        .toList();
  }

  @Test
  void scriptsAreAnsweredAsCobraAnswers() {
    Kubectl.Answer answer = kubectl.run(List.of("__complete", "get", "po"), "");
    assertTrue(answer.out().startsWith("pods\npodtemplates\n"), answer.out());
    assertTrue(answer.out().endsWith("\npoddisruptionbudgets.policy\n:4\n"), answer.out());
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
