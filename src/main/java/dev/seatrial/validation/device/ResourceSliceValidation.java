package dev.seatrial.validation.device;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.scheduling.NodeSelectorValidation;
import java.util.ArrayList;
import java.util.List;

/**
 * ResourceSlices.
 *
 * <p>As {@code validateResourceSliceSpec} in {@code pkg/apis/resource/validation/validation.go},
 * v1.37.
 */
public final class ResourceSliceValidation implements KindValidation {
  private static final int MOST_DEVICES = 128;
  private static final int MOST_ADVANCED_DEVICES = 64;
  private static final int MOST_COUNTER_SETS = 8;
  private static final int MOST_COUNTERS = 32;
  private static final int LABEL = 63;
  private static final String ONE_OF =
      "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    check(object.at("spec"), Tree.ABSENT, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    check(spec, old.tree().at("spec"), errors);
    Immutability.check("text", spec.at("pool", "name"), old.at("spec", "pool", "name"), errors);
    Immutability fixed = new Immutability(spec, old.at("spec"), errors);
    fixed.check("text", "driver");
    fixed.check("*text", "nodeName");
  }

  private static void check(FieldValue spec, Tree old, FieldErrors errors) {
    DeviceNames.driver(spec.at("driver"), errors);
    checkPool(spec.at("pool"), errors);
    checkNodes(spec, errors);
    FieldValue devices = spec.at("devices");
    FieldValue counters = spec.at("sharedCounters");
    if (counters.isSet() && devices.isSet()) {
      errors.invalid(spec, Tree.of(""), "only one of `sharedCounters` or `devices` is allowed");
    }
    DeviceLists lists = new DeviceLists(errors);
    boolean perDevice = spec.at("perDeviceNodeSelection").flag();
    SliceDeviceValidation rules = new SliceDeviceValidation(old, perDevice);
    lists.set(devices, mostDevices(devices), rules::check, device -> device.at("name"));
    lists.declaredSet(
        counters, MOST_COUNTER_SETS, ResourceSliceValidation::checkCounters, set -> set.at("name"));
  }

  private static int mostDevices(FieldValue devices) {
    boolean advanced =
        devices.items().stream()
            .anyMatch(
                device ->
                    !device.at("taints").isEmpty() || !device.at("consumesCounters").isEmpty());
    return advanced ? MOST_ADVANCED_DEVICES : MOST_DEVICES;
  }

  private static void checkPool(FieldValue pool, FieldErrors errors) {
    DeviceNames.pool(pool.at("name"), errors);
    if (pool.at("resourceSliceCount").number() <= 0) {
      errors.invalidNumber(pool.at("resourceSliceCount"), "must be greater than zero");
    }
    if (pool.at("generation").number() < 0) {
      errors.invalidNumber(pool.at("generation"), "must be greater than or equal to zero");
    }
  }

  private static void checkNodes(FieldValue spec, FieldErrors errors) {
    List<String> set = new ArrayList<>();
    FieldValue name = spec.at("nodeName");
    if (!name.isEmpty()) {
      set.add("`nodeName`");
      DeviceNames.node(name, errors);
    } else if (name.isSet()) {
      errors.invalid(name, "must be either unset or set to a non-empty string");
    }
    FieldValue selector = spec.at("nodeSelector");
    if (selector.isSet()) {
      set.add("`nodeSelector`");
      NodeSelectorValidation.required(selector, errors);
      FieldValue terms = selector.at("nodeSelectorTerms");
      if (terms.items().size() != 1) {
        Tree shown = InternalForm.of("[]core.NodeSelectorTerm", terms.tree());
        errors.invalid(terms, shown, "must have exactly one node selector term");
      }
    }
    for (String field : List.of("allNodes", "perDeviceNodeSelection")) {
      flag(spec.at(field), set, errors);
    }
    if (set.isEmpty()) {
      errors.required(spec, ONE_OF);
    } else if (set.size() > 1) {
      Tree shown = Tree.of("{" + String.join(", ", set) + "}");
      errors.invalid(spec, shown, ONE_OF + ", but multiple fields are set");
    }
  }

  /** A flag that is either true or not there. */
  static void flag(FieldValue flag, List<String> set, FieldErrors errors) {
    if (flag.flag()) {
      set.add("`" + flag.name() + "`");
    } else if (flag.isSet()) {
      errors.invalid(flag, "must be either unset or set to true");
    }
  }

  private static void checkCounters(FieldValue set, FieldErrors errors) {
    DeviceNames.counter(set.at("name"), errors);
    FieldValue counters = set.at("counters");
    if (counters.isEmpty()) {
      errors.required(counters, "");
    } else {
      checkCounters(counters, MOST_COUNTERS, errors);
    }
  }

  /** Any quantity will do; only the names are looked at. */
  static void checkCounters(FieldValue counters, int most, FieldErrors errors) {
    int size = counters.entries().size();
    if (size > most) {
      errors.tooMany(counters, size, most);
      return;
    }
    new DeviceLists(errors)
        .map(
            counters,
            LABEL,
            (counter, all) -> {
              // As validateDeviceCounter: what was decoded is right.
            },
            DeviceNames::counterKey);
  }
}
