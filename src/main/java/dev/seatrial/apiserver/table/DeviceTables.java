package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Devices, claims to them, and what nodes offer. */
// As printResourceClaim and its neighbours in printers.go, v1.37.
final class DeviceTables {
  static final KindTable DEVICE_CLASS = plain("DeviceClass.resource.k8s.io");
  static final KindTable RESOURCE_CLAIM_TEMPLATE = plain("ResourceClaimTemplate.resource.k8s.io");

  static final KindTable RESOURCE_CLAIM =
      KindTable.of(
          "ResourceClaim.resource.k8s.io",
          (claim, cells) -> cells.name().text(state(claim)).age(),
          Column.objectName(),
          Column.text("State"),
          Column.age());

  static final KindTable RESOURCE_SLICE =
      KindTable.of(
          "ResourceSlice.resource.k8s.io",
          (slice, cells) ->
              cells
                  .name()
                  .textAt("spec", "nodeName")
                  .textAt("spec", "driver")
                  .textAt("spec", "pool", "name")
                  .age(),
          Column.objectName(),
          Column.text("Node"),
          Column.text("Driver"),
          Column.text("Pool"),
          Column.age());

  static final KindTable DEVICE_TAINT_RULE =
      KindTable.of(
          "DeviceTaintRule.resource.k8s.io",
          DeviceTables::taintRule,
          Column.objectName(),
          Column.text("Key"),
          Column.text("Value"),
          Column.text("Effect"),
          Column.text("TimeAdded"),
          Column.age());

  static final KindTable POOL_STATUS_REQUEST =
      KindTable.of(
          "ResourcePoolStatusRequest.resource.k8s.io",
          DeviceTables::poolStatus,
          Column.objectName(),
          Column.text("Driver"),
          Column.text("Total"),
          Column.text("Available"),
          Column.text("Allocated"),
          Column.text("Unavailable"),
          Column.text("Errors"),
          Column.integer("Pools"),
          Column.text("Status"),
          Column.text("Completed"));

  private static final List<String> POOL_NUMBERS =
      List.of("totalDevices", "availableDevices", "allocatedDevices", "unavailableDevices");

  private DeviceTables() {}

  static KindTable plain(String kind) {
    return KindTable.of(
        kind, (object, cells) -> cells.name().age(), Column.objectName(), Column.age());
  }

  // As resourceClaimState in printers.go, v1.37.
  private static String state(Tree claim) {
    List<String> states = new ArrayList<>();
    boolean isTerminating = Texts.isTerminating(claim);
    if (isTerminating) {
      states.add("deleted");
    }
    if (!claim.at("status", "allocation").isUnset()) {
      states.add("allocated");
      if (!claim.items("status", "reservedFor").isEmpty()) {
        states.add("reserved");
      }
    } else if (!isTerminating) {
      states.add("pending");
    }
    return String.join(",", states);
  }

  private static void taintRule(Tree rule, Cells cells) {
    Tree taint = rule.at("spec", "taint");
    String added = taint.text("", "timeAdded");
    cells
        .name()
        .text(taint.text("", "key"))
        .text(taint.text("", "value"))
        .text(taint.text("", "effect"))
        .text(added.isEmpty() ? "" : cells.since(added))
        .age();
  }

  // As printResourcePoolStatusRequest in printers.go, v1.37.
  private static void poolStatus(Tree request, Cells cells) {
    Tree status = request.at("status");
    List<Tree> pools = status.items("pools");
    PoolProgress progress = PoolProgress.of(request);
    boolean counts = !status.isUnset() && !progress.word().equals("Failed");
    cells.name().textAt("spec", "driver");
    for (String field : POOL_NUMBERS) {
      long sum = pools.stream().mapToLong(pool -> pool.number(0, field)).sum();
      cells.text(counts ? Long.toString(sum) : "-");
    }
    long errors = pools.stream().filter(pool -> !pool.at("validationError").isUnset()).count();
    long poolCount = status.number(0, "poolCount");
    boolean isCut = progress.word().equals("Complete") && poolCount > pools.size();
    cells
        .text(counts ? Long.toString(errors) : "-")
        .number(poolCount)
        .text(isCut ? "Complete (" + pools.size() + "/" + poolCount + " pools)" : progress.word())
        .text(progress.hasCompleted() ? cells.since(progress.completion()) : Cells.NONE);
  }

  /** How far a request has come, in one word; when it was complete, if it is. */
  private record PoolProgress(String word, String completion) {
    static PoolProgress of(Tree request) {
      for (Tree condition : request.items("status", "conditions")) {
        String type = condition.text("", "type");
        boolean ends = type.equals("Complete") || type.equals("Failed");
        if (ends && condition.text("", "status").equals("True")) {
          return new PoolProgress(type, condition.text("", "lastTransitionTime"));
        }
      }
      return new PoolProgress("Pending", "");
    }

    boolean hasCompleted() {
      return word.equals("Complete");
    }
  }
}
