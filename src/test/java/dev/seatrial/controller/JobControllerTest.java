package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JobControllerTest {
  private static final ObjectKey WORK = Rig.key(Resources.JOBS, "work");

  private final Rig rig =
      new Rig(
          api -> new JobController(api, new EventRecorder(api, "job-controller")),
          JobPodFinalizers::new,
          TtlAfterFinishedController::new,
          GarbageCollector::new);

  private Rig work(String spec) {
    return rig.create(
            """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: work, namespace: default}
            spec:
              template: {spec: {restartPolicy: Never, containers: [{name: main, image: busybox}]}}
            """
                + spec)
        .run();
  }

  private List<Pod> active() {
    return rig.api.list(Resources.PODS, "default").stream()
        .map(Pod::new)
        .filter(Pod::isActive)
        .toList();
  }

  private void end(String phase) {
    active().forEach(pod -> rig.ready(pod.name()).ended(pod.name(), phase));
  }

  private void endIndex(int index, String phase) {
    for (Pod pod : active()) {
      if (new JobPod(pod).index().orElse(-1) == index) {
        rig.ready(pod.name()).ended(pod.name(), phase);
      }
    }
  }

  private void exit(Pod pod, int code) {
    rig.ready(pod.name()).ended(pod.name(), "Failed");
    Tree statuses = Rig.one("[{name: main, state: {terminated: {exitCode: " + code + "}}}]");
    rig.api.modifyStatus(
        Rig.key(Resources.PODS, pod.name()), status -> status.with(statuses, "containerStatuses"));
  }

  private Tree status() {
    return rig.status(Resources.JOBS, "work");
  }

  private String condition(String type) {
    return rig.condition(Resources.JOBS, "work", type);
  }

  private long tracked() {
    return rig.api.list(Resources.PODS, "default").stream()
        .filter(pod -> new JobPod(new Pod(pod)).isTracked())
        .count();
  }

  @Test
  void aJobIsCompleteWhenEnoughPodsSucceeded() {
    work("  completions: 3\n  parallelism: 2\n");
    assertEquals(2, active().size());
    assertEquals(2, status().number(0, "active"));
    end("Succeeded");
    rig.run(3);
    assertEquals(1, active().size());
    end("Succeeded");
    rig.run(3);
    assertEquals(3, status().number(0, "succeeded"));
    assertEquals(
        "True CompletionsReached Reached expected number of succeeded pods", condition("Complete"));
    assertTrue(status().at("completionTime").isPresent());
    assertEquals(0, tracked());
    assertTrue(rig.events("work").contains("Completed Job completed"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aFailedPodIsReplacedAfterTenThenTwentySeconds() {
    work("  backoffLimit: 2\n");
    end("Failed");
    rig.run(8);
    assertEquals(0, active().size());
    assertEquals(1, status().number(0, "failed"));
    rig.run(4);
    assertEquals(1, active().size());
    end("Failed");
    rig.run(18);
    assertEquals(0, active().size());
    rig.run(4);
    end("Failed");
    rig.run(3);
    assertEquals(
        "True BackoffLimitExceeded Job has reached the specified backoff limit",
        condition("Failed"));
    assertEquals(condition("Failed"), condition("FailureTarget"));
    assertEquals(3, status().number(0, "failed"));
    assertEquals(0, tracked());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void eachIndexHasItsOwnPodAndName() {
    work("  completions: 2\n  parallelism: 2\n  completionMode: Indexed\n");
    Pod pod = active().get(1);
    assertTrue(pod.name().startsWith("work-1-"), pod.name());
    assertEquals("work-1", pod.tree().text("", "spec", "hostname"));
    assertEquals("1", pod.object().label(JobPod.INDEX).orElse(""));
    assertEquals(
        "JOB_COMPLETION_INDEX", pod.containers().get(0).items("env").get(0).text("", "name"));
    endIndex(0, "Succeeded");
    rig.run(3);
    assertEquals("0", status().text("", "completedIndexes"));
    endIndex(1, "Succeeded");
    rig.run(3);
    assertEquals("0,1", status().text("", "completedIndexes"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void anIndexThatFailsTooOftenLetsTheOthersGoOn() {
    work(
        """
          completions: 2
          parallelism: 2
          completionMode: Indexed
          backoffLimitPerIndex: 1
        """);
    endIndex(0, "Failed");
    rig.run(3);
    assertEquals(1, tracked() - active().size());
    rig.run(10);
    Pod second =
        active().stream().filter(pod -> pod.name().startsWith("work-0-")).findFirst().orElseThrow();
    assertEquals("1", second.annotation(JobPod.FAILURES).orElse(""));
    endIndex(0, "Failed");
    rig.run(3);
    assertEquals("0", status().text("", "failedIndexes"));
    assertEquals("", condition("Failed"));
    endIndex(1, "Succeeded");
    rig.run(3);
    assertEquals("True FailedIndexes Job has failed indexes", condition("Failed"));
    assertEquals(0, tracked());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void tooManyFailedIndexesEndTheJobEarly() {
    work(
        """
          completions: 4
          parallelism: 4
          completionMode: Indexed
          backoffLimitPerIndex: 0
          maxFailedIndexes: 1
        """);
    endIndex(1, "Failed");
    endIndex(2, "Failed");
    rig.run(1.5);
    assertTrue(condition("FailureTarget").startsWith("True MaxFailedIndexesExceeded"));
    assertEquals("1,2", status().text("", "failedIndexes"));
    rig.run(3);
    assertTrue(condition("Failed").startsWith("True MaxFailedIndexesExceeded"));
    assertEquals(0, active().size());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aPartOfTheIndexesMayBeSuccessEnough() {
    work(
        """
          completions: 3
          parallelism: 3
          completionMode: Indexed
          successPolicy: {rules: [{succeededIndexes: '0,2', succeededCount: 1}]}
        """);
    endIndex(2, "Succeeded");
    rig.run(5);
    assertEquals("True SuccessPolicy Matched rules at index 0", condition("Complete"));
    assertEquals("True SuccessPolicy Matched rules at index 0", condition("SuccessCriteriaMet"));
    assertEquals(0, active().size());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void thePodFailurePolicyIgnoresAndFails() {
    work(
        """
          backoffLimit: 0
          podFailurePolicy:
            rules:
            - {action: Ignore, onExitCodes: {operator: In, values: [7]}}
            - {action: FailJob, onExitCodes: {containerName: main, operator: NotIn, values: [9]}}
        """);
    exit(active().get(0), 7);
    rig.run(15);
    assertEquals(0, status().number(0, "failed"));
    Pod pod = active().get(0);
    exit(pod, 3);
    rig.run(3);
    assertEquals(
        "True PodFailurePolicy Container main for pod default/"
            + pod.name()
            + " failed with exit code 3 matching FailJob rule at index 1",
        condition("Failed"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aJobThatTakesTooLongFailsOnceItsPodsAreGone() {
    work("  activeDeadlineSeconds: 5\n");
    String pod = active().get(0).name();
    rig.ready(pod).run(6);
    assertTrue(condition("FailureTarget").startsWith("True DeadlineExceeded"));
    assertEquals("", condition("Failed"));
    rig.ended(pod, "Failed").gone(pod).run(3);
    assertEquals(
        "True DeadlineExceeded Job was active longer than specified deadline", condition("Failed"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aSuspendedJobHasNoPodsUntilItIsResumed() {
    work("  parallelism: 2\n");
    rig.change(WORK, job -> job.with(Tree.of(true), "spec", "suspend")).run(3);
    assertEquals(0, active().size());
    assertEquals("True JobSuspended Job suspended", condition("Suspended"));
    assertEquals(0, status().number(0, "failed"));
    rig.assertOneMoreReconcileChangesNothing();
    rig.change(WORK, job -> job.with(Tree.of(false), "spec", "suspend")).run(3);
    assertEquals(2, active().size());
    assertEquals("False JobResumed Job resumed", condition("Suspended"));
    assertTrue(rig.events("work").contains("Resumed Job resumed"));
  }

  @Test
  void aJobThatIsResumedWhileItIsDeletedDoesNotBegin() {
    work("  parallelism: 2\n");
    rig.change(WORK, job -> job.with(Tree.of(true), "spec", "suspend")).run(3);
    rig.change(
        WORK,
        job -> job.with(Tree.of(List.of(Tree.of("example.com/keep"))), "metadata", "finalizers"));
    rig.delete(Resources.JOBS, "work").run(3);
    rig.change(WORK, job -> job.with(Tree.of(false), "spec", "suspend")).run(3);
    assertEquals("True JobSuspended Job suspended", condition("Suspended"));
    assertFalse(status().at("startTime").isPresent());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void aPodOnItsWayOutIsReplacedAtOnceOrOnlyOnceItHasEnded() {
    work("  podReplacementPolicy: Failed\n");
    String pod = active().get(0).name();
    rig.ready(pod).delete(Resources.PODS, pod).run(15);
    assertEquals(0, active().size());
    assertEquals(1, status().number(0, "terminating"));
    rig.ended(pod, "Failed").gone(pod).run(15);
    assertEquals(1, active().size());
  }

  @Test
  void anotherControllersJobIsLeftAlone() {
    work("  managedBy: example.com/queue\n");
    assertEquals(List.of(), rig.pods());
  }

  @Test
  void aFinishedJobGoesWhenItsTimeIsUp() {
    work("  ttlSecondsAfterFinished: 20\n");
    end("Succeeded");
    rig.run(10);
    assertEquals(List.of("work"), rig.names(Resources.JOBS));
    rig.run(20);
    assertEquals(List.of(), rig.names(Resources.JOBS));
    assertEquals(List.of(), rig.pods());
  }

  @Test
  void podsOfADeletedJobAreLetGo() {
    work("  parallelism: 2\n");
    rig.delete(Resources.JOBS, "work").run();
    assertEquals(List.of(), rig.pods());
  }

  @Test
  void aMatchingPodOfNobodyIsTakenOver() {
    work("");
    Pod own = active().get(0);
    Tree labels = own.object().labels();
    rig.create(
        "{apiVersion: v1, kind: Pod, metadata: {name: stray, namespace: default}, spec:"
            + " {containers: [{name: c, image: x}]}}");
    rig.api.modify(
        Rig.key(Resources.PODS, "stray"),
        pod -> new KubeObject(pod).withLabels(labels.object()).tree());
    rig.run(1.5);
    assertEquals(1, active().size());
    assertTrue(rig.events("work").toString().contains("SuccessfulDelete Deleted pod: "));
  }
}
