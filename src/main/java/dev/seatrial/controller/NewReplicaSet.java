package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.controller.DeploymentConditions.Said;
import dev.seatrial.object.Deployment;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The replica set of a deployment's present template: found and kept in step, or created.
 *
 * <p>Follows {@code getNewReplicaSet} in {@code pkg/controller/deployment/sync.go}, v1.37.
 */
final class NewReplicaSet {
  private static final int LONGEST_NAME = 253;

  private final Rollout.Parts parts;
  private final DeploymentConditions conditions;

  NewReplicaSet(Rollout.Parts parts) {
    this.parts = parts;
    this.conditions = new DeploymentConditions(parts.api().clock());
  }

  /** The deployment as it was written on the way, and the set where there is one. */
  record Result(Deployment deployment, Optional<ReplicaSet> set) {}

  /** The set that there is, its annotations and the deployment's revision brought up to date. */
  Result synced(Deployment deployment, Optional<ReplicaSet> existing, List<ReplicaSet> old) {
    if (existing.isEmpty()) {
      return new Result(deployment, Optional.empty());
    }
    ReplicaSet set = existing.get();
    Tree renumbered =
        RevisionAnnotations.synced(set.tree(), deployment, RevisionAnnotations.highest(old) + 1);
    if (!renumbered.equals(set.tree()) || set.minReadySeconds() != deployment.minReadySeconds()) {
      Tree minReady = deployment.tree().at("spec", "minReadySeconds");
      Tree written = parts.api().update(renumbered.with(minReady, "spec", "minReadySeconds"));
      return new Result(deployment, Optional.of(new ReplicaSet(written)));
    }
    return new Result(found(deployment, set), existing);
  }

  private Deployment found(Deployment deployment, ReplicaSet set) {
    long revision = RevisionAnnotations.revision(set);
    Tree changed =
        RevisionAnnotations.annotated(
            deployment.tree(), RevisionAnnotations.REVISION, Long.toString(revision));
    boolean unknown =
        deployment.object().conditions().find(DeploymentConditions.PROGRESSING).isEmpty();
    if (deployment.hasProgressDeadline() && unknown) {
      String message = "Found new replica set \"" + set.object().name() + "\"";
      changed = conditions.set(changed, Said.progressing("True", "FoundNewReplicaSet", message));
    }
    if (!changed.equals(deployment.tree())) {
      parts.api().updateStatus(changed);
    }
    return new Deployment(changed);
  }

  /** A new set for the present template. */
  Result created(Deployment deployment, List<ReplicaSet> old) {
    String hash = parts.hash().of(deployment.template(), deployment.collisions());
    long revision = RevisionAnnotations.highest(old) + 1;
    Tree set = set(deployment, old, hash, revision);
    String name = set.text("", "metadata", "name");
    Tree created;
    try {
      created = parts.api().create(set);
    } catch (ApiError refused) {
      created = takenOver(deployment, set, refused);
      Tree changed = revised(deployment, revision);
      if (!changed.equals(deployment.tree())) {
        parts.api().updateStatus(changed);
      }
      return new Result(new Deployment(changed), Optional.of(new ReplicaSet(created)));
    }
    int replicas = new ReplicaSet(created).replicas();
    if (replicas > 0) {
      String message = "Scaled up replica set " + name + " from 0 to " + replicas;
      parts.events().normal(deployment.tree(), "ScalingReplicaSet", message);
    }
    Tree changed = revised(deployment, revision);
    if (deployment.hasProgressDeadline()) {
      String message = "Created new replica set \"" + name + "\"";
      changed = conditions.set(changed, Said.progressing("True", "NewReplicaSetCreated", message));
    }
    parts.api().updateStatus(changed);
    return new Result(new Deployment(changed), Optional.of(new ReplicaSet(created)));
  }

  private static Tree revised(Deployment deployment, long revision) {
    return RevisionAnnotations.annotated(
        deployment.tree(), RevisionAnnotations.REVISION, Long.toString(revision));
  }

  /** The set of that name where it is ours after all; else the refusal is reported and thrown. */
  private Tree takenOver(Deployment deployment, Tree set, ApiError refused) {
    Api api = parts.api();
    if (refused.is(ApiError.Reason.ALREADY_EXISTS)) {
      ObjectKey key =
          new ObjectKey(
              Resources.REPLICA_SETS,
              deployment.object().namespace(),
              set.text("", "metadata", "name"));
      Tree existing = api.get(key);
      boolean ours = new KubeObject(existing).isControlledBy(deployment.object().uid());
      Tree template = ReplicaSets.withoutHash(existing.at("spec", "template"));
      if (ours && template.equals(ReplicaSets.withoutHash(deployment.template()))) {
        return existing;
      }
      Tree collided =
          deployment
              .tree()
              .with(Tree.of(deployment.collisions().orElse(0) + 1), "status", "collisionCount");
      api.updateStatus(collided);
    } else if (!Refusals.isTerminatingNamespace(refused)) {
      report(deployment, set.text("", "metadata", "name"), refused);
    }
    throw refused;
  }

  private void report(Deployment deployment, String name, ApiError refused) {
    String message = "Failed to create new replica set \"" + name + "\": " + refused.message();
    if (deployment.hasProgressDeadline()) {
      Said condition = Said.progressing("False", "ReplicaSetCreateError", message);
      parts.api().updateStatus(conditions.set(deployment.tree(), condition));
    }
    parts.events().warning(deployment.tree(), "ReplicaSetCreateError", message);
  }

  private static Tree set(Deployment deployment, List<ReplicaSet> old, String hash, long revision) {
    Tree labelled =
        deployment.template().with(Tree.of(hash), "metadata", "labels", ReplicaSets.HASH_LABEL);
    Tree selector =
        deployment.selector().with(Tree.of(hash), "matchLabels", ReplicaSets.HASH_LABEL);
    Tree metadata =
        new ObjectBuilder()
            .put("name", name(deployment.object().name(), hash))
            .put("namespace", deployment.object().namespace())
            .put("labels", labelled.at("metadata", "labels"))
            .put(
                "ownerReferences",
                ListTree.of(OwnerReference.controlledBy(deployment.object()).tree()))
            .build();
    Tree spec =
        new ObjectBuilder()
            .put("minReadySeconds", deployment.tree().at("spec", "minReadySeconds"))
            .put("replicas", new RollingSize(deployment).newReplicas(old, 0))
            .put("selector", selector)
            .put("template", labelled)
            .build();
    Tree set =
        new ObjectBuilder()
            .put("apiVersion", "apps/v1")
            .put("kind", "ReplicaSet")
            .put("metadata", metadata)
            .put("spec", spec)
            .put("status", ObjectTree.EMPTY)
            .build();
    return RevisionAnnotations.sized(
        RevisionAnnotations.synced(set, deployment, revision), deployment);
  }

  private static String name(String deployment, String hash) {
    int most = LONGEST_NAME - 1 - hash.length();
    String base =
        deployment.length() > most && most > 0 ? deployment.substring(0, most) : deployment;
    return base + "-" + hash;
  }
}
