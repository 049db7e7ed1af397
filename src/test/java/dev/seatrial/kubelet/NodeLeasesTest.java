package dev.seatrial.kubelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NodeLeasesTest {
  private static final ObjectKey LEASE =
      new ObjectKey(Resources.LEASES, "kube-node-lease", "w1-k8s");

  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());

  @Test
  void eachNodeHoldsALeaseOfItsOwn() {
    Tree lease = cluster.api().get(LEASE);
    assertEquals("w1-k8s", lease.text("", "spec", "holderIdentity"));
    assertEquals(40, lease.number(0, "spec", "leaseDurationSeconds"));
    assertEquals("Node", lease.items("metadata", "ownerReferences").get(0).text("", "kind"));
  }

  @Test
  void itIsRenewedEveryTenSecondsWithoutAChange() {
    long revision = cluster.api().store().revision();
    long before = renewedMicros();
    cluster.runFor(Duration.ofSeconds(25));
    assertEquals(20_000_000, renewedMicros() - before);
    assertEquals(revision, cluster.api().store().revision());
  }

  @Test
  void aLostNodeRenewsItNoMore() {
    cluster.declare(
        World.DEFAULT.withNode(Json.read("{\"of\":{\"name\":\"w1-k8s\"},\"lost\":true}")));
    cluster.runFor(Duration.ofSeconds(30));
    long last = renewedMicros();
    cluster.runFor(Duration.ofSeconds(60));
    assertEquals(last, renewedMicros());
  }

  @Test
  void itGoesWithItsNode() {
    cluster.api().delete(ObjectKey.node("w1-k8s"), DeleteOptions.DEFAULT);
    cluster.runFor(Duration.ofSeconds(30));
    assertTrue(cluster.api().find(LEASE).isEmpty());
  }

  private long renewedMicros() {
    return Timestamps.micros(cluster.api().get(LEASE).text("", "spec", "renewTime")).getAsLong();
  }
}
