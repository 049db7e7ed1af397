package dev.seatrial.validation.device;

import dev.seatrial.cel.DeviceFields;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One request for devices: exactly such devices, or the first of several kinds that can be had.
 *
 * <p>As {@code validateDeviceRequest} in {@code pkg/apis/resource/validation/validation.go}, v1.37.
 *
 * @param fields what expressions may speak of
 */
record DeviceRequestValidation(DeviceFields fields) {
  private static final int MOST_ALTERNATIVES = 8;
  private static final List<String> MODES = List.of("All", "ExactCount");
  private static final String ONE_OF = "exactly one of `exactly` or `firstAvailable` is required";

  void check(FieldValue request, FieldErrors errors) {
    DeviceNames.label(request.at("name"), errors);
    FieldValue alternatives = request.at("firstAvailable");
    FieldValue exactly = request.at("exactly");
    boolean isFlat = FlatRequest.isOne(request.tree());
    boolean isExact = isFlat || exactly.isSet();
    if (alternatives.isEmpty() && !isExact) {
      errors.required(request, ONE_OF);
    } else if (!alternatives.isEmpty() && isExact) {
      errors.invalid(request, Tree.NULL, ONE_OF + ", but multiple fields are set");
      checkDeclared(isFlat ? request : exactly, errors);
      checkAlternatives(alternatives, DeviceRequestValidation::checkDeclaredClass, errors);
    } else if (isFlat) {
      new FlatRequest(request).check(this::checkExactly, errors);
    } else if (isExact) {
      checkExactly(exactly, errors);
    } else {
      checkAlternatives(alternatives, this::checkAlternative, errors);
    }
  }

  private static void checkAlternatives(
      FieldValue alternatives, BiConsumer<FieldValue, FieldErrors> rule, FieldErrors errors) {
    new DeviceLists(errors)
        .declaredSet(alternatives, MOST_ALTERNATIVES, rule, alternative -> alternative.at("name"));
  }

  // Where both are set, only the rules beside the type are left.
  private static void checkDeclaredClass(FieldValue request, FieldErrors errors) {
    DeviceNames.declaredClass(request.at("deviceClassName"), errors);
    checkDeclared(request, errors);
  }

  private static void checkDeclared(FieldValue request, FieldErrors errors) {
    DeviceSelectors.checkSize(request.at("selectors"), errors);
    Choice.of(request.at("allocationMode"), MODES, errors);
    DeviceTaintValidation.declaredTolerations(request.at("tolerations"), errors);
  }

  private void checkAlternative(FieldValue request, FieldErrors errors) {
    DeviceNames.label(request.at("name"), errors);
    DeviceNames.declaredClass(request.at("deviceClassName"), errors);
    checkDevices(request, errors);
  }

  private void checkExactly(FieldValue request, FieldErrors errors) {
    DeviceNames.deviceClass(request.at("deviceClassName"), errors);
    checkDevices(request, errors);
  }

  private void checkDevices(FieldValue request, FieldErrors errors) {
    new DeviceSelectors(fields).check(request.at("selectors"), errors);
    checkMode(request, errors);
    DeviceTaintValidation.tolerations(request.at("tolerations"), errors);
  }

  private static void checkMode(FieldValue request, FieldErrors errors) {
    FieldValue mode = request.at("allocationMode");
    FieldValue count = request.at("count");
    switch (mode.text()) {
      case "All" -> {
        if (count.number() != 0) {
          errors.invalid(count, "must not be specified when allocationMode is 'All'");
        }
      }
      case "ExactCount" -> {
        if (count.number() <= 0) {
          errors.invalidNumber(count, "must be greater than zero");
        }
      }
      case "" -> errors.notSupported(mode, MODES);
      default -> errors.declare(declared -> declared.notSupported(mode, MODES));
    }
  }
}
