package dev.seatrial.cluster;

import dev.seatrial.UserError;
import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.kubelet.World;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A whole cluster as a tree, to be gone on with later: objects, clock, names, what nodes remember.
 *
 * <p>What controllers remember for a moment only is not saved, but for the victims that a scheduler
 * has still to delete: on return, every component looks at everything again, as after a restart of
 * the control plane.
 */
public final class ClusterState {
  private static final long FORMAT = 2;

  private ClusterState() {}

  /** The cluster as it stands. */
  public static Tree saved(Cluster cluster) {
    ClusterSpec spec = cluster.spec();
    ObjectBuilder objects = new ObjectBuilder();
    FieldSetTable fieldSets = new FieldSetTable();
    List<String> settled = new ArrayList<>();
    for (String resource : cluster.api().store().resources()) {
      List<Tree> all =
          cluster.api().systemObjects().toSave(resource).stream()
              .map(object -> fieldSets.withNumbers(cluster.api().shown(object)))
              .toList();
      if (cluster.api().systemObjects().areTouched(resource)) {
        settled.add(resource);
      }
      objects.put(resource, all.isEmpty() ? Tree.ABSENT : Tree.of(all));
    }
    return new ObjectBuilder()
        .put("format", FORMAT)
        .put("kubernetes", spec.catalog().version().toString())
        .put("nowMicros", cluster.nowMicros())
        .put("revision", cluster.api().store().revision())
        .put("names", cluster.names().state())
        .put("seed", spec.seed())
        .put("seeded", spec.isSeeded())
        .put("startMicros", spec.startMicros())
        .put("mostSteps", spec.mostSteps())
        .put("contextNamespace", cluster.context().namespace())
        .put("kubeconfig", cluster.context().kubeconfig())
        .put("nodes", Tree.of(spec.nodes().stream().map(ClusterState::saved).toList()))
        .put("world", cluster.world().spec())
        .put("kubelets", cluster.kubelet().saved())
        .put("scheduler", cluster.scheduler().saved())
        .put("quietUntilMicros", cluster.quietUntilMicros())
        .put("objects", objects.build())
        .put("settled", settled.isEmpty() ? Tree.ABSENT : Tree.texts(settled))
        .put("fieldSets", fieldSets.toTree())
        .build();
  }

  /**
   * The cluster as it stands while a component is at work: one that goes on from there looks at
   * everything at once.
   */
  public static Tree interrupted(Cluster cluster) {
    return saved(cluster).with(Tree.of(cluster.nowMicros()), "quietUntilMicros");
  }

  private static Tree saved(NodeSpec node) {
    return new ObjectBuilder()
        .put("name", node.name())
        .put("number", node.number())
        .put("labels", ObjectTree.ofTexts(node.labels()))
        .put("taints", Tree.of(node.taints()))
        .put("capacity", ObjectTree.ofTexts(node.capacity()))
        .build();
  }

  /**
   * The cluster that was saved, at the time at which it was saved.
   *
   * <p>Throws {@link UserError} for a tree that is no saved cluster, or one of a later version.
   */
  public static Cluster restored(Tree saved) {
    long format = saved.number(0, "format");
    if (format != FORMAT || !(saved.at("objects") instanceof ObjectTree)) {
      throw new UserError(
          format > FORMAT
              ? "the state is of format " + format + ", written by a newer Seatrial: use that one"
              : "it is not the state of a cluster");
    }
    Names names = new Names(saved.number(0, "names"));
    ClusterSpec spec = spec(saved);
    Cluster cluster =
        new Cluster(spec, names, saved.number(0, "nowMicros"), saved.number(0, "revision"));
    saved
        .items("settled")
        .forEach(resource -> cluster.api().systemObjects().settle(resource.text("")));
    for (String resource : saved.object("objects").names()) {
      for (Tree object : saved.items("objects", resource)) {
        Tree whole = FieldSetTable.withSets(object, saved.at("fieldSets"));
        cluster.api().restore(key(resource, object), whole);
      }
    }
    cluster.kubelet().restore(saved.at("kubelets"));
    cluster.scheduler().restore(saved.at("scheduler"));
    cluster.use(
        new ClientContext(saved.text("default", "contextNamespace"), saved.at("kubeconfig")));
    cluster.sleepUntil(saved.number(0, "quietUntilMicros"));
    return cluster;
  }

  private static ObjectKey key(String resource, Tree object) {
    Tree metadata = object.at("metadata");
    return new ObjectKey(resource, metadata.text("", "namespace"), metadata.text("", "name"));
  }

  private static ClusterSpec spec(Tree saved) {
    // A run of seeded choices cannot be taken up in its middle: it goes on from where names are.
    Choices choices =
        saved.flag(false, "seeded") ? Choices.seeded(saved.number(0, "names")) : Choices.TYPICAL;
    return new ClusterSpec(
        Catalog.of(version(saved.text("", "kubernetes"))),
        saved.items("nodes").stream().map(ClusterState::node).toList(),
        World.of(saved.at("world")),
        choices,
        saved.number(1, "seed"),
        saved.number(0, "startMicros"),
        saved.number(0, "mostSteps"));
  }

  private static KubernetesVersion version(String name) {
    try {
      return KubernetesVersion.parse(name);
    } catch (IllegalArgumentException unknown) {
      throw new UserError(String.valueOf(unknown.getMessage()), unknown);
    }
  }

  private static NodeSpec node(Tree saved) {
    Map<String, String> labels = NodeSpec.texts(saved.object("labels"));
    return new NodeSpec(
        saved.text("", "name"),
        saved.integer(0, "number"),
        labels,
        saved.items("taints"),
        NodeSpec.texts(saved.object("capacity")));
  }
}
