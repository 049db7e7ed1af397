package dev.seatrial.validation;

import java.util.List;

/**
 * Where kinds differ in how the server treats their metadata.
 *
 * <p>As the strategies in {@code pkg/registry} and the functions that they call in {@code
 * pkg/apis}, v1.37.
 */
final class MetadataTraits {
  // Their validation asks apimachinery for the metadata, all others ask the core's, which asks
  // more.
  private static final List<String> GENERIC =
      List.of(
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "coordination.k8s.io",
          "node.k8s.io",
          "policy");

  private static final List<String> COUNTING_GROUPS =
      List.of(
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "autoscaling",
          "batch",
          "discovery.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "policy");
  private static final List<String> COUNTING_KINDS =
      List.of(
          "/Pod",
          "/PodTemplate",
          "/ReplicationController",
          "apps/DaemonSet",
          "apps/Deployment",
          "apps/ReplicaSet",
          "apps/StatefulSet",
          "networking.k8s.io/Ingress",
          "networking.k8s.io/IngressClass",
          "networking.k8s.io/NetworkPolicy",
          "resource.k8s.io/DeviceClass",
          "resource.k8s.io/DeviceTaintRule",
          "resource.k8s.io/ResourceSlice",
          "scheduling.k8s.io/PriorityClass");

  private static final List<String> AGAIN_GROUPS =
      List.of(
          "admissionregistration.k8s.io",
          "discovery.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "node.k8s.io",
          "storagemigration.k8s.io");
  private static final List<String> AGAIN_KINDS =
      List.of(
          "/ConfigMap",
          "/Endpoints",
          "/LimitRange",
          "/Namespace",
          "/Node",
          "/PersistentVolume",
          "/PersistentVolumeClaim",
          "/Pod",
          "/ReplicationController",
          "/Secret",
          "/ServiceAccount",
          "apps/ControllerRevision",
          "certificates.k8s.io/ClusterTrustBundle",
          "networking.k8s.io/IPAddress",
          "networking.k8s.io/Ingress",
          "networking.k8s.io/IngressClass",
          "resource.k8s.io/DeviceClass",
          "resource.k8s.io/ResourceClaim",
          "resource.k8s.io/ResourceClaimTemplate",
          "storage.k8s.io/CSINode",
          "storage.k8s.io/CSIStorageCapacity",
          "storage.k8s.io/StorageClass",
          "storage.k8s.io/VolumeAttachment",
          "storage.k8s.io/VolumeAttributesClass");

  private MetadataTraits() {}

  /** Whether finalizers without a domain must be Kubernetes' own. */
  static boolean checksFinalizers(KindRules kind) {
    return !GENERIC.contains(kind.group())
        && !kind.isOf("", "Event")
        && kind.rules().checksFinalizers();
  }

  /** Whether the server begins to count generations, whatever number a new object names. */
  static boolean countsGenerations(KindRules kind) {
    return COUNTING_GROUPS.contains(kind.group()) || COUNTING_KINDS.contains(name(kind));
  }

  /** Whether an update checks the name and all other metadata once more, as a create does. */
  static boolean areCheckedOnUpdate(KindRules kind) {
    return AGAIN_GROUPS.contains(kind.group()) || AGAIN_KINDS.contains(name(kind));
  }

  private static String name(KindRules kind) {
    return kind.group() + "/" + kind.kind();
  }
}
