package dev.seatrial.apiserver;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Lets a pod stay for five minutes on a node that is not ready or not reachable.
 *
 * <p>Follows {@code plugin/pkg/admission/defaulttolerationseconds/admission.go}, v1.37.
 */
final class DefaultTolerationSeconds implements AdmissionPlugin {
  private static final String NOT_READY = "node.kubernetes.io/not-ready";
  private static final String UNREACHABLE = "node.kubernetes.io/unreachable";
  private static final List<Tree> ADDED = List.of(toleration(NOT_READY), toleration(UNREACHABLE));
  private static final ListTree ALL_ADDED = ListTree.of(ADDED);

  @Override
  public Tree admitted(ObjectKey key, Tree pod, Store store) {
    if (!key.resource().equals(Resources.PODS)) {
      return pod;
    }
    ListTree tolerations =
        pod.at("spec", "tolerations") instanceof ListTree list ? list : ListTree.EMPTY;
    if (tolerations.isEmpty()) {
      return pod.with(ALL_ADDED, "spec", "tolerations");
    }
    ListTree completed = tolerations;
    for (Tree added : ADDED) {
      if (tolerations.values().stream().noneMatch(stated -> covers(stated, added))) {
        completed = completed.plus(added);
      }
    }
    return completed.size() == tolerations.size()
        ? pod
        : pod.with(completed, "spec", "tolerations");
  }

  private static boolean covers(Tree toleration, Tree added) {
    String key = toleration.text("", "key");
    String effect = toleration.text("", "effect");
    return (key.isEmpty() || key.equals(added.text("", "key")))
        && (effect.isEmpty() || effect.equals("NoExecute"));
  }

  private static Tree toleration(String key) {
    return new ObjectBuilder()
        .put("effect", "NoExecute")
        .put("key", key)
        .put("operator", "Exists")
        .put("tolerationSeconds", 300)
        .build();
  }
}
