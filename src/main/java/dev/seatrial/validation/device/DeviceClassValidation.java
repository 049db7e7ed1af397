package dev.seatrial.validation.device;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;

/**
 * DeviceClasses.
 *
 * <p>As {@code validateDeviceClassSpec} in {@code pkg/apis/resource/validation/validation.go},
 * v1.37. Selectors or parameters that are exactly as before are taken as they are.
 *
 * @param fields what expressions may speak of
 */
public record DeviceClassValidation(DeviceFields fields) implements KindValidation {
  private static final int MOST_CONFIGURATIONS = 32;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    check(object.at("spec"), Tree.ABSENT, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    check(object.at("spec"), old.tree().at("spec"), errors);
  }

  private void check(FieldValue spec, Tree old, FieldErrors errors) {
    DeviceSelectors selectors = new DeviceSelectors(fields);
    if (isStored(spec, old, "selectors")) {
      selectors.checkStored(spec.at("selectors"), errors);
    } else {
      selectors.check(spec.at("selectors"), errors);
    }
    boolean stored = isStored(spec, old, "config");
    new DeviceLists(errors)
        .each(
            spec.at("config"),
            MOST_CONFIGURATIONS,
            (config, all) -> DeviceConfigValidation.check(config, stored, all));
    FieldValue extended = spec.at("extendedResourceName");
    if (extended.isSet()) {
      errors.declare(declared -> checkExtended(extended, declared));
    }
  }

  private static boolean isStored(FieldValue spec, Tree old, String field) {
    return old.isPresent() && Semantics.same(spec.tree().at(field), old.at(field));
  }

  // As ExtendedResourceName in apimachinery's api/validate/strfmt.go.
  private static void checkExtended(FieldValue name, FieldErrors errors) {
    String text = name.text();
    if (text.indexOf('/') < 0) {
      errors.invalidText(
          name, "a name must be a domain-prefixed path, such as 'example.com/my-prop'");
    } else if (text.contains("kubernetes.io/")) {
      errors.invalidText(name, "must not have \"kubernetes.io/\" domain");
    }
    if (text.startsWith("requests.")) {
      errors.invalidText(name, "must not have \"requests.\" prefix");
    }
    errors.invalidEach(name, Tree.of(text), Formats.qualifiedName("requests." + text));
  }
}
