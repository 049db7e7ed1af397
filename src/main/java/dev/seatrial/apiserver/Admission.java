package dev.seatrial.apiserver;

import dev.seatrial.cel.MutatingPolicy;
import dev.seatrial.cel.ValidatingPolicy;
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
  private final PolicySource<ValidatingPolicy> validating;
  private final PolicySource<MutatingPolicy> mutating;
  private final MutationAdmission mutations;
  private final PolicyAdmission policies;
  private final AdmissionPlugin tolerations = new DefaultTolerationSeconds();
  private final ServiceAllocation services = new ServiceAllocation();

  private Admission(Names names, Clock clock, ServedKinds kinds, Store store) {
    validating = PolicySource.ofValidating(store, clock);
    mutating = PolicySource.ofMutating(store, clock);
    mutations = new MutationAdmission(mutating, kinds);
    policies = new PolicyAdmission(validating, kinds);
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
            new PodTopologyLabels(),
            services);
    reviews =
        List.of(
            limits,
            new MountableSecrets(),
            new PodSecurityAdmission(kinds.catalog().version().minor()),
            priorities,
            storage,
            new CertificateAdmission(),
            policies,
            new WebhookNotice(),
            new QuotaAdmission(clock));
  }

  static Admission of(ServedKinds kinds, Store store, Clock clock, Names names) {
    return new Admission(names, clock, kinds, store);
  }

  /** Whether there are policies that change requests, whoever makes them. */
  boolean mutates() {
    return !mutating.hooks().isEmpty();
  }

  /** A new object, changed by who admits it; throws {@link ApiError} where one refuses. */
  Tree admitted(Review creation, Store store) {
    return mutations.admitted(creation, store, object -> admittedInTree(creation, object, store));
  }

  // What comes into being by its status, a service, gets nothing allocated.
  private Tree admittedInTree(Review creation, Tree object, Store store) {
    Tree admitted = object;
    for (AdmissionPlugin plugin : plugins) {
      if (plugin != services || creation.part() == Part.OBJECT) {
        admitted = plugin.admitted(creation.key(), admitted, store);
      }
    }
    return admitted;
  }

  /** A changed object, changed further by those who look at updates too. */
  Tree admittedUpdate(Review update, Store store) {
    return mutations.admitted(
        update,
        store,
        object -> update.part() == Part.OBJECT ? updatedInTree(update, object, store) : object);
  }

  private Tree updatedInTree(Review update, Tree object, Store store) {
    Tree admitted = tolerations.admitted(update.key(), object, store);
    return services.admittedUpdate(update.key(), admitted, update.old(), store);
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
    validating.restore(key, object);
    mutating.restore(key, object);
  }
}
