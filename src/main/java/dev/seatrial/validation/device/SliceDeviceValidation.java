package dev.seatrial.validation.device;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.scheduling.NodeSelectorValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One device of a ResourceSlice.
 *
 * <p>As {@code validateDevice} in {@code pkg/apis/resource/validation/validation.go}, v1.37.
 *
 * @param old the spec that had the devices before, or nothing
 * @param perDevice whether each device says where it can be reached
 */
record SliceDeviceValidation(Tree old, boolean perDevice) {
  private static final int MOST_ENTRIES = 32;
  private static final int MOST_TAINTS = 16;
  private static final int MOST_CONSUMPTIONS = 2;
  private static final int MOST_COUNTERS = 32;
  private static final int MOST_CONDITIONS = 4;
  private static final String BINDING = "bindingConditions";
  private static final String FAILURE = "bindingFailureConditions";
  private static final String ONE_OF =
      "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when"
          + " `perDeviceNodeSelection` is set to true in the ResourceSlice spec";

  void check(FieldValue written, FieldErrors errors) {
    FieldValue device = unwrapped(written);
    Tree before = before(device);
    DeviceNames.label(device.at("name"), errors);
    checkAttributes(device, errors);
    if (before.isUnset() || !Semantics.same(before.at("capacity"), device.tree().at("capacity"))) {
      boolean shared = device.at("allowMultipleAllocations").flag();
      new DeviceLists(errors)
          .map(
              device.at("capacity"),
              DeviceNames.KEY_LENGTH,
              (capacity, all) -> DeviceCapacityValidation.check(capacity, shared, all),
              (key, map, all) -> DeviceNames.qualified(key, map, all));
    }
    if (before.isUnset() || !Semantics.same(before.at("taints"), device.tree().at("taints"))) {
      new DeviceLists(errors)
          .each(
              device.at("taints"),
              MOST_TAINTS,
              (taint, all) -> DeviceTaintValidation.check(taint, Tree.ABSENT, all));
    }
    new DeviceLists(errors)
        .declaredSet(
            device.at("consumesCounters"),
            MOST_CONSUMPTIONS,
            SliceDeviceValidation::checkConsumption,
            consumption -> consumption.at("counterSet"));
    checkNodes(device, errors);
    checkConditions(device, errors);
  }

  // The first beta had most fields one level down.
  private static FieldValue unwrapped(FieldValue device) {
    Tree basic = device.tree().at("basic");
    return basic.isUnset()
        ? device
        : new FieldValue(device.path(), basic.with(device.tree().at("name"), "name"));
  }

  private Tree before(FieldValue device) {
    return old.items("devices").stream()
        .filter(other -> other.text("", "name").equals(device.at("name").text()))
        .findFirst()
        .orElse(Tree.ABSENT);
  }

  private static void checkAttributes(FieldValue device, FieldErrors errors) {
    FieldValue attributes = device.at("attributes");
    int entries = attributes.entries().size() + device.at("capacity").entries().size();
    if (entries > MOST_ENTRIES) {
      errors.invalid(
          device,
          Tree.of(entries),
          "the total number of attributes and capacities must not exceed " + MOST_ENTRIES);
    }
    new DeviceLists(errors)
        .map(
            attributes,
            DeviceNames.KEY_LENGTH,
            DeviceAttributeValidation::check,
            (key, map, all) -> DeviceNames.qualified(key, map, all));
  }

  private static void checkConsumption(FieldValue consumption, FieldErrors errors) {
    FieldValue set = consumption.at("counterSet");
    DeviceNames.counter(set, errors);
    FieldValue counters = consumption.at("counters");
    if (counters.isEmpty()) {
      errors.required(counters, "");
    } else {
      ResourceSliceValidation.checkCounters(counters, MOST_COUNTERS, errors);
    }
  }

  private void checkNodes(FieldValue device, FieldErrors errors) {
    FieldValue name = device.at("nodeName");
    FieldValue selector = device.at("nodeSelector");
    FieldValue all = device.at("allNodes");
    if (!perDevice) {
      if (name.isSet() || selector.isSet() || all.isSet()) {
        errors.invalid(
            device,
            Tree.NULL,
            "`nodeName`, `nodeSelector` and `allNodes` can only be set if"
                + " `perDeviceNodeSelection` is set to true in the ResourceSlice spec");
      }
      return;
    }
    List<String> set = new ArrayList<>();
    if (!name.isEmpty()) {
      set.add("`nodeName`");
      DeviceNames.node(name, errors);
    } else if (name.isSet()) {
      errors.invalid(name, "must not be empty");
    }
    if (selector.isSet()) {
      set.add("`nodeSelector`");
      NodeSelectorValidation.required(selector, errors);
    }
    ResourceSliceValidation.flag(all, set, errors);
    if (set.isEmpty()) {
      errors.required(device, ONE_OF);
    } else if (set.size() > 1) {
      errors.invalid(device, Tree.of("{" + String.join(", ", set) + "}"), ONE_OF);
    }
  }

  // As validateDeviceBindingParameters.
  private static void checkConditions(FieldValue device, FieldErrors errors) {
    FieldValue binding = device.at(BINDING);
    FieldValue failure = device.at(FAILURE);
    DeviceLists lists = new DeviceLists(errors);
    lists.each(binding, MOST_CONDITIONS, LabelValidation::labelName);
    lists.each(failure, MOST_CONDITIONS, LabelValidation::labelName);
    Set<String> wanted = unique(binding, errors);
    unique(failure, errors);
    for (FieldValue condition : failure.items()) {
      if (wanted.contains(condition.text())) {
        errors.invalid(condition, FAILURE + " must not overlap with " + BINDING);
      }
    }
    if (binding.isEmpty() && !failure.isEmpty()) {
      errors.invalid(
          binding, InternalForm.texts(binding.tree()), BINDING + " are required to use " + FAILURE);
    }
    if (failure.isEmpty() && !binding.isEmpty()) {
      errors.invalid(
          failure, InternalForm.texts(failure.tree()), FAILURE + " are required to use " + BINDING);
    }
  }

  private static Set<String> unique(FieldValue conditions, FieldErrors errors) {
    Set<String> seen = new TreeSet<>();
    for (FieldValue condition : conditions.items()) {
      if (!seen.add(condition.text())) {
        errors.duplicate(condition);
      }
    }
    return seen;
  }
}
