package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Pod;
import dev.seatrial.object.StatefulSet;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The volume claims of a stateful set's pods: their names, their volumes and who owns them.
 *
 * <p>Follows {@code getPersistentVolumeClaims}, {@code updateStorage} and {@code
 * isClaimOwnerUpToDate} in {@code pkg/controller/statefulset/stateful_set_utils.go}, v1.37.
 */
record StatefulClaims(StatefulSet set) {
  /** The claims that a pod needs, by the name of their volume. */
  Map<String, Tree> of(Pod pod) {
    Map<String, Tree> claims = new LinkedHashMap<>();
    ObjectTree selected = set.selector().object("matchLabels");
    for (Tree template : set.volumeClaimTemplates()) {
      KubeObject claim = new KubeObject(template);
      ObjectTree labels = claim.labels();
      for (String label : selected.names()) {
        labels = labels.with(label, selected.at(label));
      }
      claims.put(
          claim.name(),
          claim
              .withName(name(claim.name(), pod))
              .withNamespace(set.object().namespace())
              .withLabels(labels)
              .tree());
    }
    return claims;
  }

  /** The stored claims that a pod has. */
  List<Tree> stored(Api api, Pod pod) {
    List<Tree> stored = new ArrayList<>();
    for (Tree template : set.volumeClaimTemplates()) {
      api.find(key(name(new KubeObject(template).name(), pod))).ifPresent(stored::add);
    }
    return stored;
  }

  /** Whether the pod's volumes are the claims that it should have. As storageMatches. */
  boolean areMountedBy(Pod pod) {
    for (Tree template : set.volumeClaimTemplates()) {
      String volume = new KubeObject(template).name();
      String claim = name(volume, pod);
      boolean mounted =
          pod.tree().items("spec", "volumes").stream()
              .filter(one -> one.text("", "name").equals(volume))
              .anyMatch(one -> one.text("", "persistentVolumeClaim", "claimName").equals(claim));
      if (!mounted) {
        return false;
      }
    }
    return true;
  }

  /** The pod with the volumes that it should have; others of the same name give way. */
  Tree mountedBy(Tree pod) {
    Map<String, Tree> claims = of(new Pod(pod));
    List<Tree> volumes = new ArrayList<>();
    claims.forEach((volume, claim) -> volumes.add(volume(volume, new KubeObject(claim).name())));
    for (Tree volume : pod.items("spec", "volumes")) {
      if (!claims.containsKey(volume.text("", "name"))) {
        volumes.add(volume);
      }
    }
    return volumes.isEmpty() ? pod : pod.with(Tree.of(volumes), "spec", "volumes");
  }

  /** Whether the claim's owners are those that the retention policy asks for, or not ours. */
  boolean isOwnedAsAsked(Tree tree, Pod pod) {
    KubeObject claim = new KubeObject(tree);
    if (isStale(claim, set.object()) || isStale(claim, pod.object())) {
      return true;
    }
    boolean bySet = isOwnedBy(claim, set.object());
    boolean byPod = isOwnedBy(claim, pod.object());
    if (hasForeignController(tree, pod)) {
      return !bySet && !byPod;
    }
    Optional<KubeObject> owner = owner(pod);
    boolean uncontrolled =
        claim.ownerReferences().stream()
            .filter(one -> one.uid().equals(set.object().uid()) || one.uid().equals(pod.uid()))
            .anyMatch(one -> !one.isController());
    return !uncontrolled
        && bySet == owner.filter(one -> one.uid().equals(set.object().uid())).isPresent()
        && byPod == owner.filter(one -> one.uid().equals(pod.uid())).isPresent();
  }

  /** The claim with the owners that the retention policy asks for. */
  Tree ownedAsAsked(Tree tree, Pod pod) {
    KubeObject claim = new KubeObject(tree);
    List<OwnerReference> owners = new ArrayList<>();
    for (OwnerReference owner : claim.ownerReferences()) {
      if (!names(owner, set.object()) && !names(owner, pod.object())) {
        owners.add(owner);
      }
    }
    if (!hasForeignController(tree, pod)) {
      owner(pod).map(OwnerReference::controlledBy).ifPresent(owners::add);
    }
    return claim.withOwnerReferences(owners).tree();
  }

  /** Whether something else looks after a claim that the retention policy is to delete. */
  boolean hasForeignController(Tree claim, Pod pod) {
    if (!set.deletesClaimsWhenDeleted() && !set.deletesClaimsWhenScaled()) {
      return false;
    }
    for (OwnerReference owner : new KubeObject(claim).ownerReferences()) {
      boolean ours = names(owner, set.object()) || names(owner, pod.object());
      String uid = names(owner, set.object()) ? set.object().uid() : pod.uid();
      if (ours ? !owner.uid().equals(uid) : owner.isController()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the claim belonged to an earlier object of the same kind and name. */
  static boolean isStale(KubeObject claim, KubeObject owner) {
    return claim.ownerReferences().stream()
        .filter(reference -> names(reference, owner))
        .findFirst()
        .filter(reference -> !reference.uid().equals(owner.uid()))
        .isPresent();
  }

  /** With whom the claim of a pod should go: the set, the pod that is one too many, or nobody. */
  private Optional<KubeObject> owner(Pod pod) {
    boolean surplus = !set.hasOrdinal(StatefulPodName.ordinal(pod));
    if (set.deletesClaimsWhenScaled() && surplus) {
      return Optional.of(pod.object());
    }
    return set.deletesClaimsWhenDeleted() ? Optional.of(set.object()) : Optional.empty();
  }

  private static boolean isOwnedBy(KubeObject claim, KubeObject owner) {
    return claim.ownerReferences().stream().anyMatch(one -> one.uid().equals(owner.uid()));
  }

  private static boolean names(OwnerReference reference, KubeObject owner) {
    return reference.apiVersion().equals(owner.apiVersion())
        && reference.kind().equals(owner.kind())
        && reference.name().equals(owner.name());
  }

  private String name(String template, Pod pod) {
    return template + "-" + set.object().name() + "-" + StatefulPodName.ordinal(pod);
  }

  private ObjectKey key(String name) {
    return new ObjectKey(Resources.PERSISTENT_VOLUME_CLAIMS, set.object().namespace(), name);
  }

  private static Tree volume(String name, String claim) {
    return new ObjectBuilder()
        .put("name", name)
        .put("persistentVolumeClaim", ObjectTree.of("claimName", Tree.of(claim)))
        .build();
  }
}
