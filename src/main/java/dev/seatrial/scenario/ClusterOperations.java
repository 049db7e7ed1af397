package dev.seatrial.scenario;

import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.trial.ClusterPlan;
import dev.seatrial.trial.Trial;
import dev.seatrial.trial.Worker;
import java.util.List;

/** What a trial's {@code cluster} can say. */
final class ClusterOperations {
  private ClusterOperations() {}

  static void run(Trial trial, Tree said) {
    ClusterPlan cluster = trial.cluster();
    said.textAt("kubernetes").ifPresent(cluster::kubernetes);
    workers(cluster, said.at("workers"), texts(said.at("zones")));
    said.items("nodes").forEach(node -> cluster.node(worker(node)));
    if (said.at("seed").isPresent()) {
      cluster.seed(said.number(0, "seed"));
    }
  }

  private static void workers(ClusterPlan cluster, Tree workers, List<String> zones) {
    if (!zones.isEmpty()) {
      cluster.workersInZones(workers.integer(1), zones);
    } else if (workers instanceof IntegerTree count) {
      cluster.workers(Math.toIntExact(count.value()));
    } else if (workers.isPresent()) {
      cluster.workers(texts(workers));
    }
  }

  private static List<String> texts(Tree list) {
    return list.items().stream().map(item -> item.text("")).toList();
  }

  /** A worker, said by its name alone or with what is special about it. */
  static Worker worker(Tree said) {
    if (said instanceof TextTree name) {
      return Worker.named(name.value());
    }
    Worker worker = Worker.named(said.text("", "name"));
    for (String resource : List.of("cpu", "memory", "pods", "ephemeral-storage")) {
      if (said.at(resource).isPresent()) {
        worker = worker.with(resource, plain(said.at(resource)));
      }
    }
    ObjectTree labels = said.object("labels");
    for (String key : labels.names()) {
      worker = worker.labelled(key, labels.text("", key));
    }
    for (Tree taint : said.items("taints")) {
      worker = worker.tainted(taint);
    }
    return said.at("zone").isPresent() ? worker.inZone(said.text("", "zone")) : worker;
  }

  private static String plain(Tree amount) {
    return amount instanceof TextTree text ? text.value() : amount.toJson();
  }
}
