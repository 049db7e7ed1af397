package dev.seatrial.kubectl.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.kubectl.Kubectl;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kubectl taint}, with the answers of kubectl 1.37.2. */
class TaintTest {
  private static final String HINT = "\nSee 'kubectl taint -h' for help and examples";

  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());

  @TempDir Path directory;

  @Test
  void taintsAreAddedChangedAndTakenAway() {
    answers("node/w1-k8s tainted", "a=b:NoSchedule");
    answers(
        "error: node w1-k8s already has a taint(s) with same effect(s) and --overwrite is false",
        "a=c:NoSchedule");
    answers("node/w1-k8s modified", "a=c:NoSchedule --overwrite");
    answers("node/w1-k8s modified", "d:NoExecute a-");
    assertEquals("[{\"effect\":\"NoExecute\",\"key\":\"d\"}]", taints());
    answers("error: taint \"zz\" not found", "zz-");
    answers("error: taint \"zz:NoSchedule\" not found", "zz:NoSchedule-");
    answers("node/w1-k8s untainted", "d-");
    answers("node/w1-k8s tainted", "q=1:NoSchedule --dry-run=client");
    assertEquals("", taints());
  }

  @Test
  void taintsThatMeanNothingAreRefused() {
    answers("error: at least one taint update is required", "a");
    answers("error: invalid taint effect: Foo, unsupported taint effect" + HINT, "a=b:Foo");
    answers("error: invalid taint spec: a=b=c:NoSchedule" + HINT, "a=b=c:NoSchedule");
    answers("error: invalid taint spec: a:b:c" + HINT, "a:b:c");
    answers(
        "error: duplicated taints with the same key and effect: {e  NoSchedule <nil>}" + HINT,
        "e:NoSchedule e:NoSchedule");
    answers(
        "error: can not both modify and remove the following taint(s) in the same command: b=",
        "b:NoSchedule b-");
  }

  @Test
  void onlyNodesThatAreNamedAreTainted() {
    refuses(
        "at least one resource name must be specified since 'all' parameter is not set",
        "nodes a:NoSchedule");
    refuses("invalid resource type pod, only node types are supported", "pod x a:NoSchedule");
    refuses(
        "setting 'all' parameter with a non empty selector is prohibited",
        "nodes --all -l a=b x:NoSchedule");
    refuses("one or more resources must be specified as <resource> <name>", "a:NoSchedule");
    assertEquals(
        "node/m-k8s tainted\nnode/w1-k8s tainted\nnode/w2-k8s tainted\nnode/w3-k8s tainted\n",
        run("kubectl taint nodes --all x:PreferNoSchedule").out());
  }

  private String taints() {
    return run("kubectl get node w1-k8s -o jsonpath={.spec.taints}").out();
  }

  private void refuses(String why, String arguments) {
    assertEquals("error: " + why + "\n", run("kubectl taint " + arguments).err());
  }

  private void answers(String expected, String change) {
    Kubectl.Answer answer = run("kubectl taint node w1-k8s " + change);
    assertEquals(expected + "\n", answer.err() + answer.out());
    assertEquals(expected.startsWith("error") ? 1 : 0, answer.exitCode());
  }

  private Kubectl.Answer run(String line) {
    return new Kubectl(cluster, directory).run(line);
  }
}
