package dev.seatrial.trial;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object as a trial names it: {@code web}, {@code deployment/web}, {@code
 * kube-system/daemonset/kube-proxy}.
 *
 * @param namespace {@code default} where none is named
 * @param word the kind's word; empty where only a name is given
 */
record Subject(String namespace, String word, String name) {
  /** What a bare name may mean, the likeliest first. */
  private static final List<String> LIKELY =
      List.of(
          Resources.DEPLOYMENTS,
          Resources.DAEMON_SETS,
          Resources.STATEFUL_SETS,
          Resources.REPLICA_SETS,
          Resources.JOBS,
          Resources.PODS,
          Resources.NODES);

  static Subject of(String text) {
    String[] parts = text.split("/", -1);
    return switch (parts.length) {
      case 1 -> new Subject("default", "", parts[0]);
      case 2 -> new Subject("default", parts[0], parts[1]);
      case 3 -> new Subject(parts[0], parts[1], parts[2]);
      default ->
          throw new TrialFailure("\"" + text + "\" must be NAME, KIND/NAME or NAMESPACE/KIND/NAME");
    };
  }

  /** The object itself; empty where there is none. */
  Optional<Tree> find(Scene scene) {
    return keys(scene).stream().flatMap(key -> scene.api().find(key).stream()).findFirst();
  }

  /** The key of the object; fails where there is no such object. */
  ObjectKey key(Scene scene) {
    return keys(scene).stream()
        .filter(key -> scene.api().find(key).isPresent())
        .findFirst()
        .orElseThrow(() -> new TrialFailure(missing()));
  }

  /** Whether a node is meant, which has no pods of its own. */
  boolean isNode(Scene scene) {
    return keys(scene).stream()
        .filter(key -> scene.api().find(key).isPresent())
        .findFirst()
        .filter(key -> key.resource().equals(Resources.NODES))
        .isPresent();
  }

  /** Whether it is there or was: what never was can have no pods, not even none. */
  boolean isKnown(Scene scene) {
    return find(scene).isPresent()
        || !scene.journal().last(1, change -> keys(scene).contains(change.key())).isEmpty();
  }

  /** The words for its not being there. */
  String missing() {
    return word.isEmpty()
        ? "there is no workload, pod or node named \"" + name + "\""
        : "there is no " + word + " \"" + name + "\"";
  }

  private List<ObjectKey> keys(Scene scene) {
    if (word.isEmpty()) {
      return LIKELY.stream().map(this::key).toList();
    }
    Resource resource =
        scene
            .api()
            .catalog()
            .named(word)
            .orElseThrow(() -> new TrialFailure("the server has no resource \"" + word + "\""));
    return List.of(
        new ObjectKey(resource.groupResource(), resource.namespaced() ? namespace : "", name));
  }

  private ObjectKey key(String resource) {
    return new ObjectKey(resource, resource.equals(Resources.NODES) ? "" : namespace, name);
  }

  /**
   * The pods that the object, or what it owns, controls and that are not on their way out: what the
   * status of a workload counts. A pod is its own only pod.
   */
  List<Pod> pods(Scene scene) {
    return allPods(scene).stream().filter(Pod::isActive).toList();
  }

  /** The same with those that ended or are on their way out. */
  List<Pod> allPods(Scene scene) {
    List<Pod> pods = new ArrayList<>();
    find(scene).ifPresent(object -> collect(scene, object, pods));
    return pods;
  }

  private static void collect(Scene scene, Tree object, List<Pod> pods) {
    if (object.text("", "kind").equals("Pod")) {
      pods.add(new Pod(object));
      return;
    }
    for (ObjectKey key : scene.api().store().ownedBy(object.text("", "metadata", "uid"))) {
      scene.api().find(key).ifPresent(owned -> collect(scene, owned, pods));
    }
  }
}
