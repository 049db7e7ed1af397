package dev.seatrial.validation.workload;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.ObjectMetaValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import dev.seatrial.validation.pod.PodTemplateValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The selector and the pod template of a StatefulSet, with the volumes of its claim templates. */
final class StatefulSetTemplate {
  private StatefulSetTemplate() {}

  static void check(FieldValue spec, FieldErrors errors) {
    checkSelector(spec, errors);
    FieldValue template = spec.at("template");
    if (isUsable(spec, errors)) {
      WorkloadSelector.checkMatch(spec.at("selector"), template, errors);
      PodTemplateValidation.template(withClaimVolumes(spec), errors);
      // Upstream checks the labels and annotations a second time.
      checkMetadata(template, errors);
    }
    RunsForever.check(template, "StatefulSet", errors);
  }

  /** As {@link #check}, for a template whose pods are not looked at. */
  static void checkAroundTemplate(FieldValue spec, FieldErrors errors) {
    checkSelector(spec, errors);
    FieldValue template = spec.at("template");
    if (isUsable(spec, errors)) {
      WorkloadSelector.checkMatch(spec.at("selector"), template, errors);
      checkMetadata(template, errors);
    }
    RunsForever.check(template, "StatefulSet", errors);
  }

  private static void checkMetadata(FieldValue template, FieldErrors errors) {
    // Upstream forgets the "metadata" in these two paths.
    FieldValue metadata = new FieldValue(template.path(), template.tree().at("metadata"));
    LabelValidation.labels(metadata.at("labels"), errors);
    ObjectMetaValidation.annotations(metadata.at("annotations"), errors);
  }

  private static void checkSelector(FieldValue spec, FieldErrors errors) {
    WorkloadSelector.check(spec.at("selector"), "statefulset", errors);
  }

  private static boolean isUsable(FieldValue spec, FieldErrors errors) {
    FieldValue selector = spec.at("selector");
    boolean usable = WorkloadSelector.isUsable(selector);
    if (!usable) {
      errors.invalid(selector, WorkloadSelector.shown(selector), "");
    }
    return usable;
  }

  // The claims' volumes come first, so the template's own volumes count on from there in a path.
  private static FieldValue withClaimVolumes(FieldValue spec) {
    Map<String, Tree> claimed = new LinkedHashMap<>();
    for (Tree claim : spec.tree().items("volumeClaimTemplates")) {
      String name = claim.text("", "metadata", "name");
      Tree source = ObjectTree.EMPTY.with("claimName", Tree.of(name));
      claimed.put(
          name, ObjectTree.EMPTY.with("name", Tree.of(name)).with("persistentVolumeClaim", source));
    }
    FieldValue template = spec.at("template");
    Tree changed = template.tree().without("spec", "subdomain").without("spec", "hostname");
    if (!claimed.isEmpty()) {
      List<Tree> volumes = new ArrayList<>(claimed.values());
      for (Tree volume : changed.items("spec", "volumes")) {
        if (!claimed.containsKey(volume.text("", "name"))) {
          volumes.add(volume);
        }
      }
      changed = changed.with(Tree.of(volumes), "spec", "volumes");
    }
    return new FieldValue(template.path(), changed);
  }
}
