package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.hash.PodTemplateHash;
import dev.seatrial.object.Deployment;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rolls a deployment out over its replica sets.
 *
 * <p>Follows {@code syncDeployment} in {@code pkg/controller/deployment/deployment_controller.go},
 * v1.37. One reconcile works on the deployment as it was read: a second write within it meets a
 * conflict and is tried again, as upstream.
 */
public final class DeploymentController implements Reconciler {
  private static final String KIND = "Deployment";

  private final Api api;
  private final EventRecorder events;
  private final PodTemplateHash hash;

  /** A controller that writes its events through the recorder. */
  public DeploymentController(Api api, EventRecorder events) {
    this.api = api;
    this.events = events;
    this.hash = PodTemplateHash.in(api.catalog());
  }

  @Override
  public String name() {
    return "deployment-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.DEPLOYMENTS, Resources.REPLICA_SETS, Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    switch (change.key().resource()) {
      case Resources.DEPLOYMENTS -> keys.accept(change.key());
      case Resources.REPLICA_SETS -> {
        Owners.of(change, KIND, Resources.DEPLOYMENTS).forEach(keys);
        Claims.takers(api, change, Resources.DEPLOYMENTS).forEach(keys);
      }
      case Resources.PODS -> {
        if (change.kind() == Change.Kind.DELETED) {
          recreated(change).ifPresent(keys);
        }
      }
      default -> {}
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    Deployment deployment = new Deployment(found.get());
    Rollout rollout =
        new Rollout(new Rollout.Parts(api, events, hash, requeue), deployment, claimed(deployment));
    if (deployment.object().isTerminating()) {
      rollout.syncStatusOnly();
    } else {
      rollout.sync();
    }
  }

  private List<ReplicaSet> claimed(Deployment deployment) {
    LabelSelector selector = LabelSelector.of(deployment.selector());
    return new Claims(api, deployment.tree(), selector)
        .claimed(Resources.REPLICA_SETS).stream().map(ReplicaSet::new).toList();
  }

  /** With strategy Recreate the deployment waits for the last of its old pods, as deletePod. */
  private Optional<ObjectKey> recreated(Change change) {
    return Owners.of(change, "ReplicaSet", Resources.REPLICA_SETS).stream()
        .flatMap(key -> api.find(key).stream())
        .flatMap(set -> new KubeObject(set).controllerOwner().stream())
        .map(owner -> new ObjectKey(Resources.DEPLOYMENTS, change.key().namespace(), owner.name()))
        .filter(key -> api.find(key).filter(DeploymentController::isRecreated).isPresent())
        .findFirst();
  }

  private static boolean isRecreated(Tree deployment) {
    return deployment.text("", "spec", "strategy", "type").equals("Recreate");
  }
}
