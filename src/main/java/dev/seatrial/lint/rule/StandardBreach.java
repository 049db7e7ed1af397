package dev.seatrial.lint.rule;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.podsecurity.NamespacePolicy;
import dev.seatrial.podsecurity.Standard;
import dev.seatrial.podsecurity.Standards;
import dev.seatrial.podsecurity.Violations;
import dev.seatrial.schema.Catalog;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workload whose pods the pod security standard of its namespace does not allow; the namespace is
 * in the same batch.
 *
 * <p>As {@code EvaluatePod} in {@code k8s.io/pod-security-admission/admission/admission.go},
 * v0.37.2, which is asked of pods as they are once the defaults are filled in.
 *
 * @param isEnforced whether such pods are refused; else they are only warned of
 * @param message in the words of the API server
 */
record StandardBreach(Workload workload, boolean isEnforced, String message) {
  private record All(List<StandardBreach> list) {}

  /** All in a batch, in the order of the workloads. */
  static List<StandardBreach> in(Batch batch) {
    return batch.once(All.class, StandardBreach::allIn).list;
  }

  /** Whether it is the pod itself that is refused, not what will make such pods. */
  boolean isRefusal() {
    return isEnforced && workload.podAt().isRoot();
  }

  /** What is to be said of it, at the spec of the pod. */
  Advice advice() {
    return new Advice(workload.manifest(), workload.podAt().field("spec"), message);
  }

  private static All allIn(Batch batch) {
    List<Workload> judged =
        Workload.in(batch).stream()
            .filter(workload -> !policy(batch, workload.manifest()).allowsAll())
            .toList();
    if (judged.isEmpty()) {
      return new All(List.of());
    }
    Catalog catalog = batch.catalog();
    Defaults defaults = Defaults.of(catalog);
    Standards standards = new Standards(catalog.version().minor());
    List<StandardBreach> breaches = new ArrayList<>();
    for (Workload workload : judged) {
      Tree pod = defaults.applied(workload.manifest().tree()).at(workload.podAt());
      of(workload, policy(batch, workload.manifest()), new Judged(pod, standards))
          .ifPresent(breaches::add);
    }
    return new All(breaches);
  }

  private static NamespacePolicy policy(Batch batch, Manifest manifest) {
    Tree labels =
        batch
            .find("", "Namespace", "", manifest.object().namespace())
            .map(namespace -> namespace.tree().at("metadata", "labels"))
            .orElse(Tree.ABSENT);
    return NamespacePolicy.of(labels);
  }

  /** A pod with its defaults, and the standards as the API server has them. */
  private record Judged(Tree pod, Standards standards) {
    Violations violations(Standard standard) {
      return standards.violations(standard, pod.at("metadata"), pod.at("spec"));
    }
  }

  private static Optional<StandardBreach> of(
      Workload workload, NamespacePolicy policy, Judged judged) {
    Violations enforced = judged.violations(policy.enforce());
    if (!enforced.isEmpty()) {
      return Optional.of(
          new StandardBreach(workload, true, "violates " + words(policy.enforce(), enforced)));
    }
    Violations warned = judged.violations(policy.warn());
    return warned.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StandardBreach(workload, false, "would violate " + words(policy.warn(), warned)));
  }

  private static String words(Standard standard, Violations violations) {
    return "PodSecurity \"" + standard + "\": " + violations.details();
  }
}
