package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** Who may do what: bindings show roles and subjects; roles themselves have no table. */
// As printRoleBinding in printers.go, v1.37.
final class RbacTables {
  static final KindTable ROLE_BINDING = binding("RoleBinding.rbac.authorization.k8s.io");
  static final KindTable CLUSTER_ROLE_BINDING =
      binding("ClusterRoleBinding.rbac.authorization.k8s.io");

  private RbacTables() {}

  private static KindTable binding(String kind) {
    return KindTable.of(
        kind,
        RbacTables::cells,
        Column.objectName(),
        Column.text("Role"),
        Column.age(),
        Column.text("Users").wide(),
        Column.text("Groups").wide(),
        Column.text("ServiceAccounts").wide());
  }

  private static void cells(Tree binding, Cells cells) {
    Tree role = binding.at("roleRef");
    List<Tree> subjects = binding.items("subjects");
    cells
        .name()
        .text(role.text("", "kind") + "/" + role.text("", "name"))
        .age()
        .text(names(subjects, "User"))
        .text(names(subjects, "Group"))
        .text(names(subjects, "ServiceAccount"));
  }

  private static String names(List<Tree> subjects, String kind) {
    return subjects.stream()
        .filter(subject -> subject.text("", "kind").equals(kind))
        .map(RbacTables::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Tree subject) {
    String name = subject.text("", "name");
    return subject.text("", "kind").equals("ServiceAccount")
        ? subject.text("", "namespace") + "/" + name
        : name;
  }
}
