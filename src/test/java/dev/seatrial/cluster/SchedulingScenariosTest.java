package dev.seatrial.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The scheduler against scenarios recorded on a real control plane. */
class SchedulingScenariosTest {
  private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(10);

  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());
  private String namespace = "default";

  @Test
  void saysWhyEachPodIsNotScheduled() {
    in("s-29");
    apply("29-sched-messages/pods.yaml");
    taint(
        "w3-k8s",
        ObjectTree.of("key", Tree.of("dedicated"), "value", Tree.of("db"))
            .with("effect", Tree.of("NoSchedule")));
    run(3);
    apply("29-sched-messages/pods2.yaml");
    run(5);
    cluster.api().modify(ObjectKey.node("w3-k8s"), node -> node.without("spec", "taints"));
    run(2);
    for (String name : List.of("fill-1", "fill-2", "fill-3")) {
      cluster.api().delete(ObjectKey.pod(namespace, name), DeleteOptions.DEFAULT);
    }
    run(4);
    assertEquals(recordedFailures("29-sched-messages"), failures());
    assertEquals("w3-k8s", nodeOf("w3-only"));
    assertEquals("", nodeOf("too-big"));
    assertEquals("", nodeOf("unknown-scheduler"));
    assertEquals("m-k8s", nodeOf("named-node"));
  }

  @Test
  void keepsPodsWithinTheSkewThatTheyAllow() {
    in("s-30");
    apply("30-sched-topology-spread/nodes.yaml");
    run(4);
    apply("30-sched-topology-spread/hard.yaml");
    run(4);
    assertEquals(2, podsOn("s30-b1"));
    assertEquals(2, podsOn("s30-a1") + podsOn("s30-a2"));
    cordon("s30-b1");
    scale("hard", 8);
    run(4);
    assertEquals(3, podsOn("s30-a1") + podsOn("s30-a2"));
    assertEquals(2, podsOn("s30-b1"));
    List<String> messages = new ArrayList<>(new TreeSet<>(messages(failures())));
    List<String> recorded =
        new ArrayList<>(new TreeSet<>(messages(recordedFailures("30-sched-topology-spread"))));
    assertEquals(recorded, messages);
    assertEquals(3, unscheduled());
    cluster
        .api()
        .delete(new ObjectKey(Resources.DEPLOYMENTS, namespace, "hard"), DeleteOptions.DEFAULT);
  }

  @Test
  void stillSchedulesPodsThatOnlyPreferToSpread() {
    in("s-30");
    apply("30-sched-topology-spread/nodes.yaml");
    cordon("s30-b1");
    run(1);
    apply("30-sched-topology-spread/soft.yaml");
    run(4);
    assertEquals(3, podsOn("s30-a1"));
    assertEquals(3, podsOn("s30-a2"));
  }

  @Test
  void spreadsReplicasEvenlyAndCatchesUpAfterUncordon() {
    in("s-32");
    apply("32-sched-spread-30/plain.yaml");
    apply("32-sched-spread-30/requests.yaml");
    run(6);
    assertEquals(List.of(10L, 10L, 10L), spread("plain"));
    assertEquals(List.of(10L, 10L, 10L), spread("requests"));
    cordon("w3-k8s");
    scale("requests", 36);
    run(4);
    assertEquals(List.of(13L, 13L, 10L), spread("requests"));
    cluster.api().modify(ObjectKey.node("w3-k8s"), node -> node.without("spec", "unschedulable"));
    scale("requests", 42);
    run(4);
    assertEquals(List.of(14L, 14L, 14L), spread("requests"));
  }

  @Test
  void holdsBackAPodUntilItsLastGateIsGone() {
    in("s-33");
    apply("33-sched-gates/gated.yaml");
    run(2);
    ObjectKey gated = ObjectKey.pod(namespace, "gated");
    Tree condition = cluster.api().get(gated).at("status", "conditions").at(0);
    assertEquals("SchedulingGated", condition.text("", "reason"));
    cluster
        .api()
        .modify(
            gated,
            pod ->
                pod.with(
                        ObjectTree.of("kubernetes.io/hostname", Tree.of("w2-k8s")),
                        "spec",
                        "nodeSelector")
                    .with(
                        ListTree.of(ObjectTree.of("name", Tree.of("example.com/b"))),
                        "spec",
                        "schedulingGates"));
    run(1);
    assertEquals("", nodeOf("gated"));
    cluster.api().modify(gated, pod -> pod.without("spec", "schedulingGates"));
    run(1);
    assertEquals("w2-k8s", nodeOf("gated"));
    assertEquals(new TreeMap<>(), failures());
  }

  @Test
  void neverFinishesARolloutThatItsAntiAffinityBlocks() {
    in("s-15");
    apply("15-deploy-antiaffinity-deadlock/deploy.yaml");
    run(5);
    ObjectKey web = new ObjectKey(Resources.DEPLOYMENTS, namespace, "web");
    assertEquals(List.of(1L, 1L, 1L), spread("web"));
    cluster
        .api()
        .modify(
            web,
            deployment -> {
              Tree container = deployment.at("spec", "template", "spec", "containers").at(0);
              return deployment.with(
                  ListTree.of(container.with(Tree.of("nginx:1.26"), "image")),
                  "spec",
                  "template",
                  "spec",
                  "containers");
            });
    run(14);
    assertEquals(1, unscheduled());
    assertEquals(
        new TreeSet<>(messages(recordedFailures("15-deploy-antiaffinity-deadlock"))),
        new TreeSet<>(messages(failures())));
    Tree inPlace = ObjectTree.of("maxUnavailable", Tree.of(1), "maxSurge", Tree.of(0));
    cluster
        .api()
        .modify(web, deployment -> deployment.with(inPlace, "spec", "strategy", "rollingUpdate"));
    run(40);
    assertEquals(0, unscheduled());
    assertEquals(List.of(1L, 1L, 1L), spread("web"));
  }

  private void in(String name) {
    namespace = name;
    cluster
        .api()
        .create(
            ObjectTree.of("apiVersion", Tree.of("v1"), "kind", Tree.of("Namespace"))
                .with(Tree.of(name), "metadata", "name"));
    run(1);
  }

  private void run(int seconds) {
    cluster.runFor(Duration.ofSeconds(seconds));
  }

  private void apply(String file) {
    for (YamlDocument document : Yaml.read(resource(file)).documents()) {
      Tree object = document.tree();
      boolean node = object.text("", "kind").equals("Node");
      cluster
          .api()
          .create(node ? object : object.with(Tree.of(namespace), "metadata", "namespace"));
      cluster.runFor(BETWEEN_REQUESTS);
    }
  }

  private void taint(String node, Tree taint) {
    cluster
        .api()
        .modify(ObjectKey.node(node), old -> old.with(ListTree.of(taint), "spec", "taints"));
  }

  private void cordon(String node) {
    cluster
        .api()
        .modify(ObjectKey.node(node), old -> old.with(Tree.of(true), "spec", "unschedulable"));
  }

  private void scale(String deployment, int replicas) {
    cluster
        .api()
        .modify(
            new ObjectKey(Resources.DEPLOYMENTS, namespace, deployment),
            old -> old.with(Tree.of(replicas), "spec", "replicas"));
  }

  private String nodeOf(String pod) {
    return cluster.api().get(ObjectKey.pod(namespace, pod)).text("", "spec", "nodeName");
  }

  private long podsOn(String node) {
    return cluster.api().store().podsOn(node).size();
  }

  private long unscheduled() {
    return cluster.api().list(Resources.PODS, namespace).stream()
        .filter(pod -> pod.text("", "spec", "nodeName").isEmpty())
        .count();
  }

  private List<Long> spread(String app) {
    List<Long> counts = new ArrayList<>();
    for (String node : List.of("w1-k8s", "w2-k8s", "w3-k8s")) {
      counts.add(
          cluster.api().store().podsOn(node).stream()
              .filter(pod -> pod.text("", "metadata", "labels", "app").equals(app))
              .filter(pod -> pod.at("metadata", "deletionTimestamp").isUnset())
              .count());
    }
    return counts;
  }

  /** What was said, by pod. */
  private Map<String, TreeSet<String>> failures() {
    Map<String, TreeSet<String>> failures = new TreeMap<>();
    for (Tree event : cluster.api().list(Resources.EVENTS, namespace)) {
      if (event.text("", "reason").equals("FailedScheduling")) {
        failures
            .computeIfAbsent(event.text("", "involvedObject", "name"), name -> new TreeSet<>())
            .add(event.text("", "message"));
      }
    }
    return failures;
  }

  private static Map<String, TreeSet<String>> recordedFailures(String scenario) {
    Map<String, TreeSet<String>> failures = new TreeMap<>();
    for (String line : resource(scenario + "/events.txt").lines().toList()) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals("FailedScheduling")) {
        failures
            .computeIfAbsent(fields[2].replace("Pod/", ""), name -> new TreeSet<>())
            .add(fields[3]);
      }
    }
    assertTrue(!failures.isEmpty(), "nothing recorded in " + scenario);
    return failures;
  }

  private static List<String> messages(Map<String, TreeSet<String>> failures) {
    return failures.values().stream().flatMap(TreeSet::stream).toList();
  }

  private static String resource(String name) {
    String path = "/oracle/scenarios/" + name;
    try (InputStream in =
        Objects.requireNonNull(SchedulingScenariosTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
