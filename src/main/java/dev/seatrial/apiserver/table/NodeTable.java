package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.TreeSet;

/** Nodes: whether they are ready and may take pods, and what they run. */
// As printNode in printers.go, v1.37.
final class NodeTable {
  static final KindTable TABLE =
      KindTable.of(
          "Node",
          NodeTable::cells,
          Column.objectName(),
          Column.text("Status"),
          Column.text("Roles"),
          Column.age(),
          Column.text("Version"),
          Column.text("Internal-IP").wide(),
          Column.text("External-IP").wide(),
          Column.text("OS-Image").wide(),
          Column.text("Kernel-Version").wide(),
          Column.text("Container-Runtime").wide());

  private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
  private static final String ROLE = "kubernetes.io/role";

  private NodeTable() {}

  private static void cells(Tree node, Cells cells) {
    Tree about = node.at("status", "nodeInfo");
    String architecture = about.text("", "architecture");
    cells
        .name()
        .text(status(node))
        .text(Texts.orElse(roles(node), Cells.NONE))
        .age()
        .text(about.text("", "kubeletVersion"))
        .text(address(node, "InternalIP"))
        .text(address(node, "ExternalIP"))
        .text(known(about, "osImage"))
        .text(
            known(about, "kernelVersion")
                + (architecture.isEmpty() ? "" : " (" + architecture + ")"))
        .text(known(about, "containerRuntimeVersion"));
  }

  private static String status(Tree node) {
    String status =
        Conditions.of(node)
            .find("Ready")
            .map(ready -> ready.text("", "status").equals("True") ? "Ready" : "NotReady")
            .orElse("Unknown");
    return node.flag(false, "spec", "unschedulable") ? status + ",SchedulingDisabled" : status;
  }

  // As findNodeRoles in printers.go, v1.37.
  private static String roles(Tree node) {
    TreeSet<String> roles = new TreeSet<>();
    ObjectTree labels = new KubeObject(node).labels();
    for (String key : labels.names()) {
      if (key.startsWith(ROLE_PREFIX)) {
        roles.add(key.substring(ROLE_PREFIX.length()));
      } else if (key.equals(ROLE)) {
        roles.add(labels.text("", key));
      }
    }
    roles.remove("");
    return String.join(",", roles);
  }

  private static String address(Tree node, String type) {
    return node.items("status", "addresses").stream()
        .filter(address -> address.text("", "type").equals(type))
        .findFirst()
        .map(address -> address.text("", "address"))
        .orElse(Cells.NONE);
  }

  private static String known(Tree about, String field) {
    return Texts.orElse(about.text("", field), Cells.UNKNOWN);
  }
}
