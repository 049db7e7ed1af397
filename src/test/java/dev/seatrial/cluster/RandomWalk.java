package dev.seatrial.cluster;

import dev.seatrial.SplitMix;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of actions that a seed chooses, on a cluster whose choices the same seed makes; every
 * change is written down and held against the invariants.
 */
final class RandomWalk {
  private static final List<String> NAMES = List.of("api", "db", "web");
  private static final List<String> IMAGES = List.of("nginx:1", "nginx:2", "nginx:3", "nginx:404");
  private static final List<String> NODES = List.of("w1-k8s", "w2-k8s", "w3-k8s");
  private static final Duration QUIET = Duration.ofSeconds(30);

  /** After so long at most, what a quota refused is tried again. */
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(1_000);

  private static final Duration LIMIT = Duration.ofHours(3);

  private final Keeping keeping;
  private final SplitMix random;
  private final Cluster cluster;
  private final Invariants invariants;
  private final WorkloadActions workloads;
  private final FaultActions faults;
  private final PodActions pods;
  private final StringBuilder journal = new StringBuilder();
  private final List<String> actions = new ArrayList<>();

  RandomWalk(long seed) {
    this(seed, Keeping.NOTHING);
  }

  /** A walk that keeps what {@link #journal} tells, or nothing. */
  RandomWalk(long seed, Keeping keeping) {
    this(seed, keeping, Cluster.create(ClusterSpec.tutorial().seeded(seed)));
  }

  /** A walk in a cluster that is there. */
  RandomWalk(long seed, Keeping keeping, Cluster there) {
    this.keeping = keeping;
    random = new SplitMix(seed);
    cluster = there;
    invariants = new Invariants(cluster);
    workloads = new WorkloadActions(random, cluster.api(), this::note);
    faults = new FaultActions(random, cluster, this::note);
    pods = new PodActions(random, cluster, this::note);
    cluster.observe(this::observe);
  }

  /** Whether changes are written down. */
  enum Keeping {
    JOURNAL,
    NOTHING
  }

  private void observe(Change change) {
    invariants.check(change);
    if (keeping == Keeping.JOURNAL) {
      write(change);
    }
  }

  private void write(Change change) {
    journal.append(cluster.nowMicros()).append(' ').append(change.kind()).append(' ');
    journal.append(change.key()).append(' ').append(change.after().toJson()).append('\n');
  }

  /** Does so many things, then lets the cluster come to rest. */
  void run(int steps) {
    act(steps);
    faults.heal();
    pods.heal();
    cluster.runFor(LONGEST_BACK_OFF);
    NODES.forEach(node -> schedulable(node, true));
    if (!cluster.runUntilQuiet(QUIET, LIMIT)) {
      invariants.breach("the cluster did not come to rest within " + LIMIT);
    }
    checkRest();
  }

  /** Does so many things, each after a while. */
  void act(int steps) {
    for (int i = 0; i < steps; i++) {
      act();
      cluster.runFor(Duration.ofMillis(random.below(12_000)));
    }
  }

  /** Once a cluster is at rest, one more look of every component changes nothing. */
  private void checkRest() {
    invariants.checkRest();
    // Some events are reported at every look.
    cluster.observe(
        change -> {
          if (!change.key().resource().equals(Resources.EVENTS)) {
            invariants.breach("a further reconcile changed what was at rest: " + change);
          }
        });
    cluster.restart();
    cluster.runFor(Duration.ofSeconds(5));
  }

  /** Every change, with its time and the object after it. */
  String journal() {
    return journal.toString();
  }

  List<String> actions() {
    return actions;
  }

  List<String> breaches() {
    return invariants.breaches();
  }

  private void act() {
    String name = NAMES.get(random.below(NAMES.size()));
    try {
      switch (random.below(30)) {
        case 0, 1, 2 -> create(name);
        case 3, 4 -> scale(name);
        case 5, 6 -> setImage(name);
        case 7 -> deletePod(name);
        case 8 -> evictAll();
        case 9 -> schedulable(node(), false);
        case 10 -> schedulable(node(), true);
        case 11, 12, 13, 14, 15, 16 -> workloads.act(name, IMAGES);
        case 17, 18, 19, 20, 21, 22 -> faults.act(name, node());
        case 23, 24, 25, 26, 27, 28 -> pods.act(name, node());
        default -> delete(name);
      }
    } catch (ApiError refused) {
      note("refused: " + refused.message());
    }
  }

  private void note(String action) {
    actions.add(cluster.nowMicros() + " " + action);
  }

  private String node() {
    return NODES.get(random.below(NODES.size()));
  }

  private void create(String name) {
    int replicas = random.below(6);
    note("create " + name + " with " + replicas);
    Tree deployment = Fixtures.deployment(name, replicas, IMAGES.get(random.below(3)));
    if (random.below(4) == 0) {
      Tree recreate = Json.read("{\"type\":\"Recreate\"}");
      deployment = deployment.with(recreate, "spec", "strategy");
    }
    cluster.api().create(deployment);
    if (random.below(2) == 0) {
      cluster.api().create(Fixtures.budget(name, random.below(4)));
    }
  }

  private void scale(String name) {
    int replicas = random.below(8);
    note("scale " + name + " to " + replicas);
    cluster
        .api()
        .modify(
            Fixtures.deploymentKey(name),
            stored -> stored.with(Tree.of(replicas), "spec", "replicas"));
  }

  private void setImage(String name) {
    String image = IMAGES.get(random.below(IMAGES.size()));
    note("set image of " + name + " to " + image);
    Tree containers = Json.read("[{\"name\":\"main\",\"image\":\"" + image + "\"}]");
    cluster
        .api()
        .modify(
            Fixtures.deploymentKey(name),
            stored -> stored.with(containers, "spec", "template", "spec", "containers"));
  }

  private void deletePod(String name) {
    List<Pod> pods = Fixtures.pods(cluster, name);
    if (!pods.isEmpty()) {
      Pod pod = pods.get(random.below(pods.size()));
      note("delete pod " + pod.name());
      cluster.api().delete(ObjectKey.pod("default", pod.name()), DeleteOptions.DEFAULT);
    }
  }

  private void evictAll() {
    String node = node();
    note("drain " + node);
    schedulable(node, false);
    for (Tree tree : cluster.api().store().podsOn(node)) {
      Pod pod = new Pod(tree);
      if (!pod.isTerminating()) {
        evict(pod);
      }
    }
  }

  private void evict(Pod pod) {
    try {
      invariants.evicts(pod);
      cluster.api().evict(ObjectKey.pod(pod.namespace(), pod.name()), DeleteOptions.DEFAULT);
    } catch (ApiError refused) {
      note("refused: " + refused.message());
    } finally {
      invariants.evicted();
    }
  }

  private void schedulable(String node, boolean wanted) {
    note((wanted ? "uncordon " : "cordon ") + node);
    Tree flag = wanted ? Tree.ABSENT : Tree.of(true);
    cluster
        .api()
        .modify(
            new ObjectKey(Resources.NODES, "", node),
            stored -> stored.with(flag, "spec", "unschedulable"));
  }

  private void delete(String name) {
    Propagation propagation = Propagation.values()[random.below(3)];
    note("delete " + name + ", " + propagation);
    cluster
        .api()
        .delete(Fixtures.deploymentKey(name), DeleteOptions.DEFAULT.withPropagation(propagation));
    ObjectKey budget = new ObjectKey("poddisruptionbudgets.policy", "default", name);
    Optional<Tree> found = cluster.api().find(budget);
    if (found.isPresent()) {
      cluster.api().delete(budget, DeleteOptions.DEFAULT);
    }
  }
}
