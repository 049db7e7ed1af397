package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Lets a pod go only while its disruption budget allows it.
 *
 * <p>Follows {@code EvictionREST.Create} in {@code pkg/registry/core/pod/storage/eviction.go},
 * v1.37.
 */
final class Eviction {
  private static final String REFUSED =
      "Cannot evict pod as it would violate the pod's disruption budget.";
  private static final String SEVERAL =
      "This pod has more than one PodDisruptionBudget, which the eviction subresource does not"
          + " support.";

  private final Api api;

  Eviction(Api api) {
    this.api = api;
  }

  Tree evict(ObjectKey key, DeleteOptions options) {
    Tree pod = api.get(key);
    if (!isBudgetIgnored(pod)) {
      takeFromBudget(pod, options);
    }
    return delete(key, options);
  }

  private void takeFromBudget(Tree pod, DeleteOptions options) {
    List<Tree> budgets = budgets(pod);
    if (budgets.size() > 1) {
      throw new ApiError(Reason.UNKNOWN, SEVERAL, Tree.ABSENT);
    }
    if (budgets.isEmpty()) {
      return;
    }
    Tree budget = budgets.get(0);
    if (!Conditions.of(pod).isTrue("Ready") && unreadyMayGo(budget)) {
      return;
    }
    checkAllowed(budget);
    if (!options.dryRun()) {
      api.updateStatus(decremented(budget, pod));
    }
  }

  private List<Tree> budgets(Tree pod) {
    String namespace = pod.text("", "metadata", "namespace");
    Tree labels = pod.at("metadata", "labels");
    return api.list(Resources.POD_DISRUPTION_BUDGETS, namespace).stream()
        .filter(budget -> LabelSelector.of(budget.at("spec", "selector")).matches(labels))
        .toList();
  }

  private static boolean isBudgetIgnored(Tree pod) {
    String phase = pod.text("", "status", "phase");
    return phase.equals("Succeeded")
        || phase.equals("Failed")
        || phase.equals("Pending")
        || pod.at("metadata", "deletionTimestamp").isPresent();
  }

  private static boolean unreadyMayGo(Tree budget) {
    long desired = budget.number(0, "status", "desiredHealthy");
    boolean healthy = budget.number(0, "status", "currentHealthy") >= desired && desired > 0;
    return healthy || budget.text("", "spec", "unhealthyPodEvictionPolicy").equals("AlwaysAllow");
  }

  // As checkAndDecrement in eviction.go.
  private static void checkAllowed(Tree budget) {
    String name = budget.text("", "metadata", "name");
    Tree status = budget.at("status");
    if (status.number(0, "observedGeneration") < budget.number(0, "metadata", "generation")) {
      throw tooMany("The disruption budget " + name + " is still being processed by the server.");
    }
    if (status.number(0, "disruptionsAllowed") > 0) {
      return;
    }
    Tree condition = Conditions.of(budget).find("DisruptionAllowed").orElse(Tree.ABSENT);
    boolean explained =
        condition.text("", "status").equals("False") && !condition.text("", "message").isEmpty();
    String refusal = "The disruption budget " + name + " does not allow evicting pods currently";
    if (explained && condition.text("", "reason").equals("SyncFailed")) {
      throw tooMany(refusal + " because it failed sync: " + condition.text("", "message"));
    }
    long current = status.number(0, "currentHealthy");
    long desired = status.number(0, "desiredHealthy");
    if (current <= desired) {
      throw tooMany(
          "The disruption budget "
              + name
              + " needs "
              + desired
              + " healthy pods and has "
              + current
              + " currently");
    }
    throw tooMany(
        explained
            ? refusal + " (" + condition.text("", "reason") + "): " + condition.text("", "message")
            : refusal);
  }

  private Tree decremented(Tree budget, Tree pod) {
    long allowed = budget.number(0, "status", "disruptionsAllowed") - 1;
    Tree now = Tree.of(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000));
    Tree changed =
        budget
            .with(Tree.of(allowed), "status", "disruptionsAllowed")
            .with(now, "status", "disruptedPods", pod.text("", "metadata", "name"));
    return allowed == 0 ? DisruptionAllowed.set(changed, now) : changed;
  }

  private Tree delete(ObjectKey key, DeleteOptions options) {
    if (!options.dryRun()) {
      Deletion.checkPreconditions(key, api.get(key), options);
      api.store().put(key, withTargetCondition(api.get(key)));
    }
    return api.deleted(key, options);
  }

  private Tree withTargetCondition(Tree pod) {
    Tree condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000))
            .put("message", "Eviction API: evicting")
            .put("reason", "EvictionByEvictionAPI")
            .put("status", "True")
            .put("type", "DisruptionTarget")
            .build();
    return pod.with(Conditions.of(pod).with(condition).toTree(), "status", "conditions");
  }

  private static ApiError tooMany(String cause) {
    Tree causes =
        ListTree.of(
            ObjectTree.of("reason", Tree.of("DisruptionBudget"), "message", Tree.of(cause)));
    return new ApiError(Reason.TOO_MANY_REQUESTS, REFUSED, ObjectTree.of("causes", causes));
  }
}
