package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * Gives a pod the number and the preemption policy of its priority class, and refuses a second
 * class that is the default.
 *
 * <p>Follows {@code plugin/pkg/admission/priority/admission.go}, v1.37.
 */
final class PriorityAdmission implements AdmissionPlugin, ReviewPlugin {
  private static final String PREEMPT = "PreemptLowerPriority";

  @Override
  public Tree admitted(ObjectKey key, Tree pod, Store store) {
    if (!key.resource().equals(Resources.PODS)) {
      return pod;
    }
    Tree priorityClass = priorityClass(key, pod, store);
    long value = priorityClass.number(0, "value");
    String policy = priorityClass.text(PREEMPT, "preemptionPolicy");
    Tree stated = pod.at("spec", "priority");
    if (!stated.isUnset() && stated.number(0) != value) {
      throw misstated(key, "integer value of priority", stated.number(0), value);
    }
    String statedPolicy = pod.text(policy, "spec", "preemptionPolicy");
    if (!statedPolicy.equals(policy)) {
      throw misstated(key, "string value of PreemptionPolicy", statedPolicy, policy);
    }
    Tree spec = pod.at("spec");
    if (priorityClass.isPresent()) {
      spec = spec.with(priorityClass.at("metadata", "name"), "priorityClassName");
    }
    spec = spec.with(Tree.of(value), "priority").with(Tree.common(policy), "preemptionPolicy");
    return pod.with(spec, "spec");
  }

  private static ApiError misstated(ObjectKey key, String what, Object stated, Object computed) {
    return ApiError.forbidden(
        key,
        "the "
            + what
            + " ("
            + stated
            + ") must not be provided in pod spec; priority admission controller computed "
            + computed
            + " from the given PriorityClass name");
  }

  private static Tree priorityClass(ObjectKey key, Tree pod, Store store) {
    String name = pod.text("", "spec", "priorityClassName");
    if (name.isEmpty()) {
      return globalDefault(store);
    }
    Tree found = store.get(new ObjectKey(Resources.PRIORITY_CLASSES, "", name));
    if (!found.isPresent()) {
      throw ApiError.forbidden(key, "no PriorityClass with name " + name + " was found");
    }
    return found;
  }

  @Override
  public void check(Review review, Store store) {
    boolean isDefault = review.object().flag(false, "globalDefault");
    if (!review.isOf(Resources.PRIORITY_CLASSES) || !isDefault) {
      return;
    }
    String first = globalDefault(store).text("", "metadata", "name");
    if (!first.isEmpty() && (review.isCreate() || !first.equals(review.key().name()))) {
      throw review.forbidden(
          "PriorityClass " + first + " is already marked as default. Only one default can exist");
    }
  }

  private static Tree globalDefault(Store store) {
    Tree lowest = Tree.ABSENT;
    for (Tree candidate : store.list(Resources.PRIORITY_CLASSES)) {
      boolean lower =
          !lowest.isPresent() || candidate.number(0, "value") < lowest.number(0, "value");
      if (candidate.flag(false, "globalDefault") && lower) {
        lowest = candidate;
      }
    }
    return lowest;
  }
}
