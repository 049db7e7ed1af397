package dev.seatrial.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.TestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrialsTest {
  private static final String HEAD =
      """
      apiVersion: seatrial.dev/v1
      kind: Trial
      metadata: {name: one}
      spec:
      """;

  @TempDir Path folder;

  @Test
  void theDrainOfOursPasses() {
    Ran ran = new Ran();
    Path file = Path.of("features/drain.trial.yaml");
    new Trials(tags -> true, name -> true).run(new TestFile(file, "drain", List.of()), ran);

    assertEquals(List.of(), ran.unreadable);
    assertEquals(1, ran.results.size());
    assertTrue(ran.results.get(0).passed(), ran.results.toString());
  }

  @Test
  void everyOperationOfTheSchemaRuns() throws IOException {
    Ran ran = run(HEAD + EVERYTHING.indent(2));

    assertEquals(List.of(), ran.unreadable);
    assertEquals(List.of(), ran.results.stream().flatMap(each -> each.problem().stream()).toList());
  }

  private static final String EVERYTHING =
      """
      cluster: {workers: 3}
      given:
        - world: {text: "{apiVersion: seatrial.dev/v1, kind: World, spec: {kubelet: {}}}"}
        - node: w4-k8s
        - image: {name: "slow:*", pull: 3s, ready: 2s, stop: 1s}
        - image: {name: none, exists: false}
        - deployment: {name: web, replicas: 3, image: "slow:1"}
        - use: {of: web, cpu: 100m, memory: 64Mi}
        - load: {of: web, cpu: 2}
        - slowWatch: {of: replicaset-controller, by: 100ms}
        - componentStops: ttl-controller
        - componentStarts: ttl-controller
        - componentRestarts: kubelet
        - failingWrites: {of: deployment-controller, conflicts: 20, timeouts: 5}
        - daemonSet: {name: agent, image: agent}
        - pod: {name: lone, image: nginx}
        - unhealthy: {of: agent, after: 1h}
        - neverStops: agent
        - left: {of: w2-k8s, memory: 20Gi, disk: 40Gi}
        - storage: {of: disk.example.com, provisions: never, attaches: 3s}
        - storage: {of: disk.example.com, error: full}
        - failingPulls: {image: gone, error: down}
        - worldBecomes: "{apiVersion: seatrial.dev/v1, kind: World, spec: {images: [{name: b, pull: 1s}]}}"
        - disruptionBudget: {of: web, minAvailable: 2}
        - disruptionBudget: {of: agent, maxUnavailable: 50%}
        - manifests: {manifest: "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}"}
      always:
        - pods: {of: agent, atMost: 5}
      never:
        - readyPods: {of: web, fewerThan: 2}
      when:
        - drain: w1-k8s
        - uncordon: w1-k8s
        - cordon: w3-k8s
      then:
        - schedulable: w1-k8s
        - cordoned: w3-k8s
        - rescheduled: web
          within: 2m
        - podsOnNode: {node: w1-k8s, atMost: 1}
        - allReady: agent
        - event: {of: web, reason: ScalingReplicaSet}
      steps:
        - when:
            - setImage: {name: web, image: "slow:2"}
          then:
            - rolledOut: web
            - runsImage: {of: web, image: "slow:2"}
            - revision: {of: web, is: 2}
            - history: {of: web, revisions: [1, 2]}
            - condition: {of: web, type: Available, status: "True"}
        - when:
            - undo: {name: web, toRevision: 1}
            - undo: {name: web}
            - scale: {name: web, replicas: 4}
            - deletePodOf: web
            - restart: web
            - advance: 90s
          then:
            - field: {of: web, path: spec.replicas, is: 4}
            - podsSpreadOver: {of: web, atLeast: 2}
            - readyPods: {of: web, count: 4}
        - when:
            - createDeployment: {name: other, image: none}
          then:
            - podStatus: {of: other, status: ImagePullBackOff, count: 1}
        - when:
            - delete: lone
            - runPod: {name: lone2, image: nginx}
            - uncordon: w3-k8s
            - drainNodeOf: web
          then:
            - absent: pod/lone
        - when:
            - run: kubectl get pod nope
          then:
            - exitCode: 1
            - errors: {contains: NotFound}
            - output: {is: ""}
            - output: {lacks: x}
        - when:
            - apply: {manifest: "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: b}}"}
            - create: {manifest: "{apiVersion: v1, kind: ConfigMap, metadata: {name: d}}"}
            - run: {command: kubectl get -f -, input: "{apiVersion: v1, kind: ConfigMap, metadata: {name: d}}"}
          then:
            - exists: configmap/d
            - output: {like: "NAME DATA AGE\\nd 0 *"}
      """;

  @Test
  void aClusterHasItsVersionZonesNodesAndSeed() throws IOException {
    Ran ran =
        run(
            HEAD
                + """
                  cluster:
                    kubernetes: "1.36"
                    workers: 2
                    zones: [a, b]
                    nodes:
                    - lone
                    - name: small
                      cpu: 2
                      memory: 4Gi
                      zone: c
                      labels: {disk: ssd}
                      taints: [{key: gpu, effect: NoSchedule}]
                    seed: 42
                  when:
                    - run: kubectl get nodes -L topology.kubernetes.io/zone,disk --no-headers
                  then:
                    - output:
                        like: |
                          lone Ready <none> * v1.36.*
                          m-k8s Ready control-plane * v1.36.*
                          small Ready <none> * v1.36.* c ssd
                          w1-k8s Ready <none> * v1.36.* a
                          w2-k8s Ready <none> * v1.36.* b
                          w3-k8s Ready <none> * v1.36.* a
                          w4-k8s Ready <none> * v1.36.* b
                    - field: {of: node/small, path: status.allocatable.cpu, is: 2}
                """
                    .indent(2));

    assertEquals(List.of(), ran.unreadable);
    assertEquals(List.of(), ran.results.stream().flatMap(each -> each.problem().stream()).toList());
    assertEquals(OptionalLong.of(42), ran.results.get(0).seed());
    assertEquals(3, ran.results.get(0).steps().size());
  }

  @Test
  void mistakesAreToldAtLineAndColumn() throws IOException {
    Ran ran =
        run(
            HEAD
                + """
                  given:
                    - deployment: {name: web, replicas: three}
                    - deploiment: {name: web}
                  then:
                    - rescheduled: web
                      within: soon
                """);

    assertEquals(
        List.of(
            "6:41 spec.given[0].deployment.replicas: string found, integer expected",
            "7:7 spec.given[1].deploiment: property 'deploiment' is not defined in the schema and"
                + " the schema does not allow additional properties",
            "10:15 spec.then[0].within: does not match the regex pattern"
                + " ^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"),
        ran.unreadable.stream()
            .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
            .toList());
    assertEquals(List.of(), ran.results);
  }

  @Test
  void aTimeLimitAloneIsNoExpectation() throws IOException {
    Ran ran = run(HEAD + "  then:\n    - within: 3s\n");

    assertEquals(1, ran.unreadable.size());
    assertTrue(ran.unreadable.get(0).message().contains("just one expectation"));
  }

  @Test
  void whatIsNoYamlIsTold() throws IOException {
    Ran ran = run(HEAD + "  given: [\n");

    assertFalse(ran.unreadable.isEmpty());
    assertEquals(List.of(), ran.results);
  }

  @Test
  void aFailureIsToldAtItsOperation() throws IOException {
    Ran ran =
        run(
            HEAD
                + """
                  given:
                    - deployment: {name: web, replicas: 1}
                  then:
                    - readyPods: {of: web, atLeast: 2}
                      within: 5s
                """);

    Problem problem = ran.results.get(0).problem().orElseThrow();
    assertEquals(8, problem.line());
    assertEquals(7, problem.column());
    assertTrue(
        problem.message().startsWith("expected within 5 s: at least 2 pods of web are ready"),
        problem.message());
  }

  private Ran run(String text) throws IOException {
    Path file = folder.resolve("one.trial.yaml");
    Files.writeString(file, text);
    assertTrue(Trials.isTrial(file) || text.endsWith("[\n"));
    Ran ran = new Ran();
    new Trials(tags -> true, name -> true).run(new TestFile(file, "one", List.of()), ran);
    return ran;
  }

  private static final class Ran implements Trials.Listener {
    final List<ScenarioResult> results = new ArrayList<>();
    final List<Problem> unreadable = new ArrayList<>();

    @Override
    public void ran(ScenarioResult result) {
      results.add(result);
    }

    @Override
    public void unreadable(Problem problem) {
      unreadable.add(problem);
    }
  }
}
