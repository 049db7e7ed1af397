package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/** The terms by which a pod asks to be near to, or far from, other pods. */
record PodAffinity(
    List<AffinityTerm> required,
    List<AffinityTerm> requiredAnti,
    List<AffinityTerm> preferred,
    List<AffinityTerm> preferredAnti) {
  /** Of a pod that does not mind. */
  static final PodAffinity NONE = new PodAffinity(List.of(), List.of(), List.of(), List.of());

  static PodAffinity of(Tree affinity, String namespace) {
    Tree near = affinity.at("podAffinity");
    Tree far = affinity.at("podAntiAffinity");
    if (near.isUnset() && far.isUnset()) {
      return NONE;
    }
    return new PodAffinity(
        AffinityTerm.required(near, namespace),
        AffinityTerm.required(far, namespace),
        AffinityTerm.preferred(near, namespace),
        AffinityTerm.preferred(far, namespace));
  }

  boolean hasRequired() {
    return !required.isEmpty() || !requiredAnti.isEmpty();
  }
}
