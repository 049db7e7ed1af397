package dev.seatrial.validation.workload;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.ConditionRules;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.pod.ClosedGates;
import java.util.ArrayList;
import java.util.List;

/**
 * What may change in the pod template of a Job: nothing, unless the Job is suspended.
 *
 * <p>As {@code validatePodTemplateUpdate} in {@code pkg/apis/batch/validation/validation.go},
 * v1.37.
 */
final class JobTemplateChange {
  private static final List<String> DIRECTIVES =
      List.of("nodeSelector", "tolerations", "schedulingGates");

  private JobTemplateChange() {}

  static void check(FieldValue spec, FieldValue oldJob, FieldErrors errors) {
    Tree old = oldJob.tree().at("spec", "template");
    FieldValue template = accepted(spec.at("template"), old);
    if (mayChange(oldJob.tree())) {
      old = withDirectives(old, template.tree());
      FieldValue pod = new FieldValue(template.at("spec").path(), template.tree().at("spec"));
      Tree before = withResources(old.at("spec"), pod.tree());
      Immutability.check("core.PodSpec", pod, new FieldValue(pod.path(), before), errors);
      return;
    }
    Immutability.check(
        "core.PodTemplateSpec", template, new FieldValue(template.path(), old), errors);
  }

  // As DropDisabledTemplateFields in pkg/api/pod/util.go.
  private static FieldValue accepted(FieldValue template, Tree old) {
    Tree spec = ClosedGates.dropped(template.tree().at("spec"), old.at("spec"));
    return new FieldValue(template.path(), template.tree().with(spec, "spec"));
  }

  // As shouldAllowMutablePodTemplate in pkg/registry/batch/job/strategy.go.
  private static boolean mayChange(Tree job) {
    boolean stopped = ConditionRules.holds(job, "Suspended", "True");
    boolean notStarted = job.at("status", "startTime").isUnset();
    return job.flag(false, "spec", "suspend")
        && (notStarted || stopped)
        && job.number(0, "status", "active") == 0;
  }

  private static Tree withDirectives(Tree old, Tree now) {
    Tree changed = old;
    for (String field : DIRECTIVES) {
      changed = changed.with(now.at("spec", field), "spec", field);
    }
    for (String field : List.of("annotations", "labels")) {
      changed = changed.with(now.at("metadata", field), "metadata", field);
    }
    return withNodeAffinity(changed, now.at("spec", "affinity"));
  }

  private static Tree withNodeAffinity(Tree old, Tree affinity) {
    Tree before = old.at("spec", "affinity");
    if (affinity.isUnset() && before.isUnset()) {
      return old;
    }
    ObjectTree kept = before.object().with("nodeAffinity", affinity.at("nodeAffinity"));
    boolean gone = affinity.isUnset() && kept.isEmpty();
    return old.with(gone ? Tree.ABSENT : kept, "spec", "affinity");
  }

  // As validatePodResourceUpdatesOnly: containers of the same name in the same place.
  private static Tree withResources(Tree old, Tree now) {
    Tree changed = old;
    for (String field : List.of("containers", "initContainers")) {
      List<Tree> before = old.items(field);
      List<Tree> after = now.items(field);
      if (before.size() == after.size() && !before.isEmpty()) {
        changed = changed.with(ListTree.of(merged(before, after)), field);
      }
    }
    return changed;
  }

  private static Tree[] merged(List<Tree> before, List<Tree> after) {
    List<Tree> containers = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Tree container = before.get(i);
      boolean same = container.text("", "name").equals(after.get(i).text("", "name"));
      containers.add(same ? container.with(after.get(i).at("resources"), "resources") : container);
    }
    return containers.toArray(new Tree[0]);
  }
}
