package dev.seatrial.kubectl.describe;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A node, its conditions, and what its pods take of it. */
// As describeNode in describe.go.
final class NodeDescriber implements Describer {
  private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
  private static final String ROLE = "kubernetes.io/role";

  @Override
  public void describe(Described what, Description out) {
    Tree node = what.object();
    out.field(0, "Name", what.meta().name());
    out.field(0, "Roles", Words.orNone(roles(what.meta().labels())));
    Multiline.metadata(what, out);
    out.field(0, "CreationTimestamp", Words.time(what.meta().creationTimestamp()));
    Multiline.taints(out, node.items("spec", "taints"));
    out.field(0, "Unschedulable", node.flag(false, "spec", "unschedulable"));
    lease(what, out);
    conditions(node.items("status", "conditions"), out);
    out.line(0, "Addresses:");
    for (Tree address : node.items("status", "addresses")) {
      out.field(1, address.text("", "type"), address.text("", "address"));
    }
    amounts("Capacity", node.object("status", "capacity"), out);
    amounts("Allocatable", node.object("status", "allocatable"), out);
    system(node.at("status", "nodeInfo"), out);
    given("PodCIDR", node.text("", "spec", "podCIDR"), out);
    given("PodCIDRs", Words.joined(",", node.items("spec", "podCIDRs")), out);
    given("ProviderID", node.text("", "spec", "providerID"), out);
    NodeUse.append(what, out);
    EventSection.appendOfNode(what, out);
  }

  // As findNodeRoles.
  private static String roles(ObjectTree labels) {
    TreeSet<String> roles = new TreeSet<>();
    for (String name : labels.names()) {
      String value = labels.text("", name);
      if (name.startsWith(ROLE_PREFIX) && name.length() > ROLE_PREFIX.length()) {
        roles.add(name.substring(ROLE_PREFIX.length()));
      } else if (name.equals(ROLE) && !value.isEmpty()) {
        roles.add(value);
      }
    }
    return String.join(",", roles);
  }

  private static void lease(Described what, Description out) {
    String name = what.meta().name();
    Optional<Tree> lease =
        what.api().find(new ObjectKey(Resources.LEASES, "kube-node-lease", name));
    if (lease.isEmpty()) {
      String reason = "leases.coordination.k8s.io \"" + name + "\" not found";
      out.field(0, "Lease", "Failed to get lease: " + reason);
      return;
    }
    Tree spec = lease.get().at("spec");
    out.line(0, "Lease:");
    out.field(1, "HolderIdentity", Words.orUnset(spec.at("holderIdentity")));
    out.field(1, "AcquireTime", timeOrUnset(spec.at("acquireTime")));
    out.field(1, "RenewTime", timeOrUnset(spec.at("renewTime")));
  }

  private static String timeOrUnset(Tree time) {
    return time.isUnset() ? Words.UNSET : Words.time(time);
  }

  private static void conditions(List<Tree> conditions, Description out) {
    if (conditions.isEmpty()) {
      return;
    }
    out.write(
        0, "Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n");
    out.row(1, "----", "------", "-----------------", "------------------", "------", "-------");
    for (Tree condition : conditions) {
      out.row(
          1,
          condition.text("", "type") + " ",
          condition.text("", "status") + " ",
          Words.time(condition.at("lastHeartbeatTime")) + " ",
          Words.time(condition.at("lastTransitionTime")) + " ",
          condition.text("", "reason") + " ",
          condition.text("", "message"));
    }
  }

  private static void amounts(String title, ObjectTree amounts, Description out) {
    if (amounts.isEmpty()) {
      return;
    }
    out.line(0, title + ":");
    for (String name : amounts.sorted().names()) {
      out.field(1, name, Words.quantity(amounts.at(name)));
    }
  }

  private static void system(Tree system, Description out) {
    out.line(0, "System Info:");
    out.field(1, "Machine ID", system.text("", "machineID"));
    out.field(1, "System UUID", system.text("", "systemUUID"));
    out.field(1, "Boot ID", system.text("", "bootID"));
    out.field(1, "Kernel Version", system.text("", "kernelVersion"));
    out.field(1, "OS Image", system.text("", "osImage"));
    out.field(1, "Operating System", system.text("", "operatingSystem"));
    out.field(1, "Architecture", system.text("", "architecture"));
    out.field(1, "Container Runtime Version", system.text("", "containerRuntimeVersion"));
    out.field(1, "Kubelet Version", system.text("", "kubeletVersion"));
  }

  private static void given(String title, String value, Description out) {
    if (!value.isEmpty()) {
      out.field(0, title, value);
    }
  }
}
