package dev.seatrial.cluster;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Deployment;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold after every single change of a cluster, whatever is done to it. */
final class Invariants {
  private final Cluster cluster;
  private final List<String> breaches = new ArrayList<>();
  private final Set<String> uids = new LinkedHashSet<>();
  private final Map<String, Integer> mostReplicas = new LinkedHashMap<>();
  private long revision;
  private Optional<Pod> evicting = Optional.empty();

  Invariants(Cluster cluster) {
    this.cluster = cluster;
    this.revision = cluster.api().store().revision();
  }

  List<String> breaches() {
    return breaches;
  }

  void breach(String what) {
    breaches.add(cluster.nowMicros() + " " + what);
  }

  /** From now on, what happens is the eviction of a pod. */
  void evicts(Pod pod) {
    evicting = Optional.of(pod);
  }

  void evicted() {
    evicting = Optional.empty();
  }

  void check(Change change) {
    if (change.revision() <= revision) {
      breach("revision " + change.revision() + " comes after " + revision);
    }
    revision = change.revision();
    checkIdentity(change);
    switch (change.key().resource()) {
      case Resources.PODS -> checkPod(change);
      case Resources.DEPLOYMENTS -> {
        checkRevision(change);
        checkSurge(change);
      }
      case Resources.REPLICA_SETS -> checkSurge(change);
      default -> {}
    }
  }

  private void checkIdentity(Change change) {
    KubeObject object = new KubeObject(change.after());
    if (change.kind() == Change.Kind.ADDED && !uids.add(object.uid())) {
      breach("the UID of " + change.key() + " was given before");
    }
    if (change.kind() == Change.Kind.MODIFIED
        && !object.uid().equals(new KubeObject(change.before()).uid())) {
      breach(change.key() + " changed its UID");
    }
    if (change.kind() == Change.Kind.MODIFIED
        && object.generation() < new KubeObject(change.before()).generation()) {
      breach(change.key() + " went back a generation");
    }
  }

  private void checkPod(Change change) {
    Pod before = new Pod(change.before());
    Pod after = new Pod(change.after());
    if (change.kind() == Change.Kind.MODIFIED && bound(before, after)) {
      Tree node = cluster.api().store().get(new ObjectKey(Resources.NODES, "", after.nodeName()));
      if (node.flag(false, "spec", "unschedulable") && !isDaemon(after)) {
        breach("pod " + after.name() + " was bound to " + after.nodeName() + ", a cordoned node");
      }
    }
    if (change.kind() == Change.Kind.MODIFIED
        && before.isTerminal()
        && !after.phase().equals(before.phase())) {
      breach("pod " + after.name() + " came back from " + before.phase());
    }
    if (change.kind() == Change.Kind.MODIFIED) {
      checkPromises(before, after);
    }
    if (evicting.isPresent() && wentByEviction(before, after)) {
      checkBudgets(before);
    }
  }

  /** What a node promises more to a pod, it has; and no container unlives a restart. */
  private void checkPromises(Pod before, Pod after) {
    if (before.mostRestarts() > after.mostRestarts()) {
      breach("pod " + after.name() + " forgot a restart");
    }
    Quantity promised = promised(after);
    if (after.isTerminal() || promised.compareTo(promised(before)) <= 0) {
      return;
    }
    Tree node = cluster.api().store().get(ObjectKey.node(after.nodeName()));
    Quantity all =
        cluster.api().store().podsOn(after.nodeName()).stream()
            .map(Pod::new)
            .filter(pod -> !pod.isTerminal())
            .map(Invariants::promised)
            .reduce(Quantity.ZERO, Quantity::plus);
    if (node.isPresent()
        && all.compareTo(Quantity.of(node.at("status", "allocatable", "cpu"))) > 0) {
      breach("node " + after.nodeName() + " has promised " + all + " of CPU");
    }
  }

  private static Quantity promised(Pod pod) {
    return pod.tree().items("status", "containerStatuses").stream()
        .map(status -> Quantity.of(status.at("allocatedResources", "cpu")))
        .reduce(Quantity.ZERO, Quantity::plus);
  }

  /** Pods of daemon sets tolerate cordoned nodes. */
  private static boolean isDaemon(Pod pod) {
    return pod.object()
        .controllerOwner()
        .filter(owner -> owner.kind().equals("DaemonSet"))
        .isPresent();
  }

  private static boolean bound(Pod before, Pod after) {
    return before.nodeName().isEmpty() && !after.nodeName().isEmpty();
  }

  private boolean wentByEviction(Pod before, Pod after) {
    return evicting.orElseThrow().name().equals(after.name())
        && after.isTerminating()
        && !before.isTerminating();
  }

  /** An eviction leaves at least as many ready pods as the budget of a ready pod asks for. */
  private void checkBudgets(Pod evicted) {
    if (!evicted.isReady()) {
      return;
    }
    for (Tree budget : cluster.api().list("poddisruptionbudgets.policy", "default")) {
      LabelSelector selector = LabelSelector.of(budget.at("spec", "selector"));
      if (selector.matches(evicted.object().labels())) {
        long healthy =
            cluster.api().list(Resources.PODS, "default").stream()
                .filter(pod -> selector.matches(new KubeObject(pod).labels()))
                .map(Pod::new)
                .filter(pod -> pod.isReady() && pod.isActive())
                .count();
        long desired = budget.number(0, "spec", "minAvailable");
        if (healthy < desired) {
          breach("an eviction left " + healthy + " of " + desired + " pods ready");
        }
      }
    }
  }

  /** At rest every owner has just the pods that it asks for, and never a revision went back. */
  void checkRest() {
    for (String resource : List.of(Resources.REPLICA_SETS, Resources.STATEFUL_SETS)) {
      for (Tree owner : cluster.api().list(resource, "default")) {
        long active =
            cluster.api().store().ownedBy(new KubeObject(owner).uid()).stream()
                .filter(key -> key.resource().equals(Resources.PODS))
                .map(key -> new Pod(cluster.api().store().get(key)))
                .filter(Pod::isActive)
                .count();
        long wanted = owner.number(1, "spec", "replicas");
        boolean stuck = resource.equals(Resources.STATEFUL_SETS) && active < wanted;
        if (active != wanted && !stuck && !new KubeObject(owner).isTerminating()) {
          breach(owner.text("", "metadata", "name") + " has " + active + " pods of " + wanted);
        }
      }
    }
  }

  /** The revision of a deployment's rollout only grows. */
  private void checkRevision(Change change) {
    String[] path = {"metadata", "annotations", "deployment.kubernetes.io/revision"};
    long before = Long.parseLong(change.before().text("0", path));
    if (change.kind() == Change.Kind.MODIFIED
        && Long.parseLong(change.after().text("0", path)) < before) {
      breach(change.key() + " went back from revision " + before);
    }
  }

  private static boolean isAdoption(Change change) {
    return change.key().resource().equals(Resources.REPLICA_SETS)
        && new KubeObject(change.before()).controllerOwner().isEmpty()
        && new KubeObject(change.after()).controllerOwner().isPresent();
  }

  /**
   * The replica sets of a deployment together never ask for more than its surge allows, but for
   * those that it adopted as they were.
   */
  private void checkSurge(Change change) {
    for (Tree tree : cluster.api().list(Resources.DEPLOYMENTS, "default")) {
      Deployment deployment = new Deployment(tree);
      String uid = deployment.object().uid();
      int most = mostReplicas.merge(uid, deployment.replicas(), Math::max);
      long asked =
          cluster.api().store().ownedBy(uid).stream()
              .map(key -> cluster.api().store().get(key))
              .mapToLong(set -> set.number(0, "spec", "replicas"))
              .sum();
      if (isAdoption(change)) {
        most = mostReplicas.merge(uid, (int) asked, Math::max);
      }
      // Rounded up, a quarter of the largest size that the deployment ever had.
      if (asked > most + Math.max(1, (most + 3) / 4)) {
        breach(change.key() + ": " + asked + " replicas are asked for, of at most " + most);
      }
    }
  }
}
