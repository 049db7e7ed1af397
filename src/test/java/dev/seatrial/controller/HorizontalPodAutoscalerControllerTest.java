package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class HorizontalPodAutoscalerControllerTest {
  /** How many thousandths of a core each pod uses; nothing is measured below zero. */
  private long milli = -1;

  private final ResourceUse use =
      new ResourceUse() {
        @Override
        public boolean isServed() {
          return milli >= 0;
        }

        @Override
        public OptionalLong milli(Pod pod, String container, String resource) {
          return OptionalLong.of(milli);
        }
      };

  private final Rig rig =
      new Rig(
          ReplicaSetController::ofReplicaSets,
          api ->
              new HorizontalPodAutoscalerController(
                  api, new EventRecorder(api, "horizontal-pod-autoscaler"), use));

  private void web(int replicas) {
    rig.create(
        """
        apiVersion: apps/v1
        kind: ReplicaSet
        metadata: {name: web, namespace: default}
        spec:
          replicas: %d
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: c, image: x, resources: {requests: {cpu: 100m}}}]}
        """
            .formatted(replicas));
    rig.run();
    ready();
  }

  private void ready() {
    rig.ready(rig.pods().toArray(new String[0]));
    rig.pods()
        .forEach(
            pod ->
                rig.api.modifyStatus(
                    Rig.key(Resources.PODS, pod),
                    status -> status.with(Tree.of("2025-12-31T23:00:00Z"), "startTime")));
  }

  private void scaler(String name, int least, int most) {
    rig.create(
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: %s, namespace: default}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: ReplicaSet, name: web}
          minReplicas: %d
          maxReplicas: %d
          metrics:
          - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}
        """
            .formatted(name, least, most));
    rig.run();
  }

  private int replicas() {
    return rig.get(Resources.REPLICA_SETS, "web").integer(-1, "spec", "replicas");
  }

  private String condition(String type) {
    return rig.condition(Resources.HORIZONTAL_POD_AUTOSCALERS, "hpa", type);
  }

  @Test
  void withoutMetricsNothingIsScaled() {
    web(2);
    scaler("hpa", 1, 5);
    String cause =
        "failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch"
            + " metrics from resource metrics API: the server could not find the requested"
            + " resource (get pods.metrics.k8s.io)";
    assertEquals(2, replicas());
    assertEquals(
        "False FailedGetResourceMetric the HPA was unable to compute the replica count: " + cause,
        condition("ScalingActive"));
    assertEquals(
        List.of(
            "FailedComputeMetricsReplicas invalid metrics (1 invalid out of 1), first error is:"
                + " failed to get cpu resource metric value: "
                + cause,
            "FailedGetResourceMetric " + cause),
        rig.events("hpa").stream().sorted().toList());
  }

  @Test
  void thereAreNeverFewerThanTheLeast() {
    web(1);
    scaler("hpa", 3, 5);
    assertEquals(3, replicas());
    assertEquals(
        List.of(
            "SuccessfulRescale New size: 3; reason: Current number of replicas below"
                + " Spec.MinReplicas"),
        rig.events("hpa"));
  }

  @Test
  void thereAreNeverMoreThanTheMost() {
    web(4);
    scaler("hpa", 1, 2);
    assertEquals(2, replicas());
  }

  @Test
  void muchUseScalesUpAtOnceAndLittleScalesDownAfterFiveMinutes() {
    web(2);
    milli = 100;
    scaler("hpa", 1, 10);
    assertEquals(4, replicas());
    assertEquals(
        List.of(
            "SuccessfulRescale New size: 4; reason: cpu resource utilization (percentage of"
                + " request) above target"),
        rig.events("hpa"));
    ready();
    milli = 50;
    rig.run(60);
    assertEquals(4, replicas());
    milli = 10;
    rig.run(60);
    assertEquals(4, replicas());
    assertEquals(
        "True ScaleDownStabilized recent recommendations were higher than current one, applying"
            + " the highest recent recommendation",
        condition("AbleToScale"));
    rig.run(300);
    assertEquals(1, replicas());
  }

  @Test
  void aTargetThatMayNotBeScaledIsLeftAsItIs() {
    web(1);
    rig.api.guard(
        key -> {
          if (key.resource().equals(Resources.REPLICA_SETS)) {
            throw ApiError.forbidden(key, "frozen");
          }
        });
    scaler("hpa", 3, 5);
    String error = "replicasets.apps \"web\" is forbidden: frozen";
    assertEquals(1, replicas());
    assertEquals(
        "False FailedUpdateScale the HPA controller was unable to update the target scale: "
            + error,
        condition("AbleToScale"));
    assertEquals(
        List.of(
            "FailedRescale New size: 3; reason: Current number of replicas below Spec.MinReplicas;"
                + " error: "
                + error),
        rig.events("hpa"));
  }

  @Test
  void aTargetThatIsNotThereCannotBeScaled() {
    scaler("hpa", 1, 2);
    assertEquals(
        "False FailedGetScale the HPA controller was unable to get the target's current scale:"
            + " replicasets.apps \"web\" not found",
        condition("AbleToScale"));
  }

  @Test
  void aTargetOfNoReplicasIsLeftAlone() {
    web(0);
    scaler("hpa", 1, 2);
    assertEquals(0, replicas());
    assertEquals(
        "False ScalingDisabled scaling is disabled since the replica count of the target is zero",
        condition("ScalingActive"));
    rig.assertOneMoreReconcileChangesNothing();
  }

  @Test
  void twoDoNotPullAtTheSamePods() {
    web(2);
    milli = 100;
    scaler("other", 1, 10);
    int before = replicas();
    ready();
    scaler("hpa", 1, 10);
    rig.run(15);
    assertEquals(before, replicas());
    assertEquals(
        "False AmbiguousSelector pods by selector app=web are controlled by more than one HPA"
            + " (e.g. [default/other default/hpa])",
        condition("ScalingActive"));
  }
}
