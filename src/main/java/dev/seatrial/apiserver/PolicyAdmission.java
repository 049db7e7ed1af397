package dev.seatrial.apiserver;

import dev.seatrial.cel.ValidatingPolicy;
import java.util.List;

/**
 * Refuses what a validating admission policy denies, and warns where its binding says so.
 *
 * <p>Follows {@code Dispatch} in {@code
 * apiserver/pkg/admission/plugin/policy/validating/dispatcher.go}, v1.37. There is no audit log:
 * what a binding would write there is not kept.
 */
final class PolicyAdmission implements ReviewPlugin {
  private static final String OWN_GROUP = "admissionregistration.k8s.io";

  private final PolicySource<ValidatingPolicy> source;
  private final ServedKinds kinds;

  PolicyAdmission(PolicySource<ValidatingPolicy> source, ServedKinds kinds) {
    this.source = source;
    this.kinds = kinds;
  }

  @Override
  public void check(Review review, Store store) {
    List<PolicySource.Hook<ValidatingPolicy>> hooks = source.hooks();
    // Policies can't lock themselves in.
    if (hooks.isEmpty() || review.resource().group().equals(OWN_GROUP)) {
      return;
    }
    PolicyHearing hearing = new PolicyHearing(review, store, new PolicyParams(kinds, store));
    hooks.forEach(hearing::ask);
    hearing.conclude();
  }
}
