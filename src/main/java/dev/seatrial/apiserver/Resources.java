package dev.seatrial.apiserver;

import dev.seatrial.authorization.Roles;

/** The names of the resources that the components work on, as keys and messages write them. */
public final class Resources {
  public static final String PODS = "pods";
  public static final String NODES = "nodes";
  public static final String NAMESPACES = "namespaces";
  public static final String EVENTS = "events";
  public static final String SERVICE_ACCOUNTS = "serviceaccounts";
  public static final String CONFIG_MAPS = "configmaps";
  public static final String SERVICES = "services";
  public static final String DEPLOYMENTS = "deployments.apps";
  public static final String REPLICA_SETS = "replicasets.apps";
  public static final String DAEMON_SETS = "daemonsets.apps";
  public static final String STATEFUL_SETS = "statefulsets.apps";
  public static final String CONTROLLER_REVISIONS = "controllerrevisions.apps";
  public static final String REPLICATION_CONTROLLERS = "replicationcontrollers";
  public static final String JOBS = "jobs.batch";
  public static final String POD_DISRUPTION_BUDGETS = "poddisruptionbudgets.policy";
  public static final String PRIORITY_CLASSES = "priorityclasses.scheduling.k8s.io";
  public static final String PERSISTENT_VOLUME_CLAIMS = "persistentvolumeclaims";
  public static final String PERSISTENT_VOLUMES = "persistentvolumes";
  public static final String STORAGE_CLASSES = "storageclasses.storage.k8s.io";
  public static final String VOLUME_ATTACHMENTS = "volumeattachments.storage.k8s.io";
  public static final String CRON_JOBS = "cronjobs.batch";
  public static final String ENDPOINTS = "endpoints";
  public static final String ENDPOINT_SLICES = "endpointslices.discovery.k8s.io";
  public static final String RESOURCE_QUOTAS = "resourcequotas";
  public static final String HORIZONTAL_POD_AUTOSCALERS = "horizontalpodautoscalers.autoscaling";
  public static final String LEASES = "leases.coordination.k8s.io";
  public static final String LIMIT_RANGES = "limitranges";
  public static final String FLOW_SCHEMAS = "flowschemas.flowcontrol.apiserver.k8s.io";
  public static final String PRIORITY_LEVELS =
      "prioritylevelconfigurations.flowcontrol.apiserver.k8s.io";
  public static final String CERTIFICATE_REQUESTS =
      "certificatesigningrequests.certificates.k8s.io";
  public static final String INGRESSES = "ingresses.networking.k8s.io";
  public static final String INGRESS_CLASSES = "ingressclasses.networking.k8s.io";
  public static final String RUNTIME_CLASSES = "runtimeclasses.node.k8s.io";
  public static final String CUSTOM_RESOURCE_DEFINITIONS =
      "customresourcedefinitions.apiextensions.k8s.io";

  public static final String CLUSTER_ROLES = Roles.CLUSTER_ROLES;

  public static final String VALIDATING_POLICIES =
      "validatingadmissionpolicies.admissionregistration.k8s.io";
  public static final String POLICY_BINDINGS =
      "validatingadmissionpolicybindings.admissionregistration.k8s.io";

  public static final String MUTATING_POLICIES =
      "mutatingadmissionpolicies.admissionregistration.k8s.io";
  public static final String MUTATION_BINDINGS =
      "mutatingadmissionpolicybindings.admissionregistration.k8s.io";

  public static final String VALIDATING_WEBHOOKS =
      "validatingwebhookconfigurations.admissionregistration.k8s.io";
  public static final String MUTATING_WEBHOOKS =
      "mutatingwebhookconfigurations.admissionregistration.k8s.io";

  private Resources() {}
}
