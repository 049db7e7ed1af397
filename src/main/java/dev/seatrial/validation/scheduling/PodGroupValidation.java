package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;

/**
 * PodGroups.
 *
 * <p>As {@code Validate_PodGroup} in {@code
 * pkg/apis/scheduling/v1beta1/zz_generated.validations.go}, v1.37.
 */
public final class PodGroupValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    errors.declare(
        declared ->
            check(new DeclaredField(object.at("spec"), Tree.ABSENT, false, declared), declared));
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    Tree before = old.tree().at("spec");
    errors.declare(
        declared -> check(new DeclaredField(object.at("spec"), before, true, declared), declared));
  }

  private static void check(DeclaredField spec, FieldErrors errors) {
    if (spec.isSame()) {
      return;
    }
    DeclaredField workload = spec.at("workloadRef");
    if (workload.isNewAndFixed() || !spec.isChange() && workload.now().isSet()) {
      DeclaredField name = workload.at("workloadName");
      if (name.isGiven()) {
        errors.invalidEach(name.now(), Formats.longName(name.now().text()));
      }
      DeclaredField template = workload.at("templateName");
      if (template.isGiven()) {
        errors.invalidEach(template.now(), Formats.shortName(template.now().text()));
      }
    }
    new PodGroupRules(spec, errors).check();
  }
}
