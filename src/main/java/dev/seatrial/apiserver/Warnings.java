package dev.seatrial.apiserver;

import dev.seatrial.object.PodTemplates;
import dev.seatrial.schema.Catalog;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server accepts but warns of.
 *
 * <p>Follows {@code WarningsOnCreate} and {@code WarningsOnUpdate} of the strategies in {@code
 * pkg/registry}, v1.37.
 */
final class Warnings {
  private static final String SURPRISING =
      "metadata.name: this is used in Pod names and hostnames, which can result in surprising"
          + " behavior; a DNS label is recommended: [must not contain dots]";

  private Warnings() {}

  /** What is said of an API version that is on its way out. */
  static List<String> ofVersion(Catalog catalog, Tree object) {
    return catalog
        .deprecationWarning(object.text("", "apiVersion"), object.text("", "kind"))
        .map(List::of)
        .orElse(List.of());
  }

  static List<String> onCreate(Tree object) {
    List<String> warnings = new ArrayList<>();
    if (namesPods(object) && object.text("", "metadata", "name").contains(".")) {
      warnings.add(SURPRISING);
    }
    warnings.addAll(ofContents(object));
    warnings.addAll(KindWarnings.of(object, Tree.ABSENT));
    // Pods are seldom changed by people, and of old Ingresses it was said when they came.
    if (isKind(object, "Pod")) {
      warnings.addAll(PodWarnings.of(object, ""));
    } else if (isKind(object, "Ingress")) {
      warnings.addAll(ofIngress(object));
    }
    return warnings;
  }

  static List<String> onUpdate(Tree object, Tree old) {
    boolean isSame = object.at("metadata", "generation").equals(old.at("metadata", "generation"));
    if (PodTemplates.of(object).isPresent()) {
      return isSame ? List.of() : ofContents(object);
    }
    List<String> warnings = new ArrayList<>(ofContents(object));
    warnings.addAll(KindWarnings.of(object, old));
    return warnings;
  }

  private static boolean namesPods(Tree object) {
    return isKind(object, "Deployment")
        || isKind(object, "ReplicaSet")
        || isKind(object, "Job")
        || isKind(object, "CronJob")
        || isKind(object, "ReplicationController");
  }

  private static boolean isKind(Tree object, String kind) {
    return object.text("", "kind").equals(kind);
  }

  private static List<String> ofContents(Tree object) {
    return switch (object.text("", "kind")) {
      case "PodTemplate" -> PodWarnings.of(object.at("template"), "template");
      case "CronJob" ->
          PodWarnings.of(
              object.at("spec", "jobTemplate", "spec", "template"),
              "spec.jobTemplate.spec.template");
      case "StatefulSet" -> ofStatefulSet(object);
      case "Deployment", "ReplicaSet", "DaemonSet", "Job", "ReplicationController" ->
          PodWarnings.of(object.at("spec", "template"), "spec.template");
      case "Service" -> ServiceWarnings.of(object);
      case "PersistentVolume" -> VolumeWarnings.ofVolume(object);
      case "PersistentVolumeClaim" -> VolumeWarnings.ofClaim(object);
      default -> List.of();
    };
  }

  private static List<String> ofStatefulSet(Tree set) {
    List<String> warnings =
        new ArrayList<>(PodWarnings.of(set.at("spec", "template"), "spec.template"));
    List<Tree> claims = set.items("spec", "volumeClaimTemplates");
    for (int i = 0; i < claims.size(); i++) {
      warnings.addAll(
          VolumeWarnings.ofClaimSpec(
              claims.get(i).at("spec"), "spec.volumeClaimTemplates[" + i + "]"));
    }
    if (set.number(0, "spec", "revisionHistoryLimit") < 0) {
      warnings.add(
          "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value"
              + " >= 0 is recommended");
    }
    return warnings;
  }

  private static List<String> ofIngress(Tree ingress) {
    String annotation = "kubernetes.io/ingress.class";
    boolean isAnnotated = ingress.at("metadata", "annotations", annotation).isPresent();
    return isAnnotated && ingress.at("spec", "ingressClassName").isUnset()
        ? List.of(
            "annotation \""
                + annotation
                + "\" is deprecated, please use 'spec.ingressClassName' instead")
        : List.of();
  }
}
