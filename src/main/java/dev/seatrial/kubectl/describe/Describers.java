package dev.seatrial.kubectl.describe;

import java.util.Map;
import java.util.TreeMap;

/** Every describer there is, by kind and group. */
// As describerMap in describe.go.
public final class Describers {
  private static final Map<String, Describer> ALL = new TreeMap<>();
  private static final Describer GENERIC = new GenericDescriber();

  static {
    ALL.put("CSINode.storage.k8s.io", StorageDescribers::csiNode);
    ALL.put("ClusterRole.rbac.authorization.k8s.io", RoleDescribers::role);
    ALL.put("ClusterRoleBinding.rbac.authorization.k8s.io", RoleDescribers::binding);
    ALL.put("ConfigMap", ConfigurationDescribers::configMap);
    ALL.put("CronJob.batch", JobDescribers::cronJob);
    ALL.put("DaemonSet.apps", WorkloadDescribers::daemonSet);
    ALL.put("Deployment.apps", new DeploymentDescriber());
    ALL.put("EndpointSlice.discovery.k8s.io", EndpointDescribers::slice);
    ALL.put("Endpoints", EndpointDescribers::endpoints);
    ALL.put("HorizontalPodAutoscaler.autoscaling", new HorizontalPodAutoscalerDescriber());
    ALL.put("IPAddress.networking.k8s.io", IngressDescribers::address);
    ALL.put("Ingress.networking.k8s.io", IngressDescribers::ingress);
    ALL.put("IngressClass.networking.k8s.io", IngressDescribers::ingressClass);
    ALL.put("Job.batch", JobDescribers::job);
    ALL.put("LimitRange", QuotaDescribers::limitRange);
    ALL.put("Namespace", QuotaDescribers::namespace);
    ALL.put("NetworkPolicy.networking.k8s.io", new NetworkPolicyDescriber());
    ALL.put("Node", new NodeDescriber());
    ALL.put("PersistentVolume", StorageDescribers::volume);
    ALL.put("PersistentVolumeClaim", StorageDescribers::claim);
    ALL.put("Pod", new PodDescriber());
    ALL.put("PodDisruptionBudget.policy", PolicyDescribers::disruptionBudget);
    ALL.put("PriorityClass.scheduling.k8s.io", PolicyDescribers::priorityClass);
    ALL.put("ReplicaSet.apps", WorkloadDescribers::replicaSet);
    ALL.put("ReplicationController", WorkloadDescribers::replicationController);
    ALL.put("ResourceQuota", QuotaDescribers::quota);
    ALL.put("Role.rbac.authorization.k8s.io", RoleDescribers::role);
    ALL.put("RoleBinding.rbac.authorization.k8s.io", RoleDescribers::binding);
    ALL.put("Secret", ConfigurationDescribers::secret);
    ALL.put("Service", new ServiceDescriber());
    ALL.put("ServiceAccount", ConfigurationDescribers::serviceAccount);
    ALL.put("ServiceCIDR.networking.k8s.io", IngressDescribers::addressRange);
    ALL.put("StatefulSet.apps", WorkloadDescribers::statefulSet);
    ALL.put("StorageClass.storage.k8s.io", StorageDescribers::storageClass);
    ALL.put("VolumeAttributesClass.storage.k8s.io", StorageDescribers::attributesClass);
  }

  private Describers() {}

  /** The description of an object of a kind, such as {@code Deployment.apps} or {@code Pod}. */
  public static String describe(String groupKind, Described what) {
    StringBuilder text = new StringBuilder();
    Description out = Description.aligned(text);
    ALL.getOrDefault(groupKind, GENERIC).describe(what, out);
    out.flush();
    return text.toString();
  }
}
