package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterImport;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.cluster.Dump;
import dev.seatrial.cluster.NodeSpec;
import dev.seatrial.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A cluster that is kept between commands, and how its time goes on meanwhile. */
record KeptCluster(Cluster cluster, Clock clock) {
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
  private static final int MOST_NODES = 5_000;

  /** Whether what passes outside passes inside too. */
  enum Clock {
    WALL,
    MANUAL;

    /** The clock of a word; the wall's for an empty one. */
    static Clock of(String word) {
      String chosen = Choice.of("--clock", word.isEmpty() ? "wall" : word, "wall", "manual");
      return chosen.equals("manual") ? MANUAL : WALL;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a user wants of a new cluster; empty where nothing was said. */
  record Wishes(String nodes, String kubernetes, String seed, Clock clock) {}

  /** A cluster that nobody has used yet. */
  static KeptCluster fresh() {
    return begun(ClusterSpec.tutorial(), Clock.WALL);
  }

  /** A new cluster as it is wished for. */
  static KeptCluster created(Wishes wishes) {
    return begun(spec(wishes), wishes.clock());
  }

  /**
   * The cluster of a dump, as the rest of it is wished for. It goes on now; one that is moved by
   * hand, where the dump ends.
   */
  static ClusterImport.Result imported(Dump dump, Wishes wishes) {
    boolean manual = wishes.clock() == Clock.MANUAL && dump.newestMicros() > 0;
    long start = manual ? dump.newestMicros() : wallMicros();
    return ClusterImport.of(dump, spec(wishes).startingAt(start));
  }

  private static ClusterSpec spec(Wishes wishes) {
    ClusterSpec spec = ClusterSpec.tutorial();
    if (!wishes.kubernetes().isEmpty()) {
      spec = spec.ofVersion(version(wishes.kubernetes()));
    }
    if (!wishes.nodes().isEmpty()) {
      spec = spec.withNodes(nodes(wishes.nodes()));
    }
    if (!wishes.seed().isEmpty()) {
      spec = spec.seeded(Seed.parse(wishes.seed()));
    }
    return spec;
  }

  /** The same cluster as it was in the beginning, but beginning now. */
  KeptCluster renewed() {
    return begun(cluster.spec().again(), clock);
  }

  private static KeptCluster begun(ClusterSpec spec, Clock clock) {
    return new KeptCluster(Cluster.create(spec.startingAt(wallMicros())), clock);
  }

  // Objects are dated in whole seconds: a cluster that begins with one shows the same ages whenever
  // it was made.
  private static long wallMicros() {
    return System.currentTimeMillis() / 1_000 * 1_000_000;
  }

  private static KubernetesVersion version(String text) {
    try {
      return KubernetesVersion.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw new UserError("--kubernetes: " + unknown.getMessage(), unknown);
    }
  }

  private static List<NodeSpec> nodes(String wish) {
    List<NodeSpec> nodes = new ArrayList<>();
    nodes.add(NodeSpec.controlPlane("m-k8s", 0));
    if (COUNT.matcher(wish).matches()) {
      int count = Integer.parseInt(wish);
      if (count < 1 || count > MOST_NODES) {
        throw new UserError("--nodes: \"" + wish + "\": between 1 and " + MOST_NODES + " workers");
      }
      for (int i = 1; i <= count; i++) {
        nodes.add(NodeSpec.worker("w" + i + "-k8s", i));
      }
      return nodes;
    }
    for (String name : wish.split(",", -1)) {
      if (!name.matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?")) {
        throw new UserError(
            "--nodes: \"" + name + "\" is no name of a node: use small letters, digits and dashes");
      }
      if (nodes.stream().anyMatch(node -> node.name().equals(name))) {
        throw new UserError("--nodes: \"" + name + "\" is the name of another node already");
      }
      nodes.add(NodeSpec.worker(name, nodes.size()));
    }
    return nodes;
  }
}
