package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.hash.ControllerRevisionHash;
import dev.seatrial.hash.PodTemplateHash;
import dev.seatrial.object.DaemonSet;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The revisions of a daemon set: which one is current, and which old ones are still kept.
 *
 * <p>Follows {@code constructHistory} and its neighbours in {@code
 * pkg/controller/daemon/update.go}, v1.37.
 */
final class DaemonRevisions {
  static final String HASH_LABEL = "controller-revision-hash";
  static final String GENERATION_LABEL = "pod-template-generation";
  private static final String GENERATION = "deprecated.daemonset.template.generation";

  private final Api api;
  private final PodTemplateHash hash;

  DaemonRevisions(Api api, PodTemplateHash hash) {
    this.api = api;
    this.hash = hash;
  }

  /** How often the set's template changed, as {@code apps/v1} tells it; empty where nobody said. */
  static Optional<String> templateGeneration(DaemonSet daemonSet) {
    return daemonSet.object().annotation(GENERATION);
  }

  /** The current revision's hash and the old revisions. */
  record History(String currentHash, List<Tree> old) {}

  /** Finds the current revision or makes it, and numbers it after all others. */
  History synced(DaemonSet daemonSet) {
    Tree data = ControllerRevisionHash.dataOf(daemonSet.tree());
    List<Tree> old = new ArrayList<>();
    Optional<Tree> current = Optional.empty();
    for (Tree revision : owned(daemonSet)) {
      boolean same = revision.at("data").equals(data);
      if (same && number(revision) >= current.map(DaemonRevisions::number).orElse(0L)) {
        current = Optional.of(revision);
      } else if (!same) {
        old.add(revision);
      }
    }
    long next = old.stream().mapToLong(DaemonRevisions::number).max().orElse(0) + 1;
    Tree found = current.isPresent() ? current.get() : create(daemonSet, data, next);
    if (number(found) < next) {
      found = api.update(found.with(Tree.of(next), "revision"));
    }
    return new History(found.text("", "metadata", "labels", HASH_LABEL), old);
  }

  /** Deletes old revisions beyond the limit that no pod has any more. */
  void cleanUp(DaemonSet daemonSet, List<Tree> old, Set<String> liveHashes) {
    int surplus = old.size() - daemonSet.revisionHistoryLimit();
    List<Tree> oldest = old.stream().sorted(Comparator.comparing(DaemonRevisions::number)).toList();
    for (Tree revision : oldest) {
      boolean live = liveHashes.contains(revision.text("", "metadata", "labels", HASH_LABEL));
      if (surplus > 0 && !live) {
        api.delete(api.keyOf(revision), DeleteOptions.DEFAULT);
        surplus--;
      }
    }
  }

  // As controlledHistories: a set takes over the revisions that an earlier set left.
  private List<Tree> owned(DaemonSet daemonSet) {
    return new Claims(api, daemonSet.tree(), LabelSelector.of(daemonSet.selector()))
        .claimed(Resources.CONTROLLER_REVISIONS);
  }

  private Tree create(DaemonSet daemonSet, Tree data, long number) {
    KubeObject owner = daemonSet.object();
    Tree counted = daemonSet.tree().at("status", "collisionCount");
    Optional<Integer> collisions =
        counted.isPresent() ? Optional.of(counted.integer(0)) : Optional.empty();
    String suffix = hash.of(daemonSet.template(), collisions);
    Tree labels = daemonSet.template().at("metadata", "labels").with(Tree.of(suffix), HASH_LABEL);
    Tree metadata =
        new ObjectBuilder()
            .put("annotations", owner.tree().at("metadata", "annotations"))
            .put("labels", labels)
            .put("name", owner.name() + "-" + suffix)
            .put("namespace", owner.namespace())
            .put("ownerReferences", ListTree.of(OwnerReference.controlledBy(owner).tree()))
            .build();
    Tree revision =
        new ObjectBuilder()
            .put("apiVersion", "apps/v1")
            .put("kind", "ControllerRevision")
            .put("metadata", metadata)
            .put("data", data)
            .put("revision", number)
            .build();
    try {
      return api.create(revision);
    } catch (ApiError refused) {
      return existing(daemonSet, revision, refused);
    }
  }

  /** A revision of that name is ours when it says the same; else the next try has another hash. */
  private Tree existing(DaemonSet daemonSet, Tree revision, ApiError refused) {
    ObjectKey key = api.keyOf(revision);
    if (refused.is(ApiError.Reason.ALREADY_EXISTS)) {
      Tree found = api.get(key);
      if (found.at("data").equals(revision.at("data"))) {
        return found;
      }
      long collisions = daemonSet.tree().number(0, "status", "collisionCount");
      api.updateStatus(daemonSet.tree().with(Tree.of(collisions + 1), "status", "collisionCount"));
    }
    throw refused;
  }

  private static long number(Tree revision) {
    return revision.number(0, "revision");
  }
}
