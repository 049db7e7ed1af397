package dev.seatrial.validation;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.validation.access.CertificateRequestValidation;
import dev.seatrial.validation.access.ClusterRoleValidation;
import dev.seatrial.validation.access.ClusterTrustBundleValidation;
import dev.seatrial.validation.access.FlowSchemaValidation;
import dev.seatrial.validation.access.PodCertificateRequestValidation;
import dev.seatrial.validation.access.PriorityLevelValidation;
import dev.seatrial.validation.access.RoleBindingValidation;
import dev.seatrial.validation.access.RoleValidation;
import dev.seatrial.validation.admission.AdmissionPolicyBindingValidation;
import dev.seatrial.validation.admission.AdmissionPolicyValidation;
import dev.seatrial.validation.admission.MutatingPolicyBindingValidation;
import dev.seatrial.validation.admission.MutatingPolicyValidation;
import dev.seatrial.validation.admission.StaticNames;
import dev.seatrial.validation.admission.WebhookConfigurationValidation;
import dev.seatrial.validation.cluster.ApiServiceValidation;
import dev.seatrial.validation.cluster.EventValidation;
import dev.seatrial.validation.cluster.LeaseCandidateName;
import dev.seatrial.validation.cluster.LeaseCandidateValidation;
import dev.seatrial.validation.cluster.LeaseValidation;
import dev.seatrial.validation.cluster.NamespaceValidation;
import dev.seatrial.validation.cluster.NodeValidation;
import dev.seatrial.validation.cluster.SeriesEventValidation;
import dev.seatrial.validation.cluster.StorageVersionMigrationValidation;
import dev.seatrial.validation.cluster.StorageVersionName;
import dev.seatrial.validation.cluster.StorageVersionValidation;
import dev.seatrial.validation.crd.CustomResourceDefinitionValidation;
import dev.seatrial.validation.device.DeviceClassValidation;
import dev.seatrial.validation.device.DeviceTaintRuleValidation;
import dev.seatrial.validation.device.ResourceClaimTemplateValidation;
import dev.seatrial.validation.device.ResourceClaimValidation;
import dev.seatrial.validation.device.ResourceSliceValidation;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.NameRule;
import dev.seatrial.validation.network.EndpointSliceValidation;
import dev.seatrial.validation.network.EndpointsValidation;
import dev.seatrial.validation.network.IngressClassValidation;
import dev.seatrial.validation.network.IngressValidation;
import dev.seatrial.validation.network.IpAddressName;
import dev.seatrial.validation.network.IpAddressValidation;
import dev.seatrial.validation.network.NetworkPolicyValidation;
import dev.seatrial.validation.network.ServiceCidrValidation;
import dev.seatrial.validation.network.ServiceValidation;
import dev.seatrial.validation.pod.PodTemplateKindValidation;
import dev.seatrial.validation.pod.PodValidation;
import dev.seatrial.validation.resource.LimitRangeValidation;
import dev.seatrial.validation.resource.ResourceQuotaValidation;
import dev.seatrial.validation.scheduling.BindingValidation;
import dev.seatrial.validation.scheduling.PodDisruptionBudgetValidation;
import dev.seatrial.validation.scheduling.PodGroupValidation;
import dev.seatrial.validation.scheduling.PriorityClassValidation;
import dev.seatrial.validation.scheduling.RuntimeClassValidation;
import dev.seatrial.validation.scheduling.WorkloadValidation;
import dev.seatrial.validation.storage.ConfigMapValidation;
import dev.seatrial.validation.storage.CsiDriverValidation;
import dev.seatrial.validation.storage.CsiNodeValidation;
import dev.seatrial.validation.storage.CsiStorageCapacityValidation;
import dev.seatrial.validation.storage.PersistentVolumeClaimValidation;
import dev.seatrial.validation.storage.PersistentVolumeValidation;
import dev.seatrial.validation.storage.SecretValidation;
import dev.seatrial.validation.storage.StorageClassValidation;
import dev.seatrial.validation.storage.VolumeAttachmentValidation;
import dev.seatrial.validation.storage.VolumeAttributesClassValidation;
import dev.seatrial.validation.workload.ControllerRevisionValidation;
import dev.seatrial.validation.workload.CronJobValidation;
import dev.seatrial.validation.workload.DaemonSetValidation;
import dev.seatrial.validation.workload.DeploymentValidation;
import dev.seatrial.validation.workload.HorizontalPodAutoscalerValidation;
import dev.seatrial.validation.workload.JobValidation;
import dev.seatrial.validation.workload.ReplicaSetValidation;
import dev.seatrial.validation.workload.ReplicationControllerValidation;
import dev.seatrial.validation.workload.StatefulSetValidation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one list of kinds that have rules of their own, sorted by group and kind. */
final class KindValidations {
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String STORAGE = "storage.k8s.io";
  private static final String ADMISSION = "admissionregistration.k8s.io";
  private static final String FLOW_CONTROL = "flowcontrol.apiserver.k8s.io";
  private static final String NETWORKING = "networking.k8s.io";
  private static final String RESOURCE = "resource.k8s.io";

  private static final List<KindRules> CORE =
      List.of(
          named("Binding", NameRule.DNS_SUBDOMAIN, new BindingValidation()),
          named("ConfigMap", NameRule.DNS_SUBDOMAIN, new ConfigMapValidation()),
          named("Endpoints", NameRule.DNS_SUBDOMAIN, new EndpointsValidation()),
          named("Event", NameRule.PATH_SEGMENT, new EventValidation()),
          named("LimitRange", NameRule.DNS_SUBDOMAIN, new LimitRangeValidation()),
          clusterWide("Namespace", NameRule.DNS_LABEL, new NamespaceValidation()),
          clusterWide("Node", NameRule.DNS_SUBDOMAIN, new NodeValidation()),
          clusterWide("PersistentVolume", NameRule.DNS_SUBDOMAIN, new PersistentVolumeValidation()),
          named(
              "PersistentVolumeClaim",
              NameRule.DNS_SUBDOMAIN,
              new PersistentVolumeClaimValidation()),
          named("Pod", NameRule.DNS_SUBDOMAIN, new PodValidation()),
          named("PodTemplate", NameRule.DNS_SUBDOMAIN, new PodTemplateKindValidation()),
          named("ReplicationController", NameRule.LONG_NAME, new ReplicationControllerValidation()),
          named("ResourceQuota", NameRule.DNS_SUBDOMAIN, new ResourceQuotaValidation()),
          named("Secret", NameRule.DNS_SUBDOMAIN, new SecretValidation()),
          named("Service", NameRule.DNS_LABEL, new ServiceValidation()),
          named("ServiceAccount", NameRule.DNS_SUBDOMAIN, new NoFurtherRules()));

  private static final List<KindRules> WORKLOADS =
      List.of(
          subdomain("apps", "ControllerRevision", new ControllerRevisionValidation()),
          subdomain("apps", "DaemonSet", new DaemonSetValidation()),
          subdomain("apps", "Deployment", new DeploymentValidation()),
          subdomain("apps", "ReplicaSet", new ReplicaSetValidation()),
          KindRules.namespaced(
              "apps", "StatefulSet", NameRule.DNS_LABEL, new StatefulSetValidation()),
          subdomain(
              "autoscaling", "HorizontalPodAutoscaler", new HorizontalPodAutoscalerValidation()),
          subdomain("batch", "CronJob", new CronJobValidation()),
          subdomain("batch", "Job", new JobValidation()),
          subdomain("coordination.k8s.io", "Lease", new LeaseValidation()),
          KindRules.namespaced(
              "coordination.k8s.io",
              "LeaseCandidate",
              new LeaseCandidateName(),
              new LeaseCandidateValidation()),
          subdomain("discovery.k8s.io", "EndpointSlice", new EndpointSliceValidation()),
          subdomain("events.k8s.io", "Event", new SeriesEventValidation()));

  private static final List<KindRules> EXTENSIONS =
      List.of(
          admission("MutatingAdmissionPolicy", new MutatingPolicyValidation()),
          admission("MutatingAdmissionPolicyBinding", new MutatingPolicyBindingValidation()),
          admission("MutatingWebhookConfiguration", new WebhookConfigurationValidation()),
          admission("ValidatingAdmissionPolicy", new AdmissionPolicyValidation()),
          admission("ValidatingAdmissionPolicyBinding", new AdmissionPolicyBindingValidation()),
          admission("ValidatingWebhookConfiguration", new WebhookConfigurationValidation()),
          KindRules.clusterWide(
              "apiregistration.k8s.io",
              "APIService",
              NameRule.PATH_SEGMENT,
              new ApiServiceValidation()),
          clusterSubdomain(
              "apiextensions.k8s.io",
              "CustomResourceDefinition",
              new CustomResourceDefinitionValidation()),
          KindRules.clusterWide(
              "certificates.k8s.io",
              "CertificateSigningRequest",
              NameRule.ANY,
              new CertificateRequestValidation()),
          KindRules.clusterWide(
              "certificates.k8s.io",
              "ClusterTrustBundle",
              NameRule.ANY,
              new ClusterTrustBundleValidation()),
          subdomain(
              "certificates.k8s.io",
              "PodCertificateRequest",
              new PodCertificateRequestValidation()),
          clusterSubdomain(FLOW_CONTROL, "FlowSchema", new FlowSchemaValidation()),
          clusterSubdomain(
              FLOW_CONTROL, "PriorityLevelConfiguration", new PriorityLevelValidation()));

  private static final List<KindRules> OTHERS =
      List.of(
          KindRules.clusterWide(
              "internal.apiserver.k8s.io",
              "StorageVersion",
              new StorageVersionName(),
              new StorageVersionValidation()),
          KindRules.clusterWide(
              NETWORKING, "IPAddress", new IpAddressName(), new IpAddressValidation()),
          subdomain(NETWORKING, "Ingress", new IngressValidation()),
          clusterSubdomain(NETWORKING, "IngressClass", new IngressClassValidation()),
          subdomain(NETWORKING, "NetworkPolicy", new NetworkPolicyValidation()),
          clusterSubdomain(NETWORKING, "ServiceCIDR", new ServiceCidrValidation()),
          clusterSubdomain("node.k8s.io", "RuntimeClass", new RuntimeClassValidation()),
          KindRules.namespaced(
              "policy",
              "PodDisruptionBudget",
              NameRule.PATH_SEGMENT,
              new PodDisruptionBudgetValidation()),
          KindRules.clusterWide(
              RBAC, "ClusterRole", NameRule.PATH_SEGMENT, new ClusterRoleValidation()),
          KindRules.clusterWide(
              RBAC,
              "ClusterRoleBinding",
              NameRule.PATH_SEGMENT,
              RoleBindingValidation.clusterWide()),
          KindRules.namespaced(RBAC, "Role", NameRule.PATH_SEGMENT, new RoleValidation()),
          KindRules.namespaced(
              RBAC, "RoleBinding", NameRule.PATH_SEGMENT, RoleBindingValidation.inNamespace()),
          subdomain("scheduling.k8s.io", "PodGroup", new PodGroupValidation()),
          clusterSubdomain("scheduling.k8s.io", "PriorityClass", new PriorityClassValidation()),
          subdomain("scheduling.k8s.io", "Workload", new WorkloadValidation()),
          clusterSubdomain(STORAGE, "CSIDriver", new CsiDriverValidation()),
          clusterSubdomain(STORAGE, "CSINode", new CsiNodeValidation()),
          subdomain(STORAGE, "CSIStorageCapacity", new CsiStorageCapacityValidation()),
          clusterSubdomain(STORAGE, "StorageClass", new StorageClassValidation()),
          clusterSubdomain(STORAGE, "VolumeAttachment", new VolumeAttachmentValidation()),
          clusterSubdomain(STORAGE, "VolumeAttributesClass", new VolumeAttributesClassValidation()),
          clusterSubdomain(
              "storagemigration.k8s.io",
              "StorageVersionMigration",
              new StorageVersionMigrationValidation()));

  private static final List<KindRules> DEVICES =
      List.of(
          KindRules.clusterWide(
              RESOURCE,
              "DeviceClass",
              NameRule.LONG_NAME,
              new DeviceClassValidation(DeviceFields.ALL)),
          clusterSubdomain(RESOURCE, "DeviceTaintRule", new DeviceTaintRuleValidation()),
          subdomain(RESOURCE, "ResourceClaim", new ResourceClaimValidation(DeviceFields.ALL)),
          subdomain(
              RESOURCE,
              "ResourceClaimTemplate",
              new ResourceClaimTemplateValidation(DeviceFields.ALL)),
          clusterSubdomain(RESOURCE, "ResourceSlice", new ResourceSliceValidation()));

  private static final List<KindRules> ALL =
      Stream.of(CORE, WORKLOADS, EXTENSIONS, OTHERS, DEVICES).flatMap(List::stream).toList();

  private KindValidations() {}

  private static KindRules named(String kind, NameRule name, KindValidation rules) {
    return KindRules.namespaced("", kind, name, rules);
  }

  private static KindRules clusterWide(String kind, NameRule name, KindValidation rules) {
    return KindRules.clusterWide("", kind, name, rules);
  }

  private static KindRules subdomain(String group, String kind, KindValidation rules) {
    return KindRules.namespaced(group, kind, NameRule.DNS_SUBDOMAIN, rules);
  }

  private static KindRules admission(String kind, KindValidation rules) {
    return clusterSubdomain(ADMISSION, kind, new StaticNames(rules));
  }

  private static KindRules clusterSubdomain(String group, String kind, KindValidation rules) {
    return KindRules.clusterWide(group, kind, NameRule.DNS_SUBDOMAIN, rules);
  }

  /** The rules of a kind, whatever its version: versions are converted before they are checked. */
  static Optional<KindRules> find(String group, String kind) {
    for (KindRules rules : ALL) {
      if (rules.isOf(group, kind)) {
        return Optional.of(rules);
      }
    }
    return Optional.empty();
  }
}
