package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.object.StatefulSet;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes, mends and deletes the pods of a stateful set together with their claims, and reports it on
 * the set.
 *
 * <p>Follows {@code pkg/controller/statefulset/stateful_pod_control.go}, v1.37.
 */
final class StatefulPods {
  static final String REVISION_LABEL = "controller-revision-hash";

  private static final String NAME_LABEL = "statefulset.kubernetes.io/pod-name";
  private static final String INDEX_LABEL = "apps.kubernetes.io/pod-index";

  private final Api api;
  private final EventRecorder events;
  private final StatefulSet set;
  private final StatefulClaims claims;

  StatefulPods(Api api, EventRecorder events, StatefulSet set) {
    this.api = api;
    this.events = events;
    this.set = set;
    this.claims = new StatefulClaims(set);
  }

  /** The pod of an ordinal, not stored yet. As newStatefulSetPod. */
  Pod fresh(int ordinal, Tree template, String revision) {
    String name = set.object().name() + "-" + ordinal;
    Tree pod =
        identified(new KubeObject(PodControl.pod(set.tree(), template)).withName(name))
            .withLabel(REVISION_LABEL, revision)
            .tree()
            .with(Tree.of(name), "spec", "hostname");
    String subdomain = set.serviceName();
    Tree placed = subdomain.isEmpty() ? pod : pod.with(Tree.of(subdomain), "spec", "subdomain");
    return new Pod(claims.mountedBy(placed));
  }

  /** Creates a pod after its claims. As CreateStatefulPod. */
  void create(Pod pod) {
    reported("create", pod, () -> createClaims(pod));
    try {
      api.create(pod.tree());
    } catch (ApiError refused) {
      if (!refused.is(ApiError.Reason.ALREADY_EXISTS)) {
        report("create", pod, Optional.of(refused));
      }
      throw refused;
    }
    reported("update", pod, () -> adjustClaimOwners(pod));
    report("create", pod, Optional.empty());
  }

  /** Creates the claims that a pod waits for. As createMissingPersistentVolumeClaims. */
  void createMissingClaims(Pod pod) {
    createClaims(pod);
    reported("update", pod, () -> adjustClaimOwners(pod));
  }

  /** Gives a pod the labels, volumes and claims that it should have. As UpdateStatefulPod. */
  void mend(Pod pod) {
    Tree mended = hasIdentity(pod) ? pod.tree() : identified(pod.object()).tree();
    if (!claims.areMountedBy(pod)) {
      mended = claims.mountedBy(mended);
      reported("update", pod, () -> createClaims(pod));
    }
    if (!areClaimsOwnedAsAsked(pod)) {
      reported("update", pod, () -> adjustClaimOwners(pod));
    }
    Tree changed = mended;
    reported("update", pod, () -> api.update(changed));
    report("update", pod, Optional.empty());
  }

  /** Deletes a pod; one that is gone already counts as deleted. */
  void delete(Pod pod) {
    try {
      api.delete(ObjectKey.pod(pod.namespace(), pod.name()), DeleteOptions.DEFAULT);
    } catch (ApiError refused) {
      if (!refused.is(ApiError.Reason.NOT_FOUND)) {
        report("delete", pod, Optional.of(refused));
        throw refused;
      }
    }
    report("delete", pod, Optional.empty());
  }

  /** Whether a pod is as the set wants it. */
  boolean isAsAsked(Pod pod) {
    return hasIdentity(pod) && claims.areMountedBy(pod) && areClaimsOwnedAsAsked(pod);
  }

  /** Whether the pod has to wait for a claim that still goes with its predecessor. */
  boolean hasStaleClaim(Pod pod) {
    return set.deletesClaimsWhenScaled()
        && claims.stored(api, pod).stream()
            .anyMatch(claim -> StatefulClaims.isStale(new KubeObject(claim), pod.object()));
  }

  boolean areClaimsOwnedAsAsked(Pod pod) {
    return claims.stored(api, pod).stream().allMatch(claim -> claims.isOwnedAsAsked(claim, pod));
  }

  /** Gives the claims of a pod the owners that the retention policy asks for. */
  void adjustClaimOwners(Pod pod) {
    for (Tree claim : claims.stored(api, pod)) {
      String name = new KubeObject(claim).name();
      if (claims.hasForeignController(claim, pod)) {
        events.warning(
            set.tree(),
            "ConflictingController",
            "PersistentVolumeClaim "
                + name
                + " has a conflicting OwnerReference that acts as a manging controller, the"
                + " retention policy is ignored for this claim");
      }
      if (!claims.isOwnedAsAsked(claim, pod)) {
        api.update(claims.ownedAsAsked(claim, pod));
      }
    }
  }

  private void createClaims(Pod pod) {
    List<String> problems = new ArrayList<>();
    for (Tree claim : claims.of(pod).values()) {
      createClaim(pod, claim).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      String all = String.join(", ", problems);
      String message = problems.size() == 1 ? all : "[" + all + "]";
      throw new ApiError(ApiError.Reason.INTERNAL_ERROR, message, Tree.ABSENT);
    }
  }

  private Optional<String> createClaim(Pod pod, Tree claim) {
    String name = new KubeObject(claim).name();
    ObjectKey key =
        new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, set.object().namespace(), name);
    Optional<Tree> found = api.find(key);
    if (found.isPresent()) {
      return new KubeObject(found.get()).isTerminating()
          ? Optional.of("pvc " + name + " is being deleted")
          : Optional.empty();
    }
    String which = "Claim " + name;
    String in = "Pod " + pod.name() + " in StatefulSet " + set.object().name();
    try {
      api.create(
          claim.with(Tree.of("v1"), "apiVersion").with(Tree.of("PersistentVolumeClaim"), "kind"));
    } catch (ApiError refused) {
      String message = "Create " + which + " for " + in + " failed error: " + refused.message();
      events.warning(set.tree(), "FailedCreate", message);
      return Optional.of("failed to create PVC " + name + ": " + refused.message());
    }
    events.normal(set.tree(), "SuccessfulCreate", "Create " + which + " " + in + " success");
    return Optional.empty();
  }

  private boolean hasIdentity(Pod pod) {
    return pod.object().label(NAME_LABEL).orElse("").equals(pod.name());
  }

  private static KubeObject identified(KubeObject pod) {
    int ordinal = StatefulPodName.of(pod.name()).ordinal();
    return pod.withLabel(NAME_LABEL, pod.name()).withLabel(INDEX_LABEL, Integer.toString(ordinal));
  }

  private void reported(String verb, Pod pod, Runnable action) {
    try {
      action.run();
    } catch (ApiError refused) {
      report(verb, pod, Optional.of(refused));
      throw refused;
    }
  }

  // As recordPodEvent.
  private void report(String verb, Pod pod, Optional<ApiError> failure) {
    String title = verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
    String what = title + " Pod " + pod.name() + " in StatefulSet " + set.object().name();
    if (failure.isEmpty()) {
      events.normal(set.tree(), "Successful" + title, what + " successful");
    } else {
      String message = what + " failed error: " + failure.get().message();
      events.warning(set.tree(), "Failed" + title, message);
    }
  }
}
