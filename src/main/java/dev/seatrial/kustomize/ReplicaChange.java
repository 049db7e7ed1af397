package dev.seatrial.kustomize;

import dev.seatrial.tree.Tree;
import java.util.List;

/** Sets how many replicas the workloads of a name shall have. */
// As ReplicaCountTransformer.go in kustomize/api, v0.21.
final class ReplicaChange {
  private ReplicaChange() {}

  static void apply(Resources resources, Tree replica) {
    String name = replica.text("", "name");
    Tree count = Tree.of(replica.number(0, "count"));
    boolean found = false;
    for (FieldSpec spec : FieldSpecs.REPLICAS) {
      List<Resource> named =
          resources.matching(id -> id.name().equals(name) && id.type().isSelectedBy(spec.type()));
      found |= !named.isEmpty();
      for (Resource each : named) {
        each.set(
            FieldEdit.apply(each.tree(), spec, FieldEdit.Missing.BECOMES_SCALAR, old -> count));
      }
    }
    if (!found) {
      List<String> kinds =
          FieldSpecs.REPLICAS.stream().map(spec -> spec.type().toString()).toList();
      throw new KustomizeException(
          "resource with name %s does not match a config with the following GVK [%s]"
              .formatted(name, String.join(" ", kinds)));
    }
  }
}
