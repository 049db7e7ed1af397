package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Deletes what is in a namespace: first its pods, and only once they are gone the rest.
 *
 * <p>Follows {@code deleteAllContent} in {@code
 * pkg/controller/namespace/deletion/namespaced_resources_deleter.go}, v1.37.
 */
final class NamespaceContent {
  private static final long FINALIZER_SECONDS = 15;

  private final Api api;
  private final KubeObject namespace;
  private final Map<String, Integer> remaining = new TreeMap<>();
  private final Map<String, Integer> held = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private long secondsLeft;

  NamespaceContent(Api api, Tree namespace) {
    this.api = api;
    this.namespace = new KubeObject(namespace);
  }

  /** How long the rest may take still. */
  long secondsLeft() {
    return secondsLeft;
  }

  /** Deletes what can be deleted now; throws where something stays without a reason. */
  void delete() {
    delete(Resources.PODS, graceSeconds());
    boolean podsLeft = remaining.containsKey(Resources.PODS);
    if (!podsLeft) {
      api.store().resources().stream()
          .filter(resource -> !resource.equals(Resources.PODS))
          .sorted()
          .forEach(resource -> delete(resource, 0));
    }
    // While pods are left, the conditions do not speak of them: an upstream quirk.
    new NamespaceConditions(api, namespace)
        .write(
            podsLeft ? Collections.emptyMap() : remaining,
            podsLeft ? Collections.emptyMap() : held,
            problems);
    if (!problems.isEmpty()) {
      throw new ApiError(ApiError.Reason.INTERNAL_ERROR, String.join(", ", problems), Tree.ABSENT);
    }
  }

  private void delete(String resource, long estimate) {
    for (Tree object : List.copyOf(api.list(resource, namespace.name()))) {
      ObjectKey key = api.keyOf(object);
      if (key.namespace().equals(namespace.name())) {
        delete(key);
      }
    }
    List<Tree> left =
        api.list(resource, namespace.name()).stream()
            .filter(object -> api.keyOf(object).namespace().equals(namespace.name()))
            .toList();
    if (left.isEmpty()) {
      return;
    }
    remaining.put(resource, left.size());
    boolean finalized = false;
    for (Tree object : left) {
      for (String finalizer : new KubeObject(object).finalizers()) {
        held.merge(finalizer, 1, Integer::sum);
        finalized = true;
      }
    }
    long seconds = estimate > 0 ? estimate : finalized ? FINALIZER_SECONDS : 0;
    secondsLeft = Math.max(secondsLeft, seconds);
    if (seconds == 0) {
      problems.add(
          "unexpected items still remain in namespace: "
              + namespace.name()
              + " for gvr: "
              + versioned(left.get(0), resource));
    }
  }

  private void delete(ObjectKey key) {
    try {
      api.delete(key, DeleteOptions.DEFAULT);
    } catch (ApiError refused) {
      if (!refused.is(ApiError.Reason.NOT_FOUND)) {
        throw refused;
      }
    }
  }

  private static String versioned(Tree object, String resource) {
    KubeObject kind = new KubeObject(object);
    int dot = resource.indexOf('.');
    String plural = dot < 0 ? resource : resource.substring(0, dot);
    return kind.group() + "/" + kind.version() + ", Resource=" + plural;
  }

  // As estimateGracefulTermination: the longest grace period, unless that has passed already.
  private long graceSeconds() {
    long grace = 0;
    for (Tree tree : api.list(Resources.PODS, namespace.name())) {
      if (!new Pod(tree).isTerminal()) {
        grace = Math.max(grace, tree.number(0, "spec", "terminationGracePeriodSeconds"));
      }
    }
    Optional<String> deleted = namespace.deletionTimestamp();
    long since = deleted.map(time -> Timestamps.seconds(time).orElse(0)).orElse(0L);
    long passed = api.clock().nowMicros() / 1_000_000 - since;
    return passed >= grace ? 0 : grace;
  }
}
