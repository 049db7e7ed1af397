package dev.seatrial.validation.device;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a device is like: one value under each name. Lists are behind a gate that is off; the server
 * drops them.
 *
 * <p>As {@code validateDeviceAttribute} in {@code pkg/apis/resource/validation/validation.go},
 * v1.37.
 */
final class DeviceAttributeValidation {
  private static final int LONGEST = 64;
  private static final List<String> SINGLE = List.of("int", "bool", "string", "version");
  private static final String ALL =
      "`int`, `bool`, `string`, `version`, `ints`, `bools`, `strings`, `versions`";
  private static final String NUMBER = "(0|[1-9]\\d*)";
  private static final String PRE_RELEASE = "(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
  private static final String BUILD = "[0-9a-zA-Z-]+";
  private static final Pattern VERSION =
      Pattern.compile(
          NUMBER
              + "\\."
              + NUMBER
              + "\\."
              + NUMBER
              + "(-"
              + PRE_RELEASE
              + "(\\."
              + PRE_RELEASE
              + ")*)?(\\+"
              + BUILD
              + "(\\."
              + BUILD
              + ")*)?");

  private DeviceAttributeValidation() {}

  static void check(FieldValue attribute, FieldErrors errors) {
    if (attribute.at("string").isSet()) {
      text(attribute.at("string"), errors);
    }
    if (attribute.at("version").isSet()) {
      version(attribute.at("version"), errors);
    }
    List<String> set = SINGLE.stream().filter(field -> attribute.at(field).isSet()).toList();
    if (set.isEmpty()) {
      errors.declare(
          declared -> declared.invalid(attribute, Tree.of(""), "must specify one of: " + ALL));
    } else if (set.size() > 1) {
      Tree shown = Tree.of("{" + String.join(", ", set) + "}");
      errors.declare(
          declared -> declared.invalid(attribute, shown, "must specify exactly one of: " + ALL));
    }
  }

  private static void text(FieldValue value, FieldErrors errors) {
    if (Formats.bytes(value.text()) > LONGEST) {
      errors.tooLong(value, LONGEST);
    }
  }

  private static void version(FieldValue value, FieldErrors errors) {
    if (!VERSION.matcher(value.text()).matches()) {
      errors.invalidText(value, "must be a string compatible with semver.org spec 2.0.0");
    }
    text(value, errors);
  }
}
