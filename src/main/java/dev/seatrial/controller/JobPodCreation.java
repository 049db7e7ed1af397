package dev.seatrial.controller;

import dev.seatrial.object.Job;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates the pods of a job, each of an indexed one for its completion.
 *
 * <p>Follows {@code manageJob} in {@code pkg/controller/job/job_controller.go} and {@code
 * addCompletionIndexEnvVariables} in {@code indexed_job_utils.go}, v1.37.
 */
final class JobPodCreation {
  private static final int LONGEST_PREFIX = 58;
  private static final String VARIABLE = "JOB_COMPLETION_INDEX";
  private static final Tree INDEX_VARIABLE =
      Json.read(
          """
          {"name":"JOB_COMPLETION_INDEX","valueFrom":{"fieldRef":
            {"fieldPath":"metadata.labels['batch.kubernetes.io/job-completion-index']"}}}
          """);

  private final PodControl control;
  private final Job job;
  private final Tree template;

  JobPodCreation(PodControl control, Job job) {
    this.control = control;
    this.job = job;
    this.template = tracked(job.isIndexed() ? withVariable(job.template()) : job.template());
  }

  /** Creates a pod of a job without indexes. */
  void create() {
    create(template, job.object().name() + "-");
  }

  /** Creates the pod of an index. */
  void createFor(int index, JobIndexes indexes) {
    String number = Integer.toString(index);
    String name = job.object().name();
    KubeObject pod =
        new KubeObject(template)
            .withLabel(JobPod.INDEX, number)
            .withAnnotation(JobPod.INDEX, number);
    if (job.backoffLimitPerIndex().isPresent()) {
      Pod replaced = indexes.waiting().get(index);
      pod = replaced == null ? pod.withAnnotation(JobPod.FAILURES, "0") : counted(pod, replaced);
    }
    String suffix = "-" + number + "-";
    String prefix = name + suffix;
    String cut =
        prefix.length() <= LONGEST_PREFIX
            ? prefix
            : prefix.substring(0, LONGEST_PREFIX - suffix.length()) + suffix;
    create(pod.tree().with(Tree.of(name + "-" + number), "spec", "hostname"), cut);
  }

  // As getNewIndexFailureCounts.
  private KubeObject counted(KubeObject pod, Pod replaced) {
    JobPod before = new JobPod(replaced);
    boolean counts = new PodFailurePolicy(job).of(replaced).isCounted();
    int failures = before.failures() + (counts ? 1 : 0);
    int ignored = before.ignoredFailures() + (counts ? 0 : 1);
    KubeObject counted = pod.withAnnotation(JobPod.FAILURES, Integer.toString(failures));
    return ignored == 0
        ? counted
        : counted.withAnnotation(JobPod.IGNORED_FAILURES, Integer.toString(ignored));
  }

  private void create(Tree pod, String prefix) {
    Refusals.unlessTerminating(() -> control.create(job.tree(), pod, prefix));
  }

  private static Tree tracked(Tree template) {
    KubeObject object = new KubeObject(template);
    List<String> finalizers = new ArrayList<>(object.finalizers());
    if (!finalizers.contains(JobPod.FINALIZER)) {
      finalizers.add(JobPod.FINALIZER);
    }
    return object.withFinalizers(finalizers).tree();
  }

  private static Tree withVariable(Tree template) {
    Tree changed = template;
    for (String list : new String[] {"initContainers", "containers"}) {
      List<Tree> containers = new ArrayList<>();
      for (Tree container : template.items("spec", list)) {
        List<Tree> variables = new ArrayList<>(container.items("env"));
        if (variables.stream().noneMatch(one -> one.text("", "name").equals(VARIABLE))) {
          variables.add(INDEX_VARIABLE);
        }
        containers.add(container.with(Tree.of(variables), "env"));
      }
      changed = containers.isEmpty() ? changed : changed.with(Tree.of(containers), "spec", list);
    }
    return changed;
  }
}
