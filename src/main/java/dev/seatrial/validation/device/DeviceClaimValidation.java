package dev.seatrial.validation.device;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The devices that a claim asks for: requests, constraints among them, parameters for drivers.
 *
 * <p>As {@code validateDeviceClaim} in {@code pkg/apis/resource/validation/validation.go}, v1.37.
 */
final class DeviceClaimValidation {
  private static final int MOST = 32;
  private static final String NO_SUCH_REQUEST =
      "must be the name of a request in the claim or the name of a request and a subrequest"
          + " separated by '/'";

  private final DeviceFields fields;
  private final Map<String, List<String>> requests;

  private DeviceClaimValidation(Tree claim, DeviceFields fields) {
    this.fields = fields;
    this.requests = requestNames(claim);
  }

  /**
   * Checks them.
   *
   * @param fields what expressions may speak of
   */
  static void check(FieldValue claim, DeviceFields fields, FieldErrors errors) {
    DeviceClaimValidation names = new DeviceClaimValidation(claim.tree(), fields);
    DeviceRequestValidation request = new DeviceRequestValidation(fields);
    DeviceLists lists = new DeviceLists(errors);
    lists.declaredSet(claim.at("requests"), MOST, request::check, item -> item.at("name"));
    lists.each(claim.at("constraints"), MOST, names::checkConstraint);
    lists.each(claim.at("config"), MOST, names::checkConfig);
  }

  private static Map<String, List<String>> requestNames(Tree claim) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Tree request : claim.items("requests")) {
      List<String> within =
          request.items("firstAvailable").stream().map(sub -> sub.text("", "name")).toList();
      names.put(request.text("", "name"), within);
    }
    return names;
  }

  private void checkConstraint(FieldValue constraint, FieldErrors errors) {
    new DeviceLists(errors).set(constraint.at("requests"), MOST, this::checkReference, it -> it);
    FieldValue match = constraint.at("matchAttribute");
    if (fields == DeviceFields.UNSHARED) {
      checkMatch(match, errors);
      return;
    }
    FieldValue distinct = constraint.at("distinctAttribute");
    if (match.isSet()) {
      DeviceNames.fullyQualified(match, errors);
    }
    if (distinct.isSet()) {
      DeviceNames.fullyQualified(distinct, errors);
    }
    if (!match.isSet() && !distinct.isSet()) {
      errors.required(
          constraint,
          "exactly one of \"matchAttribute\" or \"distinctAttribute\" is required, but multiple"
              + " fields are set");
    }
  }

  // A server without shared devices drops the other way to say it.
  private static void checkMatch(FieldValue match, FieldErrors errors) {
    if (match.isSet()) {
      DeviceNames.fullyQualified(match, errors);
    } else {
      errors.required(match, "");
    }
  }

  private void checkConfig(FieldValue config, FieldErrors errors) {
    new DeviceLists(errors).set(config.at("requests"), MOST, this::checkReference, it -> it);
    DeviceConfigValidation.check(config, false, errors);
  }

  private void checkReference(FieldValue name, FieldErrors errors) {
    String[] parts = name.text().split("/", -1);
    if (parts.length > 2) {
      errors.invalidText(name, NO_SUCH_REQUEST);
      return;
    }
    for (String part : parts) {
      DeviceNames.label(new FieldValue(name.path(), Tree.of(part)), errors);
    }
    boolean known =
        requests.containsKey(parts[0])
            && (parts.length == 1 || requests.get(parts[0]).contains(parts[1]));
    if (!known) {
      errors.invalidText(name, NO_SUCH_REQUEST);
    }
  }
}
