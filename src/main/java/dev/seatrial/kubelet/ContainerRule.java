package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** One rule of a world about containers: which ones, and what they do. */
record ContainerRule(Tree tree) {
  boolean matches(ContainerStart start) {
    Tree of = tree.at("of");
    Tree pod = start.pod();
    return glob(of, "image", start.image())
        && glob(of, "container", start.container().text("", "name"))
        && glob(of, "pod", pod.text("", "metadata", "name"))
        && glob(of, "namespace", pod.text("", "metadata", "namespace"))
        && glob(of, "node", pod.text("", "spec", "nodeName"))
        && glob(of, "owner", start.ownerKind())
        && holds(of.object("labels"), pod.at("metadata", "labels"))
        && holds(of.object("annotations"), pod.at("metadata", "annotations"));
  }

  private static boolean glob(Tree of, String field, String text) {
    return !of.at(field).isPresent() || new Glob(of.text("", field)).matches(text);
  }

  private static boolean holds(ObjectTree wanted, Tree found) {
    return wanted.names().stream()
        .allMatch(name -> wanted.text("", name).equals(found.at(name).text("\0")));
  }
}
