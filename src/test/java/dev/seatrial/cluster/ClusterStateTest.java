package dev.seatrial.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.UserError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A cluster saved and restored goes on as if nothing had been. */
class ClusterStateTest {
  private static final Tree DEPLOYMENT =
      Json.read(
          """
          {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},
           "spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"}},
                   "template":{"metadata":{"labels":{"app":"web"}},
                               "spec":{"containers":[{"name":"c","image":"nginx"}]}}}}
          """);

  @Test
  void whatIsSavedIsRestored() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    cluster.api().create(DEPLOYMENT);
    cluster.runFor(Duration.ofSeconds(10));
    Tree saved = ClusterState.saved(cluster);
    Tree read = Json.read(saved.toJson());
    assertEquals(saved, ClusterState.saved(ClusterState.restored(read)));
  }

  @Test
  void aRolloutGoesOnWhereItWas() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    cluster.api().create(DEPLOYMENT);
    cluster.runFor(Duration.ofMillis(500));
    Cluster restored = ClusterState.restored(ClusterState.saved(cluster));
    assertTrue(restored.runUntil(() -> ready(restored) == 3, Duration.ofSeconds(10)));
    assertEquals(3, restored.api().list(Resources.PODS, "default").size());
  }

  @Test
  void theLastVictimOfAPreemptionIsStillDeleted() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    cluster.api().create(pod("one", "", "1900m"));
    cluster.api().create(pod("two", "", "1900m"));
    cluster.runFor(Duration.ofSeconds(10));
    cluster.api().create(pod("high", "system-node-critical", "3500m"));
    assertTrue(cluster.runUntil(() -> going(cluster) == 1, Duration.ofSeconds(1)));
    Cluster restored = ClusterState.restored(Json.read(ClusterState.saved(cluster).toJson()));
    assertTrue(restored.runUntil(() -> going(restored) == 2, Duration.ofMillis(100)));
    assertEquals(Tree.ABSENT, ClusterState.saved(restored).at("scheduler"));
  }

  private static Tree pod(String name, String priorityClass, String cpu) {
    return Json.read(
        """
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"%s","namespace":"default"},
         "spec":{"priorityClassName":"%s","nodeSelector":{"kubernetes.io/hostname":"w1-k8s"},
                 "containers":[{"name":"c","image":"nginx",
                                "resources":{"requests":{"cpu":"%s"}}}]}}
        """
            .formatted(name, priorityClass, cpu));
  }

  private static long going(Cluster cluster) {
    return cluster.api().list(Resources.PODS, "default").stream()
        .filter(pod -> pod.at("metadata", "deletionTimestamp").isPresent())
        .count();
  }

  @Test
  void aQuietClusterWakesAtTheFirstChange() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    cluster.runFor(Duration.ofMinutes(1));
    Cluster restored = ClusterState.restored(ClusterState.saved(cluster));
    restored.runFor(Duration.ofMillis(1));
    restored.api().create(DEPLOYMENT);
    assertTrue(restored.runUntil(() -> ready(restored) == 3, Duration.ofSeconds(10)));
  }

  @Test
  void rolesOfTheSystemAreSavedOnlyWhereSomebodyChangedThem() {
    Cluster cluster = Cluster.create(ClusterSpec.tutorial());
    int roles = cluster.api().list(Resources.CLUSTER_ROLES, "").size();
    Tree untouched = ClusterState.saved(cluster);
    assertFalse(untouched.at("objects", Resources.CLUSTER_ROLES).isPresent());
    cluster.api().delete(view(), DeleteOptions.NOW);
    Cluster restored = ClusterState.restored(ClusterState.saved(cluster));
    Cluster again = ClusterState.restored(ClusterState.saved(restored));
    assertEquals(roles - 1, again.api().list(Resources.CLUSTER_ROLES, "").size());
    assertTrue(again.api().find(view()).isEmpty());
    assertTrue(ClusterState.restored(untouched).api().find(view()).isPresent());
  }

  private static ObjectKey view() {
    return new ObjectKey(Resources.CLUSTER_ROLES, "", "view");
  }

  @Test
  void whatIsNoStateIsRefused() {
    assertThrows(UserError.class, () -> ClusterState.restored(Json.read("{\"format\":1}")));
    UserError newer =
        assertThrows(
            UserError.class,
            () -> ClusterState.restored(Json.read("{\"format\":99,\"objects\":{}}")));
    assertEquals(
        "the state is of format 99, written by a newer Seatrial: use that one", newer.getMessage());
  }

  private static long ready(Cluster cluster) {
    ObjectKey key = new ObjectKey(Resources.DEPLOYMENTS, "default", "web");
    return cluster.api().get(key).number(0, "status", "readyReplicas");
  }
}
