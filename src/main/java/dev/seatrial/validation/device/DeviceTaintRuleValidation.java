package dev.seatrial.validation.device;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.ConditionRules;
import dev.seatrial.validation.meta.KindValidation;

/**
 * DeviceTaintRules.
 *
 * <p>As {@code validateDeviceTaintRuleSpec} in {@code pkg/apis/resource/validation/validation.go},
 * v1.37.
 */
public final class DeviceTaintRuleValidation implements KindValidation {
  private static final int MOST_CONDITIONS = 8;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    check(object.at("spec"), Tree.ABSENT, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    check(object.at("spec"), old.tree().at("spec"), errors);
  }

  private static void check(FieldValue spec, Tree old, FieldErrors errors) {
    FieldValue selector = spec.at("deviceSelector");
    if (selector.at("driver").isSet()) {
      DeviceNames.driver(selector.at("driver"), errors);
    }
    if (selector.at("pool").isSet()) {
      DeviceNames.pool(selector.at("pool"), errors);
    }
    if (selector.at("device").isSet()) {
      DeviceNames.label(selector.at("device"), errors);
    }
    DeviceTaintValidation.check(spec.at("taint"), old.at("taint"), errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue conditions = object.at("status", "conditions");
    ConditionRules.check(conditions, errors);
    int size = conditions.items().size();
    if (size > MOST_CONDITIONS) {
      errors.tooMany(conditions, size, MOST_CONDITIONS);
    }
  }
}
