package dev.seatrial.validation.scheduling;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.format.Formats;

/**
 * What a PodGroup and the template of one have in common. What is behind a gate that is off
 * (claims, constraints, preemption) the server drops.
 *
 * <p>As {@code Validate_PodGroupSpec} and {@code Validate_PodGroupTemplate} in {@code
 * pkg/apis/scheduling/v1beta1/zz_generated.validations.go}, v1.37.
 */
record PodGroupRules(DeclaredField group, FieldErrors errors) {
  private static final long HIGHEST_PRIORITY = 1_000_000_000;

  void check() {
    checkPolicy(group.at("schedulingPolicy"));
    DeclaredField disruption = group.at("disruptionMode");
    if (disruption.isNewAndFixed() || !disruption.isChange() && disruption.now().isSet()) {
      disruption.checkUnion("single", "all");
    }
    DeclaredField priorityClass = group.at("priorityClassName");
    if (priorityClass.isNewAndFixed()) {
      errors.invalidEach(priorityClass.now(), Formats.longName(priorityClass.now().text()));
    }
    DeclaredField priority = group.at("priority");
    if (priority.isNewAndFixed() && priority.now().number() > HIGHEST_PRIORITY) {
      errors.invalid(priority.now(), "must be less than or equal to " + HIGHEST_PRIORITY);
    }
  }

  private void checkPolicy(DeclaredField policy) {
    if (policy.isSame()) {
      return;
    }
    policy.checkUnion("basic", "gang");
    policy.at("basic").isNewAndFixed();
    DeclaredField gang = policy.at("gang");
    if (gang.isSame() || !gang.stays()) {
      return;
    }
    DeclaredField least = gang.at("minCount");
    boolean isLookedAt = gang.now().isSet() && !least.isSame() && least.isGiven();
    if (isLookedAt && least.now().number() < 1) {
      errors.invalid(least.now(), "must be greater than or equal to 1");
    }
  }
}
