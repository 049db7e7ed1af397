package dev.seatrial.kustomize;

import java.util.ArrayList;
import java.util.List;

/** The fields that transformers reach where a kustomization names no others. */
// As the tables in kustomize/api/internal/konfig/builtinpluginconsts, v0.21.
final class FieldSpecs {
  private static final String TEMPLATE = "spec/template/metadata/";

  /** Where labels stand, templates included, selectors not. */
  static final List<FieldSpec> TEMPLATE_LABELS = templateLabels();

  /** Where labels stand, selectors included. */
  static final List<FieldSpec> COMMON_LABELS = commonLabels();

  /** Labels of the object alone. */
  static final FieldSpec OWN_LABELS = FieldSpec.made("", "", "metadata/labels");

  static final List<FieldSpec> ANNOTATIONS =
      List.of(
          FieldSpec.made("", "", "metadata/annotations"),
          ofReplicationController(TEMPLATE + "annotations"),
          FieldSpec.made("", "Deployment", TEMPLATE + "annotations"),
          FieldSpec.made("", "ReplicaSet", TEMPLATE + "annotations"),
          FieldSpec.made("", "DaemonSet", TEMPLATE + "annotations"),
          FieldSpec.made("", "StatefulSet", TEMPLATE + "annotations"),
          FieldSpec.made("batch", "Job", TEMPLATE + "annotations"),
          FieldSpec.made("batch", "CronJob", "spec/jobTemplate/metadata/annotations"),
          FieldSpec.made("batch", "CronJob", "spec/jobTemplate/" + TEMPLATE + "annotations"));

  static final List<FieldSpec> NAMESPACES =
      List.of(
          FieldSpec.made("", "Namespace", "metadata/name"),
          FieldSpec.made("apiregistration.k8s.io", "APIService", "spec/service/namespace"),
          FieldSpec.found(
              "apiextensions.k8s.io",
              "CustomResourceDefinition",
              "spec/conversion/webhook/clientConfig/service/namespace"));

  static final List<FieldSpec> IMAGES =
      List.of(
          FieldSpec.made("", "", "spec/containers[]/image"),
          FieldSpec.made("", "", "spec/initContainers[]/image"),
          FieldSpec.made("", "", "spec/volumes[]/image/reference"),
          FieldSpec.made("", "", "spec/template/spec/containers[]/image"),
          FieldSpec.made("", "", "spec/template/spec/initContainers[]/image"),
          FieldSpec.made("", "", "spec/template/spec/volumes[]/image/reference"));

  static final List<FieldSpec> REPLICAS =
      List.of(
          FieldSpec.made("", "Deployment", "spec/replicas"),
          FieldSpec.made("", "StatefulSet", "spec/replicas"),
          FieldSpec.made("", "ReplicaSet", "spec/replicas"),
          FieldSpec.made("", "ReplicationController", "spec/replicas"));

  private FieldSpecs() {}

  private static FieldSpec ofReplicationController(String path) {
    return new FieldSpec(new GroupVersionKind("", "v1", "ReplicationController"), path, true);
  }

  private static List<FieldSpec> templateLabels() {
    return List.of(
        FieldSpec.made("", "", "metadata/labels"),
        ofReplicationController(TEMPLATE + "labels"),
        FieldSpec.made("", "Deployment", TEMPLATE + "labels"),
        FieldSpec.made("", "ReplicaSet", TEMPLATE + "labels"),
        FieldSpec.made("", "DaemonSet", TEMPLATE + "labels"),
        FieldSpec.made("apps", "StatefulSet", TEMPLATE + "labels"),
        FieldSpec.made("apps", "StatefulSet", "spec/volumeClaimTemplates[]/metadata/labels"),
        FieldSpec.made("batch", "Job", TEMPLATE + "labels"),
        FieldSpec.made("batch", "CronJob", "spec/jobTemplate/metadata/labels"),
        FieldSpec.made("batch", "CronJob", "spec/jobTemplate/" + TEMPLATE + "labels"));
  }

  private static List<FieldSpec> commonLabels() {
    List<FieldSpec> specs = new ArrayList<>();
    specs.add(new FieldSpec(new GroupVersionKind("", "v1", "Service"), "spec/selector", true));
    specs.add(ofReplicationController("spec/selector"));
    specs.add(FieldSpec.made("", "Deployment", "spec/selector/matchLabels"));
    specs.addAll(podSelectors("Deployment"));
    specs.add(FieldSpec.made("", "ReplicaSet", "spec/selector/matchLabels"));
    specs.add(FieldSpec.made("", "DaemonSet", "spec/selector/matchLabels"));
    specs.add(FieldSpec.made("apps", "StatefulSet", "spec/selector/matchLabels"));
    specs.addAll(podSelectors("StatefulSet"));
    specs.add(FieldSpec.found("batch", "Job", "spec/selector/matchLabels"));
    specs.add(FieldSpec.found("batch", "CronJob", "spec/jobTemplate/spec/selector/matchLabels"));
    specs.add(FieldSpec.found("policy", "PodDisruptionBudget", "spec/selector/matchLabels"));
    for (String path : List.of("spec/", "spec/ingress/from/", "spec/egress/to/")) {
      specs.add(
          FieldSpec.found("networking.k8s.io", "NetworkPolicy", path + "podSelector/matchLabels"));
    }
    specs.addAll(TEMPLATE_LABELS);
    return List.copyOf(specs);
  }

  /** The selectors within a pod template that mean the pods' own kind. */
  private static List<FieldSpec> podSelectors(String kind) {
    String pod = "spec/template/spec/";
    List<FieldSpec> specs = new ArrayList<>();
    for (String affinity : List.of("podAffinity", "podAntiAffinity")) {
      String path = pod + "affinity/" + affinity;
      specs.add(
          FieldSpec.found(
              "apps",
              kind,
              path
                  + "/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm"
                  + "/labelSelector/matchLabels"));
      specs.add(
          FieldSpec.found(
              "apps",
              kind,
              path + "/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels"));
    }
    specs.add(
        FieldSpec.found("apps", kind, pod + "topologySpreadConstraints/labelSelector/matchLabels"));
    return specs;
  }
}
