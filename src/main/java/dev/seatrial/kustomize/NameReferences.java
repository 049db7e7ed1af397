package dev.seatrial.kustomize;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fields name which kind of object, so that they follow when its name changes.
 *
 * <p>Upstream lists ingress classes too, yet under a group that no object has.
 */
// As nameReferenceFieldSpecs in kustomize/api/internal/konfig/builtinpluginconsts, v0.21.
final class NameReferences {
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String ADMISSION = "admissionregistration.k8s.io";

  /** Where the spec of a pod lies in each kind that has one. */
  private static final List<String[]> WITH_PODS =
      List.of(
          new String[] {"Pod", "spec"},
          new String[] {"PodTemplate", "template/spec"},
          new String[] {"Deployment", "spec/template/spec"},
          new String[] {"ReplicaSet", "spec/template/spec"},
          new String[] {"DaemonSet", "spec/template/spec"},
          new String[] {"StatefulSet", "spec/template/spec"},
          new String[] {"ReplicationController", "spec/template/spec"},
          new String[] {"Job", "spec/template/spec"},
          new String[] {"CronJob", "spec/jobTemplate/spec/template/spec"});

  private static final List<String> SCALED =
      List.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController");

  /**
   * All fields that name objects of one kind.
   *
   * @param target the kind of what is named
   */
  record Reference(GroupVersionKind target, List<FieldSpec> fields) {}

  /** In the order of upstream: a field that may name several kinds is looked up so. */
  static final List<Reference> ALL = all();

  private NameReferences() {}

  private static List<Reference> all() {
    List<Reference> all = new ArrayList<>();
    all.add(storageClasses());
    all.add(serviceAccounts());
    all.add(
        new Reference(
            new GroupVersionKind(RBAC, "", "Role"),
            List.of(field(RBAC, "RoleBinding", "roleRef/name"))));
    all.add(
        new Reference(
            new GroupVersionKind(RBAC, "", "ClusterRole"),
            List.of(
                field(RBAC, "RoleBinding", "roleRef/name"),
                field(RBAC, "ClusterRoleBinding", "roleRef/name"))));
    all.add(configMaps());
    all.add(secrets());
    all.add(services());
    all.add(priorityClasses());
    all.add(
        new Reference(
            new GroupVersionKind("", "v1", "PersistentVolume"),
            List.of(
                field("", "PersistentVolumeClaim", "spec/volumeName"),
                field("", "ClusterRole", "rules/resourceNames"))));
    all.add(claims());
    for (String kind : SCALED) {
      all.add(
          new Reference(
              new GroupVersionKind("", "", kind),
              List.of(field("", "HorizontalPodAutoscaler", "spec/scaleTargetRef/name"))));
    }
    all.add(
        new Reference(
            new GroupVersionKind(ADMISSION, "", "ValidatingAdmissionPolicy"),
            List.of(field(ADMISSION, "ValidatingAdmissionPolicyBinding", "spec/policyName"))));
    return List.copyOf(all);
  }

  private static Reference configMaps() {
    List<FieldSpec> fields =
        inPods(
            List.of("ReplicationController"),
            "volumes/configMap/name",
            "containers/env/valueFrom/configMapKeyRef/name",
            "initContainers/env/valueFrom/configMapKeyRef/name",
            "containers/envFrom/configMapRef/name",
            "initContainers/envFrom/configMapRef/name",
            "volumes/projected/sources/configMap/name");
    fields.add(field("", "Node", "spec/configSource/configMap"));
    fields.add(field("", "Role", "rules/resourceNames"));
    fields.add(field("", "ClusterRole", "rules/resourceNames"));
    fields.add(
        field(
            "",
            "Ingress",
            "metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap"));
    return new Reference(new GroupVersionKind("", "v1", "ConfigMap"), List.copyOf(fields));
  }

  private static Reference secrets() {
    List<FieldSpec> fields =
        inPods(
            List.of("ReplicationController"),
            "volumes/secret/secretName",
            "containers/env/valueFrom/secretKeyRef/name",
            "initContainers/env/valueFrom/secretKeyRef/name",
            "containers/envFrom/secretRef/name",
            "initContainers/envFrom/secretRef/name",
            "imagePullSecrets/name",
            "volumes/projected/sources/secret/name");
    String annotations = "metadata/annotations/";
    for (String path :
        List.of(
            "spec/tls/secretName",
            annotations + "ingress.kubernetes.io\\/auth-secret",
            annotations + "nginx.ingress.kubernetes.io\\/auth-secret",
            annotations + "nginx.ingress.kubernetes.io\\/auth-tls-secret")) {
      fields.add(field("", "Ingress", path));
    }
    fields.add(field("", "ServiceAccount", "imagePullSecrets/name"));
    for (String name : List.of("secretName", "adminSecretName", "userSecretName", "secretRef")) {
      fields.add(field("", "StorageClass", "parameters/" + name));
    }
    fields.add(field("", "Role", "rules/resourceNames"));
    fields.add(field("", "ClusterRole", "rules/resourceNames"));
    fields.add(
        new FieldSpec(
            new GroupVersionKind("serving.knative.dev", "v1", "Service"),
            "spec/template/spec/containers/env/valueFrom/secretKeyRef/name",
            false));
    fields.add(field("", "PersistentVolume", "spec/azureFile/secretName"));
    return new Reference(new GroupVersionKind("", "v1", "Secret"), List.copyOf(fields));
  }

  private static Reference services() {
    String webhooks = "webhooks/clientConfig/service";
    return new Reference(
        new GroupVersionKind("", "v1", "Service"),
        List.of(
            field("apps", "StatefulSet", "spec/serviceName"),
            field("", "Ingress", "spec/rules/http/paths/backend/serviceName"),
            field("", "Ingress", "spec/backend/serviceName"),
            field("", "Ingress", "spec/rules/http/paths/backend/service/name"),
            field("", "Ingress", "spec/defaultBackend/service/name"),
            field("apiregistration.k8s.io", "APIService", "spec/service/name"),
            field(ADMISSION, "ValidatingWebhookConfiguration", webhooks),
            field(ADMISSION, "MutatingWebhookConfiguration", webhooks)));
  }

  private static Reference serviceAccounts() {
    List<FieldSpec> fields = inPods(List.of("PodTemplate", "ReplicaSet"), "serviceAccountName");
    fields.add(field(RBAC, "RoleBinding", "subjects"));
    fields.add(field(RBAC, "ClusterRoleBinding", "subjects"));
    return new Reference(new GroupVersionKind("", "v1", "ServiceAccount"), List.copyOf(fields));
  }

  private static Reference claims() {
    return new Reference(
        new GroupVersionKind("", "v1", "PersistentVolumeClaim"),
        List.copyOf(
            inPods(
                List.of("PodTemplate", "ReplicaSet"), "volumes/persistentVolumeClaim/claimName")));
  }

  private static Reference priorityClasses() {
    return new Reference(
        new GroupVersionKind("scheduling.k8s.io", "v1", "PriorityClass"),
        List.copyOf(inPods(List.of("PodTemplate", "ReplicaSet"), "priorityClassName")));
  }

  private static Reference storageClasses() {
    return new Reference(
        new GroupVersionKind("storage.k8s.io", "v1", "StorageClass"),
        List.of(
            field("", "PersistentVolume", "spec/storageClassName"),
            field("", "PersistentVolumeClaim", "spec/storageClassName"),
            field("", "StatefulSet", "spec/volumeClaimTemplates/spec/storageClassName")));
  }

  /** Fields of a pod's spec, in all kinds that have one but those left out. */
  private static List<FieldSpec> inPods(List<String> without, String... paths) {
    List<FieldSpec> fields = new ArrayList<>();
    for (String[] kindAndPlace : WITH_PODS) {
      for (String path : without.contains(kindAndPlace[0]) ? new String[0] : paths) {
        fields.add(field("", kindAndPlace[0], kindAndPlace[1] + "/" + path));
      }
    }
    return fields;
  }

  private static FieldSpec field(String group, String kind, String path) {
    return FieldSpec.found(group, kind, path);
  }
}
