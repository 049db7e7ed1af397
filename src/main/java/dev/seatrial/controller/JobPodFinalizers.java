package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Job;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.Backoff;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets go of the pods whose job is gone or finished: nobody will count them any more.
 *
 * <p>Follows {@code syncOrphanPod} in {@code pkg/controller/job/job_controller.go}, v1.37.
 */
public final class JobPodFinalizers implements Reconciler {
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  private final Api api;

  /** On an API server. */
  public JobPodFinalizers(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "job-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.PODS, Resources.JOBS);
  }

  @Override
  public Backoff backoff() {
    return BACKOFF;
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.PODS)) {
      if (isTracked(change.after()) && isUncared(new KubeObject(change.after()))) {
        keys.accept(change.key());
      }
    } else if (change.key().resource().equals(Resources.JOBS)) {
      Job job = new Job(change.after());
      if (change.kind() == Change.Kind.DELETED || job.isFinished()) {
        trackedPods(job, keys);
      }
    }
  }

  private void trackedPods(Job job, Consumer<ObjectKey> keys) {
    LabelSelector selector = LabelSelector.of(job.selector());
    api.list(Resources.PODS, job.object().namespace()).stream()
        .filter(JobPodFinalizers::isTracked)
        .filter(pod -> selector.matches(new KubeObject(pod).labels()))
        .forEach(pod -> keys.accept(api.keyOf(pod)));
  }

  private static boolean isTracked(Tree pod) {
    return new JobPod(new Pod(pod)).isTracked();
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key).filter(JobPodFinalizers::isTracked);
    if (found.isEmpty() || !isUncared(new KubeObject(found.get()))) {
      return;
    }
    try {
      api.modify(key, JobPod::untracked);
    } catch (ApiError refused) {
      if (!refused.is(ApiError.Reason.NOT_FOUND)) {
        throw refused;
      }
    }
  }

  /** Whether no job will count the pod: it has none, or one that is gone or finished. */
  private boolean isUncared(KubeObject pod) {
    Optional<OwnerReference> owner = pod.controllerOwner();
    if (owner.isEmpty()) {
      return true;
    }
    if (!owner.get().kind().equals("Job") || !owner.get().apiVersion().equals("batch/v1")) {
      return false;
    }
    Optional<Job> job =
        api.find(new ObjectKey(Resources.JOBS, pod.namespace(), owner.get().name()))
            .map(Job::new)
            .filter(one -> one.object().uid().equals(owner.get().uid()));
    boolean foreign =
        job.filter(one -> !one.managedBy().orElse(JobController.NAME).equals(JobController.NAME))
            .isPresent();
    return !foreign && (job.isEmpty() || job.get().isFinished());
  }
}
