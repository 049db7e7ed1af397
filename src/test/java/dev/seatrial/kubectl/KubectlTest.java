package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words, flags and errors, as kubectl 1.37.2 has them. */
class KubectlTest {
  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());

  @TempDir Path directory;

  @Test
  void flagsMayStandAnywhereAndTakeTheirValuesInEveryForm() {
    run("kubectl create namespace a");
    for (String flag : new String[] {"-n a", "-na", "-n=a", "--namespace a", "--namespace=a"}) {
      assertEquals(
          "No resources found in a namespace.\n", run("kubectl " + flag + " get pods").err(), flag);
      assertEquals(
          "No resources found in a namespace.\n", run("kubectl get pods " + flag).err(), flag);
    }
  }

  @Test
  void wrongFlagsAreNamedAsPflagNamesThem() {
    assertEquals(
        "error: unknown shorthand flag: 'x' in -xyz\nSee 'kubectl get --help' for usage.\n",
        run("kubectl get pods -xyz").err());
    assertEquals(
        "error: flag needs an argument: 'n' in -n\nSee 'kubectl get --help' for usage.\n",
        run("kubectl get pods -n").err());
    assertEquals(
        "error: invalid argument \"x\" for \"--replicas\" flag: strconv.ParseInt: parsing \"x\":"
            + " invalid syntax\nSee 'kubectl scale --help' for usage.\n",
        run("kubectl scale deploy web --replicas=x").err());
    assertEquals(
        "error: invalid argument \"5\" for \"--timeout\" flag: time: missing unit in duration"
            + " \"5\"\nSee 'kubectl delete --help' for usage.\n",
        run("kubectl delete pod web --timeout=5").err());
  }

  @Test
  void namesWithoutAKindAreRefused() {
    assertEquals(
        "error: there is no need to specify a resource type as a separate argument when passing"
            + " arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>'"
            + " instead of 'kubectl get resource resource/<resource_name>'\n",
        run("kubectl get pod pod/web").err());
    assertEquals(
        "error: resource(s) were provided, but no name was specified\n",
        run("kubectl delete pods").err());
    assertEquals(
        "error: name cannot be provided when a selector is specified\n",
        run("kubectl get pods web -l a=b").err());
  }

  @Test
  void manifestsAreReadFromStandardInput() {
    Kubectl.Answer answer =
        new Kubectl(cluster, directory)
            .run(
                List.of("create", "-f", "-"),
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
    assertEquals("configmap/a created\n", answer.out());
    assertEquals(0, answer.exitCode());
  }

  @Test
  void urlsAreRefusedWithTheReason() {
    assertEquals(
        "error: the URL https://example.com/a.yaml is not read: a simulated cluster has no network;"
            + " save it to a file first\n",
        run("kubectl apply -f https://example.com/a.yaml").err());
  }

  @Test
  void waitingMovesTimeAndNothingElseDoes() {
    long before = cluster.nowMicros();
    run("kubectl create deployment web --image=nginx --replicas=2");
    assertEquals(before, cluster.nowMicros());
    Kubectl.Answer answer = run("kubectl rollout status deployment web");
    assertEquals(0, answer.exitCode(), answer.err());
    String last = answer.out().lines().reduce("", (first, second) -> second);
    assertEquals("deployment \"web\" successfully rolled out", last);
  }

  private Kubectl.Answer run(String line) {
    return new Kubectl(cluster, directory).run(line);
  }
}
