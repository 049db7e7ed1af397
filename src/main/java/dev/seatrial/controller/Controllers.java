package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import java.util.List;

/** All controllers of the controller manager, sorted by name. */
public final class Controllers {
  private Controllers() {}

  /** The controllers of one cluster, which are told what containers use. */
  public static List<Reconciler> of(
      Api api, NodeHeartbeats heartbeats, ResourceUse use, Choices choices) {
    return List.of(
        new AttachDetachController(api, recorder(api, "attachdetach-controller")),
        new ClaimProtectionController(api),
        new ClusterRoleAggregationController(api),
        new CronJobController(api, recorder(api, "cronjob-controller")),
        new CustomDefinitionController(api.as("kube-apiserver")),
        new DaemonSetController(api, recorder(api, "daemonset-controller")),
        new DeploymentController(api, recorder(api, "deployment-controller")),
        new DisruptionController(api, recorder(api, "controllermanager"), choices),
        new EndpointSliceController(api, recorder(api, "endpoint-slice-controller")),
        new EndpointSliceMirroringController(
            api, recorder(api, "endpoint-slice-mirroring-controller")),
        new EndpointsController(api, recorder(api, "endpoint-controller")),
        new EphemeralVolumeController(api, recorder(api, "ephemeral_volume")),
        new FlowSchemaController(api),
        new GarbageCollector(api),
        new HorizontalPodAutoscalerController(api, recorder(api, "horizontal-pod-autoscaler"), use),
        new JobController(api, recorder(api, "job-controller")),
        new JobPodFinalizers(api),
        new NamespaceController(api),
        new NodeIpamController(api),
        new NodeLifecycleController(api, recorder(api, "node-controller"), heartbeats),
        new PersistentVolumeController(api, recorder(api, "persistentvolume-controller")),
        new PodGarbageCollector(api),
        new PolicyStatusController(api),
        ReplicaSetController.ofReplicaSets(api),
        ReplicaSetController.ofReplicationControllers(api),
        new ResourceQuotaController(api),
        new RootCaPublisher(api),
        new ServiceAccountController(api),
        new StatefulSetController(api, recorder(api, "statefulset-controller")),
        new TaintEvictionController(api, recorder(api, "taint-eviction-controller")),
        new TtlAfterFinishedController(api),
        new TtlController(api),
        new VolumeExpandController(api, recorder(api, "volume_expand")),
        new VolumeProtectionController(api));
  }

  private static EventRecorder recorder(Api api, String component) {
    return new EventRecorder(api, component);
  }
}
