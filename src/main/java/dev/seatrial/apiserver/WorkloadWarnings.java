package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.format.Formats;
import java.util.ArrayList;
import java.util.List;

/**
 * What is warned of in what makes pods, and in pods.
 *
 * <p>Follows {@code WarningsOnCreate} and {@code WarningsOnUpdate} in the {@code strategy.go} of
 * each kind in {@code pkg/registry}, and {@code pkg/api/job/warnings.go}, v1.37.
 */
final class WorkloadWarnings {
  private static final int MANY_INDEXES = 100_000;
  private static final int MANY_AT_ONCE = 10_000;
  private static final String MANY =
      "In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than"
          + " 10^4, Kubernetes might not be able to track completedIndexes when a big number of"
          + " indexes fail";
  private static final String ZONE_IN_SCHEDULE =
      "cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see"
          + " https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details";

  private WorkloadWarnings() {}

  static List<String> onCreate(Tree object) {
    return switch (object.text("", "kind")) {
      case "Pod" -> withName(object, "the Pod's hostname", PodWarnings.of(object, ""));
      case "Deployment", "ReplicaSet", "Job", "CronJob", "ReplicationController" ->
          withName(object, "Pod names and hostnames", ofPods(object));
      case "StatefulSet" -> ofSet(object, ofPods(object), "");
      case "DaemonSet", "PodTemplate" -> ofPods(object);
      default -> List.of();
    };
  }

  static List<String> onUpdate(Tree object, Tree old) {
    boolean isSame = object.at("metadata", "generation").equals(old.at("metadata", "generation"));
    List<String> pods = isSame ? List.of() : ofPods(object);
    return switch (object.text("", "kind")) {
      // Pods are seldom changed by people.
      case "Pod" -> List.of();
      case "CronJob" -> withZone(object, pods);
      case "DaemonSet" -> template(object).equals(template(old)) ? List.of() : ofPods(object);
      // The old template and the new one change places on their way.
      case "ReplicationController" -> isSame ? List.of() : ofPods(old);
      case "StatefulSet" -> ofSet(object, pods, ".Spec");
      default -> pods;
    };
  }

  private static List<String> withName(Tree object, String use, List<String> more) {
    List<String> wrong = Formats.dnsLabel(object.text("", "metadata", "name"));
    if (wrong.isEmpty()) {
      return more;
    }
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "metadata.name: this is used in "
            + use
            + ", which can result in surprising behavior; a DNS label is recommended: ["
            + String.join(" ", wrong)
            + "]");
    warnings.addAll(more);
    return warnings;
  }

  private static Tree template(Tree object) {
    return object.at("spec", "template");
  }

  private static List<String> ofPods(Tree object) {
    return switch (object.text("", "kind")) {
      case "PodTemplate" -> PodWarnings.of(object.at("template"), "template");
      case "CronJob" -> ofJob(object.at("spec", "jobTemplate", "spec"), "spec.jobTemplate.spec");
      case "Job" -> ofJob(object.at("spec"), "spec");
      case "DaemonSet", "Deployment", "ReplicaSet", "ReplicationController", "StatefulSet" ->
          PodWarnings.of(template(object), "spec.template");
      default -> List.of();
    };
  }

  // As WarningsForJobSpec.
  private static List<String> ofJob(Tree spec, String path) {
    List<String> warnings = new ArrayList<>();
    boolean isBig =
        spec.text("", "completionMode").equals("Indexed")
            && spec.number(0, "completions") > MANY_INDEXES
            && spec.number(0, "parallelism") > MANY_AT_ONCE;
    if (isBig) {
      warnings.add(path + ": " + MANY);
    }
    warnings.addAll(PodWarnings.of(spec.at("template"), path + ".template"));
    return warnings;
  }

  private static List<String> withZone(Tree cronJob, List<String> pods) {
    List<String> warnings = new ArrayList<>(pods);
    if (cronJob.text("", "spec", "schedule").contains("TZ")) {
      warnings.add(ZONE_IN_SCHEDULE);
    }
    return warnings;
  }

  private static List<String> ofSet(Tree set, List<String> pods, String below) {
    List<String> warnings = new ArrayList<>(pods);
    List<Tree> claims = set.items("spec", "volumeClaimTemplates");
    for (int i = 0; i < claims.size(); i++) {
      warnings.addAll(
          VolumeWarnings.ofClaimSpec(
              claims.get(i).at("spec"), "spec.volumeClaimTemplates[" + i + "]" + below));
    }
    if (set.number(0, "spec", "revisionHistoryLimit") < 0) {
      warnings.add(
          "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value"
              + " >= 0 is recommended");
    }
    return warnings;
  }
}
