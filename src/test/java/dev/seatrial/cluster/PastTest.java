package dev.seatrial.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.SplitMix;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.kubelet.World;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What led to a cluster happens again as it was, and any moment of it can be gone back to. */
class PastTest {
  private static final int WALKS = Integer.getInteger("seatrial.pasts", 3);

  private static final Tree POD =
      Json.read(
          """
          {"apiVersion":"v1","kind":"Pod","metadata":{"generateName":"a-"},
           "spec":{"containers":[{"name":"c","image":"i"}]}}
          """);

  private final List<Tree> legs = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Map<Long, Tree> moments = new LinkedHashMap<>();
  private Tree state = ClusterState.saved(Cluster.create(ClusterSpec.tutorial()));

  /** Has something happen in the cluster, as between two commands. */
  private void leg(Consumer<Cluster> doing) {
    Cluster cluster = ClusterState.restored(state);
    cluster.record().runs("leg " + legs.size());
    cluster.observe(
        change -> {
          told.add(line(cluster, change));
          moments.put(change.revision(), seen(cluster));
        });
    doing.accept(cluster);
    Tree leg = cluster.record().leg();
    legs.add(legs.isEmpty() ? Past.from(state, leg) : leg);
    state = ClusterState.saved(cluster);
  }

  private static String line(Cluster cluster, Change change) {
    return cluster.nowMicros() + " " + cluster.atWork() + " " + change;
  }

  // Without managers: looking at them settles what waits, which is seen in their times.
  private static Tree seen(Cluster cluster) {
    List<Tree> all = new ArrayList<>();
    cluster.api().store().resources().stream()
        .sorted()
        .forEach(resource -> all.addAll(cluster.api().store().list(resource)));
    return ObjectTree.of("objects", Tree.of(all), "kubelets", cluster.kubelet().saved())
        .with("names", Tree.of(cluster.names().state()))
        .with("micros", Tree.of(cluster.nowMicros()))
        .with("namespace", Tree.of(cluster.context().namespace()));
  }

  @Test
  void randomWalksHappenAgainAsTheyWere() {
    for (long seed = 1; seed <= WALKS; seed++) {
      PastTest walk = new PastTest();
      walk.walks(seed);
    }
  }

  private void walks(long seed) {
    state = ClusterState.saved(Cluster.create(ClusterSpec.tutorial().seeded(seed)));
    for (int i = 0; i < 4; i++) {
      long own = seed * 10 + i;
      leg(cluster -> new RandomWalk(own, RandomWalk.Keeping.NOTHING, cluster).act(6));
    }
    assertHappensAgain("seed " + seed);
    assertEveryMomentIsFound(seed);
  }

  private void assertHappensAgain(String what) {
    List<String> again = new ArrayList<>();
    Past past = new Past(legs);
    past.retell((then, command, change) -> again.add(line(then, change)));
    assertEquals(String.join("\n", told), String.join("\n", again), what);
    assertEquals(state, past.atMicros(past.latestMicros()).state(), what);
  }

  private void assertEveryMomentIsFound(long seed) {
    SplitMix random = new SplitMix(seed);
    List<Long> revisions = List.copyOf(moments.keySet());
    for (int i = 0; i < 5; i++) {
      long revision = revisions.get(random.below(revisions.size()));
      Past.Moment moment = new Past(legs).atRevision(revision);
      Cluster then = ClusterState.restored(moment.state());
      assertEquals(moments.get(revision), seen(then), "seed " + seed + " at " + revision);
      // What leads to the moment leads there again.
      Past shorter = new Past(moment.legs());
      assertEquals(revision, shorter.latestRevision());
      assertEquals(moment.state(), shorter.atRevision(revision).state());
    }
  }

  @Test
  void whateverComesFromOutsideIsKept() {
    leg(
        cluster -> {
          cluster.api().create(Fixtures.deployment("web", 2, "nginx"));
          cluster.runFor(Duration.ofSeconds(5));
          cluster.use(ClientContext.of("kube-system"));
        });
    leg(
        cluster -> {
          cluster.declare(
              World.of(Json.read("{\"containers\":[{\"of\":\"web\",\"readyAfter\":\"7s\"}]}")));
          cluster.restart("scheduler");
          cluster
              .containers()
              .execute(
                  cluster.api().keyOf(Fixtures.pods(cluster, "web").get(0).tree()),
                  "main",
                  List.of("kill", "1"));
          cluster.runFor(Duration.ofSeconds(20));
        });
    leg(
        cluster -> {
          cluster.api().create(POD, WriteOptions.STRICT.asDryRun());
          cluster.runFor(Duration.ofSeconds(1));
          try {
            cluster.api().create(Fixtures.deployment("web", 2, "nginx"), WriteOptions.STRICT);
          } catch (ApiError refused) {
            cluster.api().delete(Fixtures.deploymentKey("web"), DeleteOptions.DEFAULT);
          }
          cluster.runUntilQuiet(Duration.ofSeconds(20), Duration.ofMinutes(5));
        });
    assertHappensAgain("all kinds of input");
  }

  @Test
  void whatWasGoneBackToGoesOnTheSameWayEveryTime() {
    leg(
        cluster -> {
          cluster.api().create(Fixtures.deployment("web", 3, "nginx"));
          cluster.runFor(Duration.ofSeconds(10));
        });
    long middle = (new Past(legs).earliestRevision() + new Past(legs).latestRevision()) / 2;
    assertEquals(goneOn(middle), goneOn(middle));
  }

  private Tree goneOn(long revision) {
    Cluster cluster = ClusterState.restored(new Past(legs).atRevision(revision).state());
    assertEquals(revision, cluster.api().store().revision());
    assertTrue(cluster.runUntil(() -> Fixtures.hasReady(cluster, "web", 3), Duration.ofMinutes(1)));
    return ClusterState.saved(cluster);
  }

  @Test
  void aTimeBetweenTwoChangesIsFoundAndTheBeginningToo() {
    leg(
        cluster -> {
          cluster.api().create(Fixtures.deployment("web", 1, "nginx"));
          cluster.runFor(Duration.ofSeconds(10));
        });
    leg(cluster -> cluster.runFor(Duration.ofSeconds(10)));
    Past past = new Past(legs);
    long start = past.earliestMicros();
    Cluster then = ClusterState.restored(past.atMicros(start + 1_500_000).state());
    assertEquals(start + 1_500_000, then.nowMicros());
    assertEquals(1, Fixtures.pods(then, "web").size());
    Cluster first = ClusterState.restored(past.atRevision(past.earliestRevision()).state());
    assertEquals(0, Fixtures.pods(first, "web").size());
  }
}
