package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.hash.ControllerRevisionHash;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.StatefulSet;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The revisions of a stateful set: which one its pods have, and which one they should have.
 *
 * <p>Follows {@code getStatefulSetRevisions} in {@code
 * pkg/controller/statefulset/stateful_set_control.go} and {@code
 * pkg/controller/history/controller_history.go}, v1.37.
 */
final class StatefulRevisions {
  private static final String HASH_LABEL = "controller.kubernetes.io/hash";
  private static final int LONGEST_PREFIX = 223;
  private static final Comparator<Tree> BY_NUMBER =
      Comparator.comparing(StatefulRevisions::number)
          .thenComparing(revision -> new KubeObject(revision).creationTimestamp())
          .thenComparing(revision -> new KubeObject(revision).name());

  private final Api api;

  StatefulRevisions(Api api) {
    this.api = api;
  }

  /**
   * Where a set stands between two revisions.
   *
   * @param collisions how often the name of a new revision was taken
   * @param all all revisions that were there, the oldest first
   */
  record History(Tree current, Tree update, int collisions, List<Tree> all) {
    /** The name of the revision that the pods have, or had before an update. */
    String currentName() {
      return new KubeObject(current).name();
    }

    /** The name of the revision that the pods should have. */
    String updateName() {
      return new KubeObject(update).name();
    }

    /** The pod template that a revision keeps. */
    static Tree template(Tree revision) {
      return revision.at("data", "spec", "template").without("$patch");
    }
  }

  /** Takes over the revisions that an earlier set of the same labels left. */
  void adoptOrphans(StatefulSet set) {
    List<Tree> orphans =
        api.store().orphans(Resources.CONTROLLER_REVISIONS, set.object().namespace()).stream()
            .map(api::get)
            .toList();
    new Claims(api, set.tree(), LabelSelector.of(set.selector())).claimed(orphans);
  }

  /** Finds the revision of what the set says now, or makes it, and the one its pods come from. */
  History synced(StatefulSet set) {
    List<Tree> revisions = of(set);
    Tree data = ControllerRevisionHash.dataOf(set.tree());
    Optional<Tree> same = last(revisions, data);
    boolean isLast = same.isPresent() && same.equals(last(revisions));
    long next = last(revisions).map(StatefulRevisions::number).orElse(0L) + 1;
    int collisions = set.collisionCount();
    Tree update;
    if (isLast) {
      update = same.get();
    } else if (same.isPresent()) {
      update = api.update(same.get().with(Tree.of(next), "revision"));
    } else {
      Tree revision = revision(set, data, next);
      collisions = freeOf(set, revision, collisions);
      update = created(named(set, revision, collisions));
    }
    Tree current =
        revisions.stream()
            .filter(one -> new KubeObject(one).name().equals(set.currentRevision()))
            .findFirst()
            .orElse(update);
    return new History(current, update, collisions, revisions);
  }

  /** Deletes old revisions beyond the limit that no pod has any more. As truncateHistory. */
  void truncate(StatefulSet set, History history, Set<String> live) {
    List<Tree> dead = new ArrayList<>();
    for (Tree revision : history.all()) {
      String name = new KubeObject(revision).name();
      boolean used = name.equals(history.currentName()) || name.equals(history.updateName());
      if (!used && !live.contains(name)) {
        dead.add(revision);
      }
    }
    int surplus = Math.max(0, dead.size() - set.revisionHistoryLimit());
    for (Tree revision : dead.subList(0, surplus)) {
      api.delete(api.keyOf(revision), DeleteOptions.DEFAULT);
    }
  }

  private List<Tree> of(StatefulSet set) {
    LabelSelector selector = LabelSelector.of(set.selector());
    return api.store().ownedBy(set.object().uid(), Resources.CONTROLLER_REVISIONS).stream()
        .filter(revision -> selector.matches(new KubeObject(revision).labels()))
        .sorted(BY_NUMBER)
        .toList();
  }

  private static Optional<Tree> last(List<Tree> revisions) {
    return revisions.isEmpty()
        ? Optional.empty()
        : Optional.of(revisions.get(revisions.size() - 1));
  }

  private static Optional<Tree> last(List<Tree> revisions, Tree data) {
    return last(revisions.stream().filter(one -> one.at("data").equals(data)).toList());
  }

  /** The number of collisions with which the revision's name is free, or its own. */
  private int freeOf(StatefulSet set, Tree revision, int collisions) {
    int tried = collisions;
    while (isTaken(named(set, revision, tried))) {
      tried++;
    }
    return tried;
  }

  private boolean isTaken(Tree revision) {
    return api.find(api.keyOf(revision))
        .filter(found -> !found.at("data").equals(revision.at("data")))
        .isPresent();
  }

  private Tree created(Tree revision) {
    try {
      return api.create(revision);
    } catch (ApiError refused) {
      if (refused.is(ApiError.Reason.ALREADY_EXISTS)) {
        return api.get(api.keyOf(revision));
      }
      throw refused;
    }
  }

  private static Tree revision(StatefulSet set, Tree data, long number) {
    KubeObject owner = set.object();
    // The label keeps the hash of the first try, as upstream.
    String hash = ControllerRevisionHash.of(data, set.collisionCount());
    Tree metadata =
        new ObjectBuilder()
            .put("annotations", owner.tree().at("metadata", "annotations"))
            .put(
                "labels",
                set.template().object("metadata", "labels").with(HASH_LABEL, Tree.of(hash)))
            .put("namespace", owner.namespace())
            .put("ownerReferences", ListTree.of(OwnerReference.controlledBy(owner).tree()))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "apps/v1")
        .put("kind", "ControllerRevision")
        .put("metadata", metadata)
        .put("data", data)
        .put("revision", number)
        .build();
  }

  // As ControllerRevisionName: a long name is cut.
  private static Tree named(StatefulSet set, Tree revision, int collisions) {
    String name = set.object().name();
    String prefix = name.substring(0, Math.min(name.length(), LONGEST_PREFIX));
    String hash = ControllerRevisionHash.of(revision.at("data"), collisions);
    return revision.with(Tree.of(prefix + "-" + hash), "metadata", "name");
  }

  private static long number(Tree revision) {
    return revision.number(0, "revision");
  }
}
