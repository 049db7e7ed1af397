package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which pods name which claims, or have them made, kept up to date at every change of a pod.
 *
 * <p>As {@code PodPVCIndexFunc} in {@code pkg/controller/volume/common/common.go}, v1.37.
 */
final class ClaimUsers {
  private final Api api;
  private final Map<ObjectKey, Set<ObjectKey>> pods = new LinkedHashMap<>();

  ClaimUsers(Api api) {
    this.api = api;
  }

  /** Takes in the change of a pod; returns the claims that it concerns. */
  Set<ObjectKey> take(Change change) {
    List<ObjectKey> before = claims(new Pod(change.before()));
    List<ObjectKey> after = claims(new Pod(change.after()));
    if (before.isEmpty() && after.isEmpty()) {
      return Collections.emptySet();
    }
    Set<ObjectKey> claims = new LinkedHashSet<>(before);
    claims.addAll(after);
    boolean gone = change.kind() == Change.Kind.DELETED;
    for (ObjectKey claim : claims) {
      Set<ObjectKey> users = pods.computeIfAbsent(claim, unused -> new LinkedHashSet<>());
      boolean changed = gone ? users.remove(change.key()) : users.add(change.key());
      if (changed && users.isEmpty()) {
        pods.remove(claim);
      }
    }
    return Collections.unmodifiableSet(claims);
  }

  /** The pods that name a claim. */
  List<Pod> of(ObjectKey claim) {
    return pods.getOrDefault(claim, new LinkedHashSet<>()).stream()
        .flatMap(pod -> api.find(pod).stream())
        .map(Pod::new)
        .toList();
  }

  /** The claims of a pod. */
  static List<ObjectKey> claims(Pod pod) {
    List<ObjectKey> claims = new ArrayList<>(0);
    for (Tree volume : pod.tree().items("spec", "volumes")) {
      if (!volume.at("persistentVolumeClaim").isUnset()) {
        claims.add(key(pod, volume.text("", "persistentVolumeClaim", "claimName")));
      } else if (!volume.at("ephemeral").isUnset()) {
        claims.add(key(pod, pod.name() + "-" + volume.text("", "name")));
      }
    }
    return claims;
  }

  private static ObjectKey key(Pod pod, String name) {
    return new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, pod.namespace(), name);
  }

  /** Whether nothing of the pod runs any more. As IsPodTerminated in pkg/volume/util/util.go. */
  static boolean isOver(Pod pod) {
    return pod.isTerminal()
        || pod.isTerminating()
            && Stream.of("initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses")
                .flatMap(list -> pod.tree().items("status", list).stream())
                .noneMatch(ClaimUsers::runs);
  }

  private static boolean runs(Tree status) {
    return status.at("state", "terminated").isUnset() && status.at("state", "waiting").isUnset();
  }
}
