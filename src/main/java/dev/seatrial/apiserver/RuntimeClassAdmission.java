package dev.seatrial.apiserver;

import dev.seatrial.object.Quantities;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * Gives a pod the overhead and the nodes of its runtime class.
 *
 * <p>Follows {@code plugin/pkg/admission/runtimeclass/admission.go}, v1.37.
 */
final class RuntimeClassAdmission implements AdmissionPlugin {
  private static final String[] OVERHEAD = {"spec", "overhead"};

  @Override
  public Tree admitted(ObjectKey key, Tree pod, Store store) {
    if (!key.resource().equals(Resources.PODS)) {
      return pod;
    }
    String name = pod.text("", "spec", "runtimeClassName");
    if (name.isEmpty()) {
      checkNoOverhead(key, pod);
      return pod;
    }
    Tree runtimeClass = store.get(new ObjectKey(Resources.RUNTIME_CLASSES, "", name));
    if (!runtimeClass.isPresent()) {
      throw ApiError.forbidden(
          key, "pod rejected: RuntimeClass " + Tree.of(name).toJson() + " not found");
    }
    Tree scheduled = scheduled(key, pod, runtimeClass.at("scheduling"));
    return withOverhead(key, scheduled, runtimeClass.at("overhead"));
  }

  private static Tree withOverhead(ObjectKey key, Tree pod, Tree overhead) {
    if (overhead.isUnset()) {
      checkNoOverhead(key, pod);
      return pod;
    }
    Tree fixed = overhead.at("podFixed");
    boolean stated = !pod.object(OVERHEAD).isEmpty();
    if (stated && !Quantities.of(pod.at(OVERHEAD)).equals(Quantities.of(fixed))) {
      throw ApiError.forbidden(
          key, "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead");
    }
    return pod.with(fixed, OVERHEAD);
  }

  private static void checkNoOverhead(ObjectKey key, Tree pod) {
    if (!pod.at(OVERHEAD).isUnset()) {
      throw ApiError.forbidden(
          key,
          "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead");
    }
  }

  private static Tree scheduled(ObjectKey key, Tree pod, Tree scheduling) {
    if (scheduling.isUnset()) {
      return pod;
    }
    ObjectTree selector = pod.object("spec", "nodeSelector");
    ObjectTree wanted = scheduling.object("nodeSelector");
    for (int i = 0; i < wanted.size(); i++) {
      String label = wanted.name(i);
      String value = wanted.value(i).text("");
      if (selector.has(label) && !selector.text("", label).equals(value)) {
        throw ApiError.forbidden(
            key,
            "conflict: runtimeClass.scheduling.nodeSelector[%s] = %s; pod.spec.nodeSelector[%s] = %s"
                .formatted(label, value, label, selector.text("", label)));
      }
      selector = selector.with(label, wanted.value(i));
    }
    ListTree tolerations =
        pod.at("spec", "tolerations") instanceof ListTree list ? list : ListTree.EMPTY;
    for (Tree toleration : scheduling.items("tolerations")) {
      if (!tolerations.values().contains(toleration)) {
        tolerations = tolerations.plus(toleration);
      }
    }
    Tree placed = selector.isEmpty() ? pod : pod.with(selector, "spec", "nodeSelector");
    return tolerations.isEmpty() ? placed : placed.with(tolerations, "spec", "tolerations");
  }
}
