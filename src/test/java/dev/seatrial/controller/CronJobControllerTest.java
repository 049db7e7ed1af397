package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cluster's clock begins at midnight of 1 January 2026, minute 29453760 of the epoch. */
final class CronJobControllerTest {
  private static final ObjectKey TICK = Rig.key(Resources.CRON_JOBS, "tick");

  private final Rig rig =
      new Rig(
          api -> new CronJobController(api, new EventRecorder(api, "cronjob-controller")),
          GarbageCollector::new);

  private Rig tick(String spec) {
    return rig.create(
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: tick, namespace: default}
        spec:
          schedule: "*/1 * * * *"
          jobTemplate:
            metadata: {labels: {app: tick}}
            spec:
              template: {spec: {restartPolicy: Never, containers: [{name: c, image: busybox}]}}
        """
            + spec);
  }

  private void finish(String job, String how) {
    Tree condition = Rig.one("[{type: " + how + ", status: 'True'}]");
    rig.api.modifyStatus(
        Rig.key(Resources.JOBS, job),
        status ->
            status
                .with(condition, "conditions")
                .with(Tree.of("2026-01-01T00:01:30Z"), "completionTime"));
    rig.run();
  }

  private List<String> active() {
    return rig.status(Resources.CRON_JOBS, "tick").items("active").stream()
        .map(one -> one.text("", "name"))
        .toList();
  }

  @Test
  void aJobStartsEveryMinuteNamedAfterIt() {
    tick("").run(61);
    assertEquals(List.of("tick-29453761"), rig.names(Resources.JOBS));
    KubeObject job = new KubeObject(rig.get(Resources.JOBS, "tick-29453761"));
    assertEquals("tick", job.label("app").orElse(""));
    assertEquals(
        "2026-01-01T00:01:00Z",
        job.annotation("batch.kubernetes.io/cronjob-scheduled-timestamp").orElse(""));
    assertEquals(List.of("tick-29453761"), active());
    rig.assertOneMoreReconcileChangesNothing();
    rig.run(60);
    assertEquals(List.of("tick-29453761", "tick-29453762"), active());
    assertEquals(
        List.of(
            "SuccessfulCreate Created job tick-29453761",
            "SuccessfulCreate Created job tick-29453762"),
        rig.events("tick"));
  }

  @Test
  void aScheduleIsMeantInItsTimeZone() {
    tick("  timeZone: Asia/Seoul\n");
    rig.change(TICK, cron -> cron.with(Tree.of("30 9 * * *"), "spec", "schedule")).run(60 * 31);
    assertEquals(List.of("tick-29453790"), rig.names(Resources.JOBS));
    KubeObject job = new KubeObject(rig.get(Resources.JOBS, "tick-29453790"));
    assertEquals(
        "2026-01-01T09:30:00+09:00",
        job.annotation("batch.kubernetes.io/cronjob-scheduled-timestamp").orElse(""));
  }

  @Test
  void aSecondJobWaitsWhereConcurrencyIsForbidden() {
    tick("  concurrencyPolicy: Forbid\n").run(121);
    assertEquals(List.of("tick-29453761"), rig.names(Resources.JOBS));
    assertTrue(
        rig.events("tick")
            .contains(
                "JobAlreadyActive Not starting job because prior execution is running and"
                    + " concurrency policy is Forbid"));
  }

  @Test
  void aSecondJobTakesThePlaceOfTheFirstWhereItMayReplaceIt() {
    tick("  concurrencyPolicy: Replace\n").run(121);
    assertEquals(List.of("tick-29453762"), rig.names(Resources.JOBS));
    assertEquals(List.of("tick-29453762"), active());
    assertTrue(rig.events("tick").contains("SuccessfulDelete Deleted job tick-29453761"));
  }

  @Test
  void finishedJobsAreKeptAsLongAsTheHistoryAllows() {
    tick("  successfulJobsHistoryLimit: 1\n  failedJobsHistoryLimit: 0\n").run(61);
    finish("tick-29453761", "Complete");
    assertEquals(
        "2026-01-01T00:01:30Z",
        rig.status(Resources.CRON_JOBS, "tick").text("", "lastSuccessfulTime"));
    assertTrue(
        rig.events("tick")
            .contains("SawCompletedJob Saw completed job: tick-29453761, condition: Complete"));
    rig.run(60);
    finish("tick-29453762", "Complete");
    assertEquals(List.of("tick-29453762"), rig.names(Resources.JOBS));
    rig.run(60);
    finish("tick-29453763", "Failed");
    assertEquals(List.of("tick-29453762"), rig.names(Resources.JOBS));
    assertEquals(List.of(), active());
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void nothingStartsWhileItIsSuspendedAndTheLastMissedJobOnceItIsResumed() {
    tick("  suspend: true\n").run(600);
    assertEquals(List.of(), rig.names(Resources.JOBS));
    rig.change(TICK, cron -> cron.with(Tree.of(false), "spec", "suspend")).run();
    assertEquals(List.of("tick-29453770"), rig.names(Resources.JOBS));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void tooManyMissedTimesAreReported() {
    tick("  suspend: true\n").run(60 * 110);
    rig.change(TICK, cron -> cron.with(Tree.of(false), "spec", "suspend")).run();
    assertTrue(
        rig.events("tick")
            .contains(
                "TooManyMissedTimes too many missed start times. Set or decrease"
                    + " .spec.startingDeadlineSeconds or check clock skew"));
  }

  @Test
  void aJobThatCannotStartInTimeDoesNotStart() {
    tick("  suspend: true\n  startingDeadlineSeconds: 10\n").run(90);
    rig.change(TICK, cron -> cron.with(Tree.of(false), "spec", "suspend")).run();
    assertEquals(List.of(), rig.names(Resources.JOBS));
    rig.run(30);
    assertEquals(List.of("tick-29453762"), rig.names(Resources.JOBS));
  }

  @Test
  void aJobThatGoesMissingAndOneThatComesUnaskedAreReported() {
    tick("").run(61);
    rig.delete(Resources.JOBS, "tick-29453761").run();
    assertEquals(List.of(), active());
    assertTrue(rig.events("tick").contains("MissingJob Active job went missing: tick-29453761"));
    Tree owner = rig.get(Resources.CRON_JOBS, "tick");
    Tree manual =
        Rig.one(
            """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: manual
              namespace: default
              ownerReferences:
              - {apiVersion: batch/v1, kind: CronJob, name: tick, uid: UID, controller: true}
            spec:
              template: {spec: {restartPolicy: Never, containers: [{name: c, image: busybox}]}}
            """
                .replace("UID", owner.text("", "metadata", "uid")));
    rig.api.create(manual);
    rig.run();
    assertTrue(
        rig.events("tick")
            .contains(
                "UnexpectedJob Saw a job that the controller did not create or forgot: manual"));
  }
}
