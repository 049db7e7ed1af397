package dev.seatrial.kubectl.rollout;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.object.KubeObject;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The revisions of a workload: those objects in which its former pod templates are kept. */
// As polymorphichelpers/history.go in kubectl/pkg, v0.37.
final class Revisions {
  static final String ANNOTATION = "deployment.kubernetes.io/revision";

  private Revisions() {}

  /** The revision that a deployment or ReplicaSet is at; 0 where that is unknown. */
  static long of(Tree object) {
    String text = object.text("", "metadata", "annotations", ANNOTATION);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /** What keeps the revisions of a workload, by their numbers. */
  static SortedMap<Long, Tree> keptFor(Call call, Item item) {
    boolean deployment = item.resource().kind().equals("Deployment");
    String resource = deployment ? Resources.REPLICA_SETS : Resources.CONTROLLER_REVISIONS;
    String uid = new KubeObject(item.tree()).uid();
    SortedMap<Long, Tree> kept = new TreeMap<>();
    List<Tree> oldestFirst =
        call.api().list(resource, item.namespace()).stream()
            .filter(object -> new KubeObject(object).isControlledBy(uid))
            .sorted(Comparator.comparing(object -> new KubeObject(object).creationTimestamp()))
            .toList();
    for (Tree object : oldestFirst) {
      kept.put(deployment ? of(object) : object.number(0, "revision"), object);
    }
    return kept;
  }

  /** The pod template that a revision keeps, with the cause of its change noted on it. */
  static Tree template(Item item, Tree kept) {
    if (!item.resource().kind().equals("Deployment")) {
      return workload(item, kept).at("spec", "template");
    }
    Tree template = kept.at("spec", "template");
    String cause = changeCause(kept);
    return cause.isEmpty()
        ? template
        : template.with(Tree.of(cause), "metadata", "annotations", ChangeCause.ANNOTATION);
  }

  /** The workload as it was at a revision. */
  static Tree workload(Item item, Tree kept) {
    return StrategicMergePatch.ofServer(item.resource().schema())
        .apply(item.tree(), kept.at("data"))
        .orElseThrow();
  }

  static String changeCause(Tree kept) {
    return kept.text("", "metadata", "annotations", ChangeCause.ANNOTATION);
  }
}
