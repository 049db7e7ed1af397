package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;

/** Roles and their bindings, of a namespace or of the cluster. */
// As RoleDescriber, ClusterRoleDescriber, RoleBindingDescriber and ClusterRoleBindingDescriber in
// describe.go.
final class RoleDescribers {
  private RoleDescribers() {}

  static void role(Described what, Description out) {
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    out.line(0, "PolicyRule:");
    out.row(1, "Resources", "Non-Resource URLs", "Resource Names", "Verbs");
    out.row(1, "---------", "-----------------", "--------------", "-----");
    for (PolicyRule rule : PolicyRule.compacted(what.object().items("rules"))) {
      out.row(
          1,
          rule.combined(),
          rule.listedUrls(),
          rule.listedNames(),
          "[" + String.join(" ", rule.verbs()) + "]");
    }
  }

  static void binding(Described what, Description out) {
    Tree reference = what.object().at("roleRef");
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    out.line(0, "Role:");
    out.field(1, "Kind", reference.text("", "kind"));
    out.field(1, "Name", reference.text("", "name"));
    out.line(0, "Subjects:");
    out.row(1, "Kind", "Name", "Namespace");
    out.row(1, "----", "----", "---------");
    for (Tree subject : what.object().items("subjects")) {
      out.row(1, subject.text("", "kind"), subject.text("", "name"), subject.text("", "namespace"));
    }
  }
}
