package dev.seatrial.cluster;

import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a cluster out of the dump of another: its objects as they are, its pods running on. What
 * could not be taken over as it is, is noted.
 */
public final class ClusterImport {
  private static final String CUSTOM_DEFINITION = "CustomResourceDefinition";

  private final Cluster cluster;
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> uids = new LinkedHashSet<>();

  /** The cluster, and a line for everything that is not as it was in the dump. */
  public record Result(Cluster cluster, List<String> notes) {}

  private ClusterImport(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The cluster of a dump, at the time at which the spec starts.
   *
   * @param spec its nodes are those of the cluster where the dump has none
   */
  public static Result of(Dump dump, ClusterSpec spec) {
    ClusterSpec whole = spec.withNodes(nodes(dump, spec.nodes()));
    // A dump of a simulated cluster has names of the same seed: no new name may be an old one.
    Names names = new Names(spec.seed() + dump.revision() + 1);
    Cluster cluster = new Cluster(whole, names, spec.startMicros(), dump.revision());
    ClusterImport into = new ClusterImport(cluster);
    into.store(dump);
    into.complete(whole);
    cluster.api().store().list(Resources.PODS).forEach(cluster.kubelet()::adopt);
    cluster.restart();
    return new Result(cluster, List.copyOf(into.notes));
  }

  /** The nodes of the dump as a reset makes them anew, or the spec's where it has none. */
  private static List<NodeSpec> nodes(Dump dump, List<NodeSpec> otherwise) {
    List<NodeSpec> nodes = new ArrayList<>();
    for (Tree object : dump.objects()) {
      if (isKind(object, "v1", "Node")) {
        nodes.add(NodeSpec.of(object, nodes.size()));
      }
    }
    List<NodeSpec> all = new ArrayList<>(nodes.isEmpty() ? otherwise : nodes);
    Set<String> names = new LinkedHashSet<>();
    all.forEach(node -> names.add(node.name()));
    for (Tree object : dump.objects()) {
      String bound = object.text("", "spec", "nodeName");
      if (isKind(object, "v1", "Pod") && !bound.isEmpty() && names.add(bound)) {
        all.add(NodeSpec.worker(bound, all.size()));
      }
    }
    return all;
  }

  private static boolean isKind(Tree object, String apiVersion, String kind) {
    return object.text("", "apiVersion").equals(apiVersion) && object.text("", "kind").equals(kind);
  }

  private void store(Dump dump) {
    dump.objects().forEach(object -> uids.add(object.text("", "metadata", "uid")));
    // Custom resources are known by their definitions only.
    for (boolean definitions : new boolean[] {true, false}) {
      for (Tree object : dump.objects()) {
        if (object.text("", "kind").equals(CUSTOM_DEFINITION) == definitions) {
          store(object);
        }
      }
    }
    unknown.forEach(
        (kind, count) ->
            notes.add(
                "left out "
                    + count
                    + " of "
                    + kind
                    + ": no such kind is known, and the dump has no established"
                    + " CustomResourceDefinition of it"));
  }

  private void store(Tree object) {
    String apiVersion = object.text("", "apiVersion");
    String kind = object.text("", "kind");
    Optional<Resource> resource = cluster.api().catalog().kind(apiVersion, kind);
    if (resource.isEmpty()) {
      unknown.merge(kind + " (" + apiVersion + ")", 1, Integer::sum);
      return;
    }
    boolean namespaced = resource.get().namespaced();
    ObjectKey key =
        new ObjectKey(
            resource.get().groupResource(),
            namespaced ? object.text("default", "metadata", "namespace") : "",
            object.text("", "metadata", "name"));
    if (cluster.api().find(key).isPresent()) {
      notes.add("left out a second " + key + ": the dump has it twice");
      return;
    }
    Tree placed =
        namespaced ? object.with(Tree.of(key.namespace()), "metadata", "namespace") : object;
    cluster.api().restore(key, identified(owned(placed, key)));
    if (object.at("metadata", "resourceVersion").isUnset()) {
      cluster.api().store().put(key, cluster.api().store().get(key));
    }
  }

  /** Whoever edited the dump may have taken out what only a server sets. */
  private Tree identified(Tree object) {
    Tree whole = object;
    if (whole.text("", "metadata", "uid").isEmpty()) {
      whole = whole.with(Tree.of(cluster.names().uid()), "metadata", "uid");
    }
    if (whole.text("", "metadata", "creationTimestamp").isEmpty()) {
      whole = whole.with(now(), "metadata", "creationTimestamp");
    }
    return whole;
  }

  private Tree now() {
    return Tree.of(Timestamps.ofSeconds(cluster.nowMicros() / 1_000_000));
  }

  /** Without owners of known kinds that the dump lacks: the garbage collector would take it too. */
  private Tree owned(Tree object, ObjectKey key) {
    List<Tree> kept = new ArrayList<>();
    for (Tree owner : object.items("metadata", "ownerReferences")) {
      String kind = owner.text("", "kind");
      boolean known = cluster.api().catalog().kind(owner.text("", "apiVersion"), kind).isPresent();
      if (!known || uids.contains(owner.text("", "uid"))) {
        kept.add(owner);
      } else {
        String name = kind + " \"" + owner.text("", "name") + "\"";
        notes.add(key + " has lost its owner: the dump lacks " + name);
      }
    }
    Tree owners = kept.isEmpty() ? Tree.ABSENT : Tree.of(kept);
    return kept.size() == object.items("metadata", "ownerReferences").size()
        ? object
        : object.with(owners, "metadata", "ownerReferences");
  }

  /** Makes what every cluster has, where the dump lacks it. */
  private void complete(ClusterSpec spec) {
    Bootstrap.into(cluster.api().as("kube-apiserver"), spec.world());
    Set<String> namespaces = new LinkedHashSet<>();
    for (String resource : cluster.api().store().resources()) {
      for (Tree object : cluster.api().store().list(resource)) {
        namespaces.add(object.text("", "metadata", "namespace"));
      }
    }
    for (String name : namespaces) {
      ObjectKey key = new ObjectKey(Resources.NAMESPACES, "", name);
      if (!name.isEmpty() && cluster.api().find(key).isEmpty()) {
        cluster.api().create(Bootstrap.namespace(name));
        notes.add("made namespace \"" + name + "\", which the dump lacks");
      }
    }
    for (NodeSpec node : spec.nodes()) {
      if (cluster.api().find(ObjectKey.node(node.name())).isEmpty()) {
        cluster.add(node);
        notes.add("made node \"" + node.name() + "\", which the dump lacks");
      }
    }
    ControlPlaneAddress.publish(cluster.api().as("kube-apiserver"), spec.world());
  }
}
