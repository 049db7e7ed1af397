package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Store;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A few nodes and pods, sketched in YAML, for the tests of plugins. */
final class Sketch {
  final Store store = new Store(0);
  final ClusterCache cluster = new ClusterCache(store);

  /** Adds a node with 4 CPUs, 8Gi and room for 110 pods, changed by what the YAML says. */
  Sketch node(String name, String yaml) {
    Tree node =
        Json.read(
                "{\"status\":{\"allocatable\":{\"cpu\":\"4\",\"memory\":\"8Gi\",\"pods\":\"110\"}}}")
            .with(Tree.of(name), "metadata", "name");
    cluster.setNode(merged(node, Yaml.read(yaml).documents().get(0).tree()));
    return this;
  }

  Sketch node(String name) {
    return node(name, "{}");
  }

  /** Puts a pod on a node. */
  Sketch on(String node, String name, String yaml) {
    Tree pod = pod(name, yaml).tree().with(Tree.of(node), "spec", "nodeName");
    cluster.setPod(ObjectKey.pod("default", name), pod);
    return this;
  }

  /** Stores an object of another kind. */
  Sketch object(ObjectKey key, String yaml) {
    store.put(key, Yaml.read(yaml).documents().get(0).tree());
    return this;
  }

  /** A pod that waits. */
  PodState pod(String name, String yaml) {
    Tree pod =
        merged(
            ObjectTree.EMPTY
                .with(Tree.of(name), "metadata", "name")
                .with(Tree.of("default"), "metadata", "namespace")
                .with(Tree.of("uid-" + name), "metadata", "uid"),
            Yaml.read(yaml).documents().get(0).tree());
    return cluster.read(ObjectKey.pod("default", name), pod);
  }

  /** What a filter says of a node. */
  Verdict verdict(FilterPlugin plugin, PodState pod, String node) {
    Preparation prepared = plugin.prepare(pod, cluster);
    Optional<NodeFilter> filter = prepared.filter();
    return filter.isEmpty()
        ? prepared.refusal()
        : filter.get().check(cluster.node(node).orElseThrow());
  }

  /** The scores of all nodes, normalized. */
  List<Long> scores(ScorePlugin plugin, PodState pod) {
    List<NodeState> nodes = cluster.nodes();
    long[] scores = new long[nodes.size()];
    Optional<NodeScorer> scorer = plugin.prepare(pod, cluster, nodes);
    if (scorer.isPresent()) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] = scorer.get().score(nodes.get(i));
      }
      scorer.get().normalize(scores);
    }
    return Arrays.stream(scores).boxed().toList();
  }

  private static Tree merged(Tree base, Tree change) {
    ObjectTree merged = base.object();
    ObjectTree changes = change.object();
    for (String name : changes.names()) {
      Tree value = changes.at(name);
      merged =
          merged.with(name, value instanceof ObjectTree ? merged(merged.at(name), value) : value);
    }
    return merged;
  }
}
