package dev.seatrial.cluster;

import static dev.seatrial.cluster.Fixtures.cluster;
import static dev.seatrial.cluster.Fixtures.deployment;
import static dev.seatrial.cluster.Fixtures.deploymentKey;
import static dev.seatrial.cluster.Fixtures.hasReady;
import static dev.seatrial.cluster.Fixtures.pods;
import static dev.seatrial.cluster.Fixtures.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClusterTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @Test
  void aDeploymentBecomesReadyOnThreeNodes() {
    Cluster cluster = cluster();
    cluster.api().create(deployment("web", 3, "nginx:1"));

    assertTrue(cluster.runUntil(() -> hasReady(cluster, "web", 3), LIMIT));

    Set<String> nodes = new LinkedHashSet<>();
    pods(cluster, "web").forEach(pod -> nodes.add(pod.nodeName()));
    assertEquals(3, nodes.size());
  }

  @Test
  void aReplicaSetHasTheHashThatEveryClusterComputes() {
    Cluster cluster = cluster();
    Tree deployment = deployment("dpy-nginx", 1, "nginx");
    Tree named = Json.read(deployment.toJson().replace("\"main\"", "\"nginx\""));
    settle(cluster, named);

    Tree set = cluster.api().list(Resources.REPLICA_SETS, "default").iterator().next();
    assertEquals("dpy-nginx-5bb4d6f958", set.text("", "metadata", "name"));
  }

  @Test
  void aRollingUpdateKeepsItsBoundsAtEveryChange() {
    Cluster cluster = cluster();
    settle(cluster, deployment("web", 4, "nginx:1"));
    List<String> breaches = new ArrayList<>();
    cluster.observe(change -> breaches.addAll(breaches(cluster)));

    cluster.api().modify(deploymentKey("web"), stored -> withImage(stored, "nginx:2"));
    cluster.runUntilQuiet(Duration.ofSeconds(10), LIMIT);

    assertEquals(List.of(), breaches);
    assertTrue(hasReady(cluster, "web", 4));
    assertEquals(
        Set.of("nginx:2"),
        new LinkedHashSet<>(
            pods(cluster, "web").stream()
                .map(pod -> pod.containers().get(0).text("", "image"))
                .toList()));
  }

  private static List<String> breaches(Cluster cluster) {
    List<Pod> active = pods(cluster, "web").stream().filter(Pod::isActive).toList();
    long ready = active.stream().filter(Pod::isReady).count();
    List<String> breaches = new ArrayList<>();
    if (ready < 3) {
      breaches.add(ready + " ready");
    }
    // The surge bounds what replica sets ask for; their pods may overlap for a moment.
    long asked =
        cluster.api().list(Resources.REPLICA_SETS, "default").stream()
            .mapToLong(set -> set.number(0, "spec", "replicas"))
            .sum();
    if (asked > 5) {
      breaches.add(asked + " replicas");
    }
    return breaches;
  }

  @Test
  void aMissingImageStopsTheRolloutAndIsReported() {
    Cluster cluster = cluster();
    settle(cluster, deployment("web", 3, "nginx:1"));

    cluster.api().modify(deploymentKey("web"), stored -> withImage(stored, "nginx:1.17.23"));
    cluster.runFor(Duration.ofSeconds(8));

    List<String> waiting =
        pods(cluster, "web").stream()
            .map(pod -> pod.tree().items("status", "containerStatuses").get(0))
            .flatMap(status -> status.textAt("state", "waiting", "reason").stream())
            .toList();
    assertEquals(List.of("ImagePullBackOff"), waiting);
    assertEquals(3, pods(cluster, "web").stream().filter(Pod::isReady).count());
  }

  @Test
  void aRolloutWithoutProgressIsSaidToHaveTimedOut() {
    Cluster cluster = cluster();
    Tree deployment = deployment("web", 1, "nginx:1.17.23");
    cluster.api().create(deployment.with(Tree.of(30), "spec", "progressDeadlineSeconds"));
    cluster.runFor(Duration.ofSeconds(60));

    Tree stored = cluster.api().get(deploymentKey("web"));
    String reason =
        stored.items("status", "conditions").stream()
            .filter(condition -> condition.text("", "type").equals("Progressing"))
            .findFirst()
            .orElse(Tree.ABSENT)
            .text("", "reason");
    assertEquals("ProgressDeadlineExceeded", reason);
  }

  @Test
  void aDaemonSetRunsOnEveryNodeAndOnOneThatComesLater() {
    Cluster cluster = cluster();
    settle(cluster, Fixtures.daemonSet("agent", "agent:1"));
    assertTrue(hasReady(cluster, "agent", 4));

    cluster.add(NodeSpec.worker("w4-k8s", 4));

    assertTrue(cluster.runUntil(() -> hasReady(cluster, "agent", 5), LIMIT));
  }

  @Test
  void aDaemonSetIsUpdatedNodeByNode() {
    Cluster cluster = cluster();
    settle(cluster, Fixtures.daemonSet("agent", "agent:1"));
    List<Long> ready = new ArrayList<>();
    cluster.observe(
        change -> ready.add(pods(cluster, "agent").stream().filter(Pod::isReady).count()));

    ObjectKey key = new ObjectKey(Resources.DAEMON_SETS, "default", "agent");
    cluster.api().modify(key, stored -> withImage(stored, "agent:2"));
    cluster.runUntilQuiet(Duration.ofSeconds(10), LIMIT);

    assertTrue(hasReady(cluster, "agent", 4));
    assertTrue(ready.stream().allMatch(count -> count >= 3), ready::toString);
    Tree status = cluster.api().get(key).at("status");
    assertEquals(4, status.number(0, "updatedNumberScheduled"));
  }

  @Test
  void whatADeploymentOwnsGoesWithIt() {
    Cluster cluster = cluster();
    settle(cluster, deployment("web", 3, "nginx:1"));

    cluster.api().delete(deploymentKey("web"), DeleteOptions.DEFAULT);
    cluster.runUntilQuiet(Duration.ofSeconds(10), LIMIT);

    assertEquals(List.of(), pods(cluster, "web"));
    assertEquals(0, cluster.api().list(Resources.REPLICA_SETS, "default").size());
  }

  @Test
  void inTheForegroundWhatItOwnsGoesFirst() {
    Cluster cluster = cluster();
    settle(cluster, deployment("web", 2, "nginx:1"));
    List<String> deleted = new ArrayList<>();
    cluster.observe(
        change -> {
          boolean event = change.key().resource().equals(Resources.EVENTS);
          if (change.kind() == Change.Kind.DELETED && !event) {
            deleted.add(change.key().resource());
          }
        });

    DeleteOptions options = DeleteOptions.DEFAULT.withPropagation(Propagation.FOREGROUND);
    cluster.api().delete(deploymentKey("web"), options);
    cluster.runUntilQuiet(Duration.ofSeconds(10), LIMIT);

    assertEquals(List.of("pods", "pods", "replicasets.apps", "deployments.apps"), deleted);
  }

  @Test
  void orphansStayAndAreAdoptedAgain() {
    Cluster cluster = cluster();
    settle(cluster, deployment("web", 2, "nginx:1"));
    List<String> before = pods(cluster, "web").stream().map(Pod::uid).toList();

    DeleteOptions options = DeleteOptions.DEFAULT.withPropagation(Propagation.ORPHAN);
    cluster.api().delete(deploymentKey("web"), options);
    cluster.runUntilQuiet(Duration.ofSeconds(10), LIMIT);
    settle(cluster, deployment("web", 2, "nginx:1"));

    assertEquals(before, pods(cluster, "web").stream().map(Pod::uid).toList());
  }

  @Test
  void aBudgetRefusesTheEvictionThatWouldBreakIt() {
    Cluster cluster = cluster();
    settle(cluster, deployment("web", 2, "nginx:1"));
    settle(cluster, Fixtures.budget("web", 2));

    Pod pod = pods(cluster, "web").get(0);
    ObjectKey key = ObjectKey.pod(pod.namespace(), pod.name());
    ApiError refused =
        assertThrows(ApiError.class, () -> cluster.api().evict(key, DeleteOptions.DEFAULT));

    assertEquals(
        "Cannot evict pod as it would violate the pod's disruption budget.", refused.message());
    assertEquals(
        "The disruption budget web needs 2 healthy pods and has 2 currently",
        refused.details().items("causes").get(0).text("", "message"));
  }

  @Test
  void aQuietClusterStaysAsItIsWhenEverythingIsLookedAtAgain() {
    Cluster cluster = cluster();
    settle(cluster, deployment("web", 3, "nginx:1"));
    settle(cluster, Fixtures.daemonSet("agent", "agent:1"));
    settle(cluster, Fixtures.budget("web", 2));
    long revision = cluster.api().store().revision();

    cluster.restart();
    cluster.runFor(Duration.ofSeconds(30));

    assertEquals(revision, cluster.api().store().revision());
  }

  @Test
  void theSameSeedGivesTheSameChanges() {
    assertEquals(journal(7), journal(7));
    assertTrue(!journal(7).equals(journal(8)));
  }

  private static List<String> journal(long seed) {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial().withSeed(seed, Choices.seeded(seed)));
    List<String> journal = new ArrayList<>();
    cluster.observe(
        change -> journal.add(cluster.nowMicros() + " " + change.kind() + " " + change.after()));
    settle(cluster, deployment("web", 5, "nginx:1"));
    cluster.api().modify(deploymentKey("web"), stored -> withImage(stored, "nginx:2"));
    cluster.runUntilQuiet(Duration.ofSeconds(10), LIMIT);
    return journal;
  }

  private static Tree withImage(Tree workload, String image) {
    Tree containers = workload.at("spec", "template", "spec", "containers");
    Tree changed = containers.at(0).with(Tree.of(image), "image");
    return workload.with(Tree.of(List.of(changed)), "spec", "template", "spec", "containers");
  }
}
