package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.cluster.AtWork;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Who made a change, and why: "by replicaset-controller for replicaset web-6d4, because replicas 3
 * > 2". It is worked out from the changes before it, only when somebody reads it.
 */
final class Cause {
  private static final List<String> COUNTED =
      List.of(Resources.REPLICA_SETS, Resources.STATEFUL_SETS, "replicationcontrollers");

  private final Journal journal;
  private final Journal.Entry entry;
  private final Change change;

  Cause(Journal journal, Journal.Entry entry) {
    this.journal = journal;
    this.entry = entry;
    this.change = entry.change();
  }

  /** In words that follow the change; empty of a user's own doing that has no command. */
  String text() {
    return by() + because().map(why -> ", because " + why).orElse("");
  }

  /** The component and what it looked at, or the command. */
  String by() {
    if (entry.by().isEmpty()) {
      return entry.command().isEmpty() ? "" : "by " + entry.command();
    }
    AtWork by = entry.by().get();
    boolean itself = by.key().equals(change.key()) || by.component().equals("default-scheduler");
    String what = itself ? "" : " for " + ChangeText.named(by.key());
    return "by " + by.component() + what;
  }

  /** Why it did so; empty where the change itself says all. */
  Optional<String> because() {
    if (entry.by().isEmpty()) {
      return Optional.empty();
    }
    AtWork by = entry.by().get();
    if (change.key().resource().equals(Resources.PODS)) {
      return COUNTED.contains(by.key().resource()) ? byCount(by.key()) : byOthers(by);
    }
    boolean scaled = change.key().resource().equals(Resources.REPLICA_SETS) && isScaled();
    return scaled && by.key().resource().equals(Resources.DEPLOYMENTS)
        ? Optional.of(rollout(by.key()))
        : ofNode(by);
  }

  private Optional<String> byCount(ObjectKey owner) {
    boolean created = change.kind() == Change.Kind.ADDED;
    boolean removed = !created && isOnItsWayOut(change.after()) && !isOnItsWayOut(change.before());
    if (!created && !removed) {
      return Optional.empty();
    }
    Tree then = journal.before(entry, owner);
    long wanted = then.number(1, "spec", "replicas");
    long found = journal.countBefore(entry, pod -> isActiveOf(pod, then));
    String relation = wanted > found ? " > " : wanted < found ? " < " : " = ";
    return wanted == found
        ? Optional.empty()
        : Optional.of("replicas " + wanted + relation + found);
  }

  private static boolean isActiveOf(Tree pod, Tree owner) {
    return new Pod(pod).isActive()
        && new KubeObject(pod)
            .controllerOwner()
            .map(OwnerReference::uid)
            .filter(new KubeObject(owner).uid()::equals)
            .isPresent();
  }

  private static boolean isOnItsWayOut(Tree pod) {
    return new Pod(pod).isTerminating();
  }

  private Optional<String> byOthers(AtWork by) {
    boolean goes = isOnItsWayOut(change.after()) && !isOnItsWayOut(change.before());
    if (!goes && change.kind() != Change.Kind.DELETED) {
      return Optional.empty();
    }
    return switch (by.component()) {
      case "taint-eviction-controller" -> {
        String node = new Pod(change.after()).nodeName();
        yield Optional.of(
            "node " + node + " has " + taints(journal.before(entry, ObjectKey.node(node))));
      }
      case "garbage-collector-controller" -> Optional.of("its owner is gone");
      case "default-scheduler" -> Optional.of("a pod of higher priority needs its place");
      default -> Optional.empty();
    };
  }

  private static String taints(Tree node) {
    List<String> all =
        node.items("spec", "taints").stream()
            .filter(taint -> taint.text("", "effect").equals("NoExecute"))
            .map(taint -> taint.text("", "key") + ":NoExecute")
            .toList();
    return "the taint " + String.join(", ", all);
  }

  private boolean isScaled() {
    return change.kind() == Change.Kind.ADDED
        || change.before().number(1, "spec", "replicas")
            != change.after().number(1, "spec", "replicas");
  }

  private String rollout(ObjectKey deployment) {
    Tree then = journal.before(entry, deployment);
    Tree rolling = then.at("spec", "strategy", "rollingUpdate");
    String bounds =
        rolling.isPresent()
            ? ", "
                + plain(rolling.at("maxSurge"))
                + " more and "
                + plain(rolling.at("maxUnavailable"))
                + " fewer for a while"
            : "";
    String name = deployment.name();
    return name + " asks for " + then.number(1, "spec", "replicas") + bounds;
  }

  private static String plain(Tree amount) {
    return amount.text(amount.toJson());
  }

  private Optional<String> ofNode(AtWork by) {
    boolean tainted =
        by.component().equals("node-lifecycle-controller")
            && change.key().resource().equals(Resources.NODES)
            && !change.before().at("spec", "taints").equals(change.after().at("spec", "taints"));
    return tainted
        ? change.after().items("status", "conditions").stream()
            .filter(condition -> !isWell(condition))
            .findFirst()
            .map(bad -> "its condition " + bad.text("", "type") + " is " + bad.text("", "status"))
        : Optional.empty();
  }

  private static boolean isWell(Tree condition) {
    boolean ready = condition.text("", "type").equals("Ready");
    return condition.text("", "status").equals(ready ? "True" : "False");
  }
}
