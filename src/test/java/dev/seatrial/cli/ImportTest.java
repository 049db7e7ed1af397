package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dump of a cluster becomes the kept one, and goes on as if nothing had been. */
class ImportTest {
  private static final String LIVE = "kubectl get deploy,rs,ds,sts,jobs,pods,nodes -A -o yaml";
  private static final String WORKLOADS =
      workload("apps/v1", "Deployment", "web", "replicas: 3")
          + workload("apps/v1", "DaemonSet", "log", "updateStrategy: {type: RollingUpdate}")
          + workload("apps/v1", "StatefulSet", "db", "replicas: 2\n  serviceName: db")
          + """
          apiVersion: batch/v1
          kind: Job
          metadata: {name: once}
          spec:
            template:
              spec:
                restartPolicy: Never
                containers:
                - {name: c, image: busybox, command: [sh, -c, exit 0]}
          """;

  private static final String LONE_POD =
      """
        {"kind":"List","apiVersion":"v1","items":[
         {"apiVersion":"example.com/v1","kind":"Rocket","metadata":{"name":"r"}},
         {"apiVersion":"v1","kind":"Pod",
          "metadata":{"name":"lone","namespace":"far","uid":"u-1","resourceVersion":"4711",
           "creationTimestamp":"2026-01-02T03:04:05Z",
           "ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"u-2",
                               "controller":true}]},
          "spec":{"nodeName":"n9","restartPolicy":"Always",
                  "containers":[{"name":"c","image":"nginx","imagePullPolicy":"Always"}]},
          "status":{"phase":"Running","podIP":"10.1.2.3","startTime":"2026-01-02T03:04:06Z",
           "conditions":[{"type":"Initialized","status":"True"},{"type":"Ready","status":"True"},
                         {"type":"ContainersReady","status":"True"}],
           "containerStatuses":[
            {"name":"c","image":"docker.io/library/nginx:latest","imageID":"sha256:abc",
             "containerID":"cri-o://123","restartCount":4,"ready":true,"started":true,
             "state":{"running":{"startedAt":"2026-01-02T03:05:00Z"}}}]}}]}
        """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String place = "first";
  private String input = "";

  private static String workload(String apiVersion, String kind, String name, String more) {
    return """
        apiVersion: %s
        kind: %s
        metadata: {name: %s}
        spec:
          %s
          selector: {matchLabels: {app: %s}}
          template:
            metadata: {labels: {app: %s}}
            spec:
              containers:
              - name: c
                image: nginx
                readinessProbe: {httpGet: {port: 80}}
                livenessProbe: {httpGet: {port: 80}}
        ---
        """
        .formatted(apiVersion, kind, name, more, name, name);
  }

  private String rolledOut() throws IOException {
    Files.writeString(folder.resolve("all.yaml"), WORKLOADS);
    run("cluster create --clock manual");
    run("kubectl apply -f all.yaml");
    run("cluster advance 2m");
    String dump =
        run(
            "kubectl get "
                + "nodes,ns,deploy,rs,ds,sts,controllerrevisions,"
                + "jobs,pods,sa,cm,svc,endpointslices -A -o yaml");
    Files.writeString(folder.resolve("dump.yaml"), dump);
    return run(LIVE);
  }

  @Test
  void whatRanRunsOnUnchanged() throws IOException {
    String before = rolledOut();
    assertTrue(before.contains("phase: Succeeded"), before);
    place = "second";
    assertEquals(
        "cluster imported from dump.yaml\n", run("cluster import dump.yaml --clock manual"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    run("cluster advance 10m");
    assertEquals(before, run(LIVE));
    assertEquals("", run("kubectl get events -A"), "nothing is told of what only runs on");
  }

  @Test
  void aNodeOfTheImportedClusterIsDrained() throws IOException {
    rolledOut();
    place = "second";
    run("cluster import dump.yaml --clock manual");
    String drained = run("kubectl drain w1-k8s --ignore-daemonsets --force");
    assertTrue(drained.endsWith("node/w1-k8s drained\n"), drained);
    run("cluster advance 1m");
    String running = "kubectl get pods -o name --field-selector status.phase=Running";
    assertEquals(8, run(running).lines().count(), "3 web, 2 db, 3 log");
    String left = run(running + ",spec.nodeName=w1-k8s");
    assertEquals(1, left.lines().count(), left);
    assertTrue(left.startsWith("pod/log-"), left);
  }

  @Test
  void whatIsMissingIsMadeAndWhatIsUnknownIsSaid() throws IOException {
    input = LONE_POD;
    assertEquals("cluster imported from -\n", run("cluster import - --clock manual"));
    assertEquals(
        """
        seatrial: pods/far/lone has lost its owner: the dump lacks ReplicaSet "web"
        seatrial: left out 1 of Rocket (example.com/v1): no such kind is known, and the dump has no established CustomResourceDefinition of it
        seatrial: made namespace "far", which the dump lacks
        seatrial: made node "m-k8s", which the dump lacks
        seatrial: made node "w1-k8s", which the dump lacks
        seatrial: made node "w2-k8s", which the dump lacks
        seatrial: made node "w3-k8s", which the dump lacks
        seatrial: made node "n9", which the dump lacks
        """,
        err.toString(StandardCharsets.UTF_8));
    run("cluster advance 1m");
    assertEquals(
        """
        NAME   READY   STATUS    RESTARTS   AGE   IP         NODE   NOMINATED NODE   READINESS GATES
        lone   1/1     Running   4          115s   10.1.2.3   n9     <none>           <none>
        """
            .replaceAll(" +", " "),
        run("kubectl get pods -n far -o wide").replaceAll(" +", " "));
    assertEquals(
        "cri-o://123 sha256:abc",
        run(
            "kubectl get pod lone -n far -o jsonpath={.status.containerStatuses[0]['containerID','imageID']}"));
  }

  @Test
  void aDumpThatIsNoneIsRefusedAndTheKeptClusterStays() throws IOException {
    run("cluster create");
    Files.writeString(folder.resolve("broken.yaml"), "a: b\n");
    Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");
    run("cluster import nope.yaml");
    run("cluster import broken.yaml");
    run("cluster import empty.yaml");
    run("cluster import");
    assertEquals(
        """
        seatrial: there is no file "nope.yaml"
        seatrial: "broken.yaml" line 1: an object without kind or name: dump with -o yaml or -o json
        seatrial: "empty.yaml" has no objects: dump some with "kubectl get nodes,pods -A -o yaml"
        seatrial: cluster import needs a dump, such as "live.yaml", or - for stdin
        """,
        err.toString(StandardCharsets.UTF_8));
    assertEquals(4, run("kubectl get nodes -o name").lines().count());
  }

  private String run(String line) {
    out.reset();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            name -> name.equals("SEATRIAL_STATE") ? Optional.of(place) : Optional.empty(),
            folder);
    new Seatrial(Commands.ALL, console).run(line.split(" ", -1));
    console.out().flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
