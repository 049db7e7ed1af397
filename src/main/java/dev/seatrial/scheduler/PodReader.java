package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.HostPorts;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes pod states; what pods of one template share is read once. */
final class PodReader {
  private static final int MOST_REMEMBERED = 10_000;

  private final PodRequests requests = new PodRequests();
  private final Map<AffinityKey, PodAffinity> affinities = new LinkedHashMap<>();

  private record AffinityKey(String namespace, Tree affinity) {}

  PodState read(ObjectKey key, Tree pod) {
    return new PodState(pod, key, requests.of(pod), affinity(key, pod), HostPorts.of(pod));
  }

  /** The state of a pod that changed; what its spec says is taken over where it is the same. */
  PodState reread(PodState before, Tree pod) {
    Tree spec = pod.at("spec");
    Tree old = before.spec();
    boolean same =
        spec == old
            || same(spec, old, "containers")
                && same(spec, old, "initContainers")
                && same(spec, old, "resources")
                && same(spec, old, "affinity");
    return same
        ? new PodState(pod, before.key(), before.asked(), before.affinity(), before.ports())
        : read(before.key(), pod);
  }

  private static boolean same(Tree spec, Tree old, String field) {
    return spec.at(field) == old.at(field);
  }

  private PodAffinity affinity(ObjectKey key, Tree pod) {
    Tree affinity = pod.at("spec", "affinity");
    if (affinity.at("podAffinity").isUnset() && affinity.at("podAntiAffinity").isUnset()) {
      return PodAffinity.NONE;
    }
    if (affinities.size() > MOST_REMEMBERED) {
      affinities.clear();
    }
    return affinities.computeIfAbsent(
        new AffinityKey(key.namespace(), affinity),
        read -> PodAffinity.of(read.affinity(), read.namespace()));
  }
}
