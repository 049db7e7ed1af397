package dev.seatrial.validation.device;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.ConditionRules;
import dev.seatrial.validation.scheduling.NodeSelectorValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The status of a ResourceClaim: what was allocated, for whom, and what drivers say of it.
 *
 * <p>As {@code validateResourceClaimStatusUpdate} in {@code
 * pkg/apis/resource/validation/validation.go}, v1.37; of the configuration of what was allocated,
 * nothing is looked at.
 */
record ClaimStatusRules(FieldValue claim, FieldErrors errors) {
  private static final int MOST_CONSUMERS = 256;
  private static final int MOST_CONDITIONS = 8;
  private static final int MOST_RESULTS = 32;
  private static final String NO_REQUEST =
      "must be the name of a request in the claim or the name of a request and a subrequest"
          + " separated by '/'";

  void check(FieldValue old) {
    FieldValue status = claim.at("status");
    DeviceLists lists = new DeviceLists(errors);
    FieldValue reserved = status.at("reservedFor");
    lists.each(reserved, MOST_CONSUMERS, ClaimStatusRules::consumer);
    Set<String> allocated = new TreeSet<>();
    status
        .at("allocation", "devices", "results")
        .items()
        .forEach(result -> allocated.add(device(result.tree()).toJson()));
    status.at("devices").items().forEach(device -> checkDevice(device, allocated));
    checkReserved(status, old);
    FieldValue allocation = status.at("allocation");
    FieldValue before = old.at("status", "allocation");
    if (allocation.isSet() && before.isSet()) {
      if (!InternalForm.same("resource.AllocationResult", allocation.tree(), before.tree())) {
        errors.declare(
            declared ->
                declared.invalid(allocation, Tree.NULL, "field cannot be modified once set"));
      }
    } else if (allocation.isSet()) {
      lists.each(
          allocation.at("devices", "results"), MOST_RESULTS, (result, into) -> checkResult(result));
      if (allocation.at("nodeSelector").isSet()) {
        NodeSelectorValidation.required(allocation.at("nodeSelector"), errors);
      }
    }
    // What is declared stands in the order of the type's fields.
    lists.declaredSet(reserved, MOST_CONSUMERS, (user, into) -> {}, user -> user.at("uid"));
  }

  private static void consumer(FieldValue user, FieldErrors errors) {
    for (String field : List.of("resource", "name", "uid")) {
      if (user.at(field).isEmpty()) {
        errors.required(user.at(field), "");
      }
    }
  }

  private static Tree device(Tree device) {
    return new ObjectBuilder()
        .put("Driver", device.text("", "driver"))
        .put("Pool", device.text("", "pool"))
        .put("Device", device.text("", "device"))
        .put("ShareID", device.text("", "shareID"))
        .build();
  }

  private void checkDevice(FieldValue device, Set<String> allocated) {
    DeviceNames.driver(device.at("driver"), errors);
    DeviceNames.pool(device.at("pool"), errors);
    DeviceNames.label(device.at("device"), errors);
    Tree identity = device(device.tree());
    if (!allocated.contains(identity.toJson())) {
      errors.invalid(device, identity, "must be an allocated device in the claim");
    }
    FieldValue conditions = device.at("conditions");
    int size = conditions.items().size();
    if (size > MOST_CONDITIONS) {
      errors.tooMany(conditions, size, MOST_CONDITIONS);
    }
    ConditionRules.check(conditions, errors);
  }

  private void checkReserved(FieldValue status, FieldValue old) {
    FieldValue reserved = status.at("reservedFor");
    if (reserved.isEmpty()) {
      return;
    }
    if (!status.at("allocation").isSet()) {
      errors.forbidden(reserved, "may not be specified when `allocated` is not set");
    } else if (claim.at("metadata", "deletionTimestamp").isSet()) {
      List<Tree> before = old.tree().items("status", "reservedFor");
      if (!before.containsAll(reserved.tree().items())) {
        errors.forbidden(
            reserved,
            "new entries may not be added while `deallocationRequested` or `deletionTimestamp` are"
                + " set");
      }
    }
  }

  private void checkResult(FieldValue result) {
    checkRequest(result.at("request"));
    DeviceNames.declaredDriver(result.at("driver"), errors);
    DeviceNames.declaredPool(result.at("pool"), errors);
    DeviceNames.label(result.at("device"), errors);
    DeviceTaintValidation.tolerations(result.at("tolerations"), errors);
  }

  private void checkRequest(FieldValue name) {
    String[] parts = name.text().split("/", -1);
    if (parts.length > 2) {
      errors.invalidText(name, NO_REQUEST);
      return;
    }
    for (String part : parts) {
      DeviceNames.label(new FieldValue(name.path(), Tree.of(part)), errors);
    }
    if (!requests().contains(name.text())) {
      errors.invalidText(name, NO_REQUEST);
    }
  }

  private Set<String> requests() {
    Set<String> names = new TreeSet<>();
    for (Tree request : claim.tree().items("spec", "devices", "requests")) {
      String name = request.text("", "name");
      names.add(name);
      request
          .items("firstAvailable")
          .forEach(alternative -> names.add(name + "/" + alternative.text("", "name")));
    }
    return names;
  }
}
