package dev.seatrial.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds that kustomize knows by itself: those of Kubernetes 1.21, whose schema it carries.
 *
 * <p>Everything later is to it as a custom resource is: in a namespace, its lists replaced whole.
 */
// As precomputedIsNamespaceScoped in kyaml's openapi.go.
final class KnownKinds {
  private static final Set<String> OF_CLUSTER =
      kinds(
          """
          admissionregistration.k8s.io/v1 MutatingWebhookConfiguration ValidatingWebhookConfiguration
          admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration ValidatingWebhookConfiguration
          apiextensions.k8s.io/v1 CustomResourceDefinition
          apiextensions.k8s.io/v1beta1 CustomResourceDefinition
          apiregistration.k8s.io/v1 APIService
          apiregistration.k8s.io/v1beta1 APIService
          certificates.k8s.io/v1 CertificateSigningRequest
          certificates.k8s.io/v1beta1 CertificateSigningRequest
          flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema PriorityLevelConfiguration
          networking.k8s.io/v1 IngressClass
          networking.k8s.io/v1beta1 IngressClass
          node.k8s.io/v1 RuntimeClass
          node.k8s.io/v1beta1 RuntimeClass
          policy/v1beta1 PodSecurityPolicy
          rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding
          rbac.authorization.k8s.io/v1beta1 ClusterRole ClusterRoleBinding
          scheduling.k8s.io/v1 PriorityClass
          scheduling.k8s.io/v1beta1 PriorityClass
          storage.k8s.io/v1 CSIDriver CSINode StorageClass VolumeAttachment
          storage.k8s.io/v1beta1 CSIDriver CSINode StorageClass VolumeAttachment
          v1 ComponentStatus Namespace Node PersistentVolume
          """);

  private static final Set<String> OF_NAMESPACES =
      kinds(
          """
          apps/v1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
          autoscaling/v1 HorizontalPodAutoscaler
          batch/v1 CronJob Job
          batch/v1beta1 CronJob
          coordination.k8s.io/v1 Lease
          coordination.k8s.io/v1beta1 Lease
          discovery.k8s.io/v1 EndpointSlice
          discovery.k8s.io/v1beta1 EndpointSlice
          events.k8s.io/v1 Event
          events.k8s.io/v1beta1 Event
          networking.k8s.io/v1 Ingress NetworkPolicy
          networking.k8s.io/v1beta1 Ingress
          policy/v1 PodDisruptionBudget
          policy/v1beta1 PodDisruptionBudget
          rbac.authorization.k8s.io/v1 Role RoleBinding
          rbac.authorization.k8s.io/v1beta1 Role RoleBinding
          storage.k8s.io/v1beta1 CSIStorageCapacity
          v1 ConfigMap Endpoints Event LimitRange PersistentVolumeClaim Pod PodTemplate
          v1 ReplicationController ResourceQuota Secret Service ServiceAccount
          """);

  private KnownKinds() {}

  /** Whether objects of the kind lie in no namespace, as far as kustomize knows. */
  static boolean isOfCluster(GroupVersionKind type) {
    return OF_CLUSTER.contains(key(type));
  }

  /** Whether kustomize has a schema of the kind. */
  static boolean haveSchema(GroupVersionKind type) {
    return OF_CLUSTER.contains(key(type)) || OF_NAMESPACES.contains(key(type));
  }

  private static String key(GroupVersionKind type) {
    return type.apiVersion() + " " + type.kind();
  }

  private static Set<String> kinds(String table) {
    Set<String> kinds = new TreeSet<>();
    for (String line : table.lines().toList()) {
      List<String> words = new ArrayList<>(List.of(line.split(" ")));
      String apiVersion = words.remove(0);
      words.forEach(kind -> kinds.add(apiVersion + " " + kind));
    }
    return kinds;
  }
}
