package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of one object that names another.
 *
 * @param path where the name stands
 * @param target group, kind and name of what it names
 * @param key the key that must be in it; {@link Tree#ABSENT} where it is the object as a whole
 */
record Reference(Manifest manifest, Path path, Target target, Tree key) {
  /** What is named: an object of a namespace, or of the cluster where that is empty. */
  record Target(String group, String kind, String namespace, String name) {
    String shown() {
      return kind + " \"" + name + "\"";
    }
  }

  private record All(List<Reference> list) {}

  /** All references that must lead somewhere before what holds them works, in their order. */
  static List<Reference> in(Batch batch) {
    return batch.once(All.class, Reference::allIn).list;
  }

  private static All allIn(Batch batch) {
    List<Reference> references = new ArrayList<>();
    for (Workload workload : Workload.in(batch)) {
      references.addAll(new PodReferences(workload).all());
    }
    for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
      for (Manifest binding : batch.ofKind("rbac.authorization.k8s.io", kind)) {
        addBinding(binding, references);
      }
    }
    return new All(references);
  }

  private static void addBinding(Manifest binding, List<Reference> references) {
    KubeObject object = binding.object();
    Tree role = binding.tree().at("roleRef");
    String namespace = role.text("", "kind").equals("Role") ? object.namespace() : "";
    Target target =
        new Target(
            role.text("", "apiGroup"), role.text("", "kind"), namespace, role.text("", "name"));
    references.add(new Reference(binding, Path.of("roleRef", "name"), target, Tree.ABSENT));
    List<Tree> subjects = binding.tree().items("subjects");
    for (int i = 0; i < subjects.size(); i++) {
      Tree subject = subjects.get(i);
      if (subject.text("", "kind").equals("ServiceAccount")) {
        String where = subject.text(object.namespace(), "namespace");
        Target account = new Target("", "ServiceAccount", where, subject.text("", "name"));
        Path path = Path.of("subjects").index(i).field("name");
        references.add(new Reference(binding, path, account, Tree.ABSENT));
      }
    }
  }

  /** What it leads to, among the objects at hand. */
  Optional<Manifest> found(Batch batch) {
    return batch.find(target.group, target.kind, target.namespace, target.name);
  }
}
