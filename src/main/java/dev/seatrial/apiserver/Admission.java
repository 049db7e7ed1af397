package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The admission plugins that stand between a request and the store.
 *
 * <p>The order follows {@code AllOrderedPlugins} in {@code pkg/kubeapiserver/options/plugins.go},
 * v1.37.
 */
final class Admission {
  private final List<AdmissionPlugin> plugins;
  private final List<ReviewPlugin> reviews;
  private final PolicySource policySource;
  private final PolicyAdmission policies;
  private final AdmissionPlugin tolerations = new DefaultTolerationSeconds();

  private Admission(Names names, Clock clock, ServedKinds kinds, PolicySource policySource) {
    this.policySource = policySource;
    this.policies = new PolicyAdmission(policySource, kinds);
    LimitRanger limits = new LimitRanger();
    PriorityAdmission priorities = new PriorityAdmission();
    StorageAdmission storage = new StorageAdmission();
    plugins =
        List.of(
            new NamespaceLifecycle(),
            limits,
            new NodeTaintAdmission(),
            new ServiceAccountAdmission(names),
            priorities,
            tolerations,
            storage,
            new RuntimeClassAdmission(),
            new DefaultIngressClass(),
            new ServiceAllocation());
    reviews =
        List.of(
            limits,
            new PodSecurityAdmission(kinds.catalog().version().minor()),
            priorities,
            storage,
            policies,
            new WebhookNotice(),
            new QuotaAdmission(clock));
  }

  static Admission of(ServedKinds kinds, Store store, Clock clock, Names names) {
    return new Admission(names, clock, kinds, new PolicySource(store, clock));
  }

  /** A new object, changed by who admits it; throws {@link ApiError} where one refuses. */
  Tree admitted(ObjectKey key, Tree object, Store store) {
    Tree admitted = object;
    for (AdmissionPlugin plugin : plugins) {
      admitted = plugin.admitted(key, admitted, store);
    }
    return admitted;
  }

  /** A changed object, changed further by those who look at updates too. */
  Tree admittedUpdate(ObjectKey key, Tree object, Store store) {
    return tolerations.admitted(key, object, store);
  }

  /** Throws {@link ApiError} where a policy refuses a write that is valid in itself. */
  void check(Review review, Store store) {
    for (ReviewPlugin plugin : reviews) {
      plugin.check(review, store);
    }
  }

  /** Throws {@link ApiError} where a policy refuses a deletion. */
  void checkDeletion(Review review, Store store) {
    policies.check(review, store);
  }

  /** Takes up what was put back into the store without being announced. */
  void restore(ObjectKey key, Tree object) {
    policySource.restore(key, object);
  }
}
