package dev.seatrial.cluster;

import dev.seatrial.SplitMix;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Consumer;

/** What goes wrong in a random walk, and the quotas and autoscalers that come and go in it. */
final class FaultActions {
  private static final ObjectKey QUOTA = new ObjectKey("resourcequotas", "default", "few");

  private final SplitMix random;
  private final Cluster cluster;
  private final Consumer<String> notes;

  FaultActions(SplitMix random, Cluster cluster, Consumer<String> notes) {
    this.random = random;
    this.cluster = cluster;
    this.notes = notes;
  }

  void act(String name, String node) {
    switch (random.below(9)) {
      case 0 -> node(node, "lost", true);
      case 1 -> node(node, "crashed", true);
      case 2, 3 -> bringBack(node);
      case 4 -> restart();
      case 5 -> refuse("conflicts");
      case 6 -> refuse("timeouts");
      case 7 -> quota();
      default -> autoscale(name);
    }
  }

  /** Ends every fault, so that the cluster can come to rest. */
  void heal() {
    bringBack("*");
    rate("*", "conflicts", 0);
    rate("*", "timeouts", 0);
    if (cluster.api().find(QUOTA).isPresent()) {
      cluster.api().delete(QUOTA, DeleteOptions.DEFAULT);
    }
  }

  private void bringBack(String node) {
    node(node, "lost", false);
    node(node, "crashed", false);
  }

  private void node(String node, String what, boolean holds) {
    notes.accept("node " + node + " " + what + ": " + holds);
    ObjectTree named = ObjectTree.of("name", Tree.of(node));
    cluster.declare(
        cluster.world().withNode(ObjectTree.of(what, Tree.of(holds)).with(named, "of")));
  }

  private void restart() {
    String component = component();
    notes.accept("restart " + component);
    cluster.restart(component);
  }

  private void refuse(String fault) {
    String component = component();
    int percent = random.below(40);
    notes.accept(percent + "% " + fault + " of " + component);
    rate(component, fault, percent);
  }

  private String component() {
    List<String> all = cluster.components();
    return all.get(random.below(all.size()));
  }

  private void rate(String component, String fault, int percent) {
    cluster.declare(
        cluster
            .world()
            .withComponent(
                ObjectTree.of("name", Tree.of(component), fault, Tree.of((long) percent))));
  }

  private void quota() {
    if (cluster.api().find(QUOTA).isPresent()) {
      notes.accept("delete the quota");
      cluster.api().delete(QUOTA, DeleteOptions.DEFAULT);
      return;
    }
    String pods = Integer.toString(4 + random.below(8));
    notes.accept("quota of " + pods + " pods");
    cluster
        .api()
        .create(
            Json.read(
                """
                {"apiVersion":"v1","kind":"ResourceQuota",
                 "metadata":{"name":"few","namespace":"default"},"spec":{"hard":{"pods":"PODS"}}}
                """
                    .replace("PODS", pods)));
  }

  private void autoscale(String name) {
    String use = random.below(400) + "m";
    notes.accept("autoscale " + name + ", whose pods use " + use);
    cluster
        .api()
        .create(
            Json.read(
                """
                {"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler",
                 "metadata":{"name":"NAME","namespace":"default"},
                 "spec":{"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"NAME"},
                         "minReplicas":1,"maxReplicas":5,
                         "metrics":[{"type":"Resource","resource":{"name":"cpu",
                           "target":{"type":"AverageValue","averageValue":"200m"}}}]}}
                """
                    .replace("NAME", name)));
    ObjectTree labels = ObjectTree.of("labels", ObjectTree.of("app", Tree.of(name)));
    cluster.declare(
        cluster.world().withContainer(ObjectTree.of("of", labels, "cpu", Tree.of(use))));
  }
}
