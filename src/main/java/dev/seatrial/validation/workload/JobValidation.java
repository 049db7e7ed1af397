package dev.seatrial.validation.workload;

import dev.seatrial.defaulting.JobSelector;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import java.util.List;

/**
 * Jobs.
 *
 * <p>As {@code ValidateJobCreate} and {@code ValidateJobUpdate} in {@code
 * pkg/apis/batch/validation/validation.go}, v1.37.
 */
public final class JobValidation implements KindValidation {
  private static final List<String> NAME_LABELS =
      List.of("job-name", "batch.kubernetes.io/job-name");
  private static final List<String> UID_LABELS =
      List.of("controller-uid", "batch.kubernetes.io/controller-uid");
  // The server makes an id before it validates; a manifest that names none gets this one.
  private static final String SOME_UID = "00000000-0000-0000-0000-000000000000";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue job = generated(object);
    checkGenerated(job, errors);
    checkSpec(job.at("spec"), errors);
    checkName(job, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // A stored Job has its selector; an old manifest and the one applied over it would get it.
    boolean stored = old.at("spec", "selector").isSet();
    FieldValue job = stored ? object : generated(object);
    updateStored(job, stored ? old : generated(old), errors);
  }

  private static FieldValue generated(FieldValue job) {
    Tree tree = job.tree().with(Tree.of(uid(job.tree())), "metadata", "uid");
    return new FieldValue(job.path(), JobSelector.generated(tree));
  }

  private static void updateStored(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue before = old.at("spec");
    checkSpec(spec, errors);
    checkCompletions(spec, before, errors);
    Immutability fixed = new Immutability(spec, before, errors);
    fixed.check("*meta.LabelSelector", "selector");
    JobTemplateChange.check(spec, old, errors);
    fixed.check("*text", "completionMode");
    fixed.check("*batch.PodFailurePolicy", "podFailurePolicy");
    fixed.check("*number", "backoffLimitPerIndex");
    fixed.check("*text", "managedBy");
    fixed.check("*batch.SuccessPolicy", "successPolicy");
    checkName(object, errors);
  }

  private static String uid(Tree job) {
    String uid = job.text("", "metadata", "uid");
    return uid.isEmpty() ? SOME_UID : uid;
  }

  private static void checkGenerated(FieldValue job, FieldErrors errors) {
    FieldValue spec = job.at("spec");
    FieldValue selector = spec.at("selector");
    if (spec.at("manualSelector").flag() || !selector.isSet()) {
      return;
    }
    String uid = job.at("metadata", "uid").text();
    String name = job.at("metadata", "name").text();
    FieldValue labels = spec.at("template", "metadata", "labels");
    ObjectTree expected = ObjectTree.EMPTY;
    for (int i = 0; i < NAME_LABELS.size(); i++) {
      checkLabel(labels, UID_LABELS.get(i), uid, errors);
      checkLabel(labels, NAME_LABELS.get(i), name, errors);
      expected =
          expected.with(UID_LABELS.get(i), Tree.of(uid)).with(NAME_LABELS.get(i), Tree.of(name));
    }
    boolean other =
        WorkloadSelector.isUsable(selector) && !WorkloadSelector.matches(selector, expected);
    if (other) {
      errors.invalid(selector, WorkloadSelector.shown(selector), "`selector` not auto-generated");
    }
  }

  // As ValidateHasLabel in pkg/apis/core/validation/validation.go.
  private static void checkLabel(
      FieldValue labels, String label, String expected, FieldErrors errors) {
    Tree value = labels.tree().at(label);
    FieldValue field = labels.key(label);
    if (!value.isPresent()) {
      errors.required(field, "must be '" + expected + "'");
    } else if (!value.text("").equals(expected)) {
      errors.invalid(field, InternalForm.textMap(labels.tree()), "must be '" + expected + "'");
    }
  }

  private static void checkSpec(FieldValue spec, FieldErrors errors) {
    JobSpecRules.check(spec, errors);
    FieldValue selector = spec.at("selector");
    if (selector.isSet()) {
      LabelValidation.selector(selector, errors);
    } else {
      errors.required(selector, "");
    }
    if (WorkloadSelector.isUsable(selector)) {
      WorkloadSelector.checkMatch(selector, spec.at("template"), errors);
    }
  }

  // As validateNameAllowsCompletions: the last pod's host name must be a label.
  private static void checkName(FieldValue job, FieldErrors errors) {
    FieldValue completions = job.at("spec", "completions");
    boolean indexed = job.at("spec", "completionMode").text().equals("Indexed");
    if (!indexed || completions.number() <= 0) {
      return;
    }
    FieldValue name = job.at("metadata", "name");
    String host = name.text() + "-" + (completions.number() - 1);
    if (!Formats.dnsLabel(host).isEmpty()) {
      errors.invalidText(name, "will not able to create pod with invalid DNS label: " + host);
    }
  }

  private static void checkCompletions(FieldValue spec, FieldValue old, FieldErrors errors) {
    FieldValue completions = spec.at("completions");
    FieldValue before = old.at("completions");
    boolean same = InternalForm.same("*number", completions.tree(), before.tree());
    if (same) {
      return;
    }
    if (!spec.at("completionMode").text().equals("Indexed")) {
      errors.invalid(
          completions, InternalForm.of("*number", completions.tree()), Immutability.MESSAGE);
    } else if (completions.isSet() && completions.number() != spec.at("parallelism").number()) {
      // An indexed Job is resized by changing both numbers together.
      errors.invalid(completions, "can only be modified in tandem with spec.parallelism");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new JobStatusRules(object, errors).check(old);
    new JobStatusChange(object, old, errors).check();
  }
}
