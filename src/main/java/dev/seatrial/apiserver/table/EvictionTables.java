package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** Evictions that are asked for and answered by objects. */
// As printEvictionRequest and printEviction in printers.go, v1.37.
final class EvictionTables {
  static final KindTable EVICTION_REQUEST =
      KindTable.of(
          "EvictionRequest.lifecycle.k8s.io",
          EvictionTables::request,
          Column.objectName(),
          Column.text("Target"),
          Column.text("Target Type"),
          Column.text("Status"),
          Column.text("Requester"),
          Column.text("Intent"),
          Column.age());

  static final KindTable EVICTION =
      KindTable.of(
          "Eviction.lifecycle.k8s.io",
          EvictionTables::eviction,
          Column.objectName(),
          Column.text("Target"),
          Column.text("Target Type"),
          Column.text("Status"),
          Column.text("Active Responder"),
          Column.text("Responder Status"),
          Column.text("Responder Expected Finish"),
          Column.text("Requesters"),
          Column.age(),
          Column.text("Responder Heartbeat").wide(),
          Column.text("Responder Status Message").wide());

  private static final List<String> ENDED = List.of("Canceled", "Interrupted", "Completed");

  private EvictionTables() {}

  private static void request(Tree request, Cells cells) {
    target(request, cells);
    cells.textAt("spec", "requester").textAt("spec", "intent").age();
  }

  private static void target(Tree object, Cells cells) {
    Tree pod = object.at("spec", "target", "pod");
    cells
        .name()
        .text(pod.isUnset() ? Cells.UNSET : pod.text("", "name"))
        .text(pod.isUnset() ? Cells.UNSET : "Pod")
        .text(status(object));
  }

  // As resolveEvictionStatusConditions in printers.go, v1.37.
  private static String status(Tree object) {
    Conditions conditions = Conditions.of(object);
    for (String end : List.of("TargetEvicted", "Failed")) {
      if (conditions.isTrue(end)) {
        return end + " (" + conditions.reason(end) + ")";
      }
    }
    return object.number(0, "status", "observedGeneration") > 0 ? "Progressing" : "Pending";
  }

  private static void eviction(Tree eviction, Cells cells) {
    target(eviction, cells);
    List<Tree> targets = eviction.items("status", "targetResponders");
    Optional<Tree> active = last(targets, List.of("Active"));
    Optional<Tree> shown = active.isPresent() ? active : last(targets, ENDED);
    long begun =
        targets.stream()
            .filter(item -> isIn(item, "Active") || ENDED.contains(item.text("", "state")))
            .count();
    String name = shown.map(item -> item.text("", "name")).orElse(Cells.UNSET);
    Responder responder = Responder.of(eviction, shown.orElse(Tree.ABSENT), cells);
    cells
        .text(name + " (" + begun + "/" + targets.size() + ")")
        .text(responder.status())
        .text(responder.finish())
        .text(requesters(eviction.items("status", "requesters")))
        .age()
        .text(responder.heartbeat())
        .text(responder.message());
  }

  private static Optional<Tree> last(List<Tree> targets, List<String> states) {
    return targets.stream()
        .filter(item -> states.contains(item.text("", "state")))
        .reduce((before, after) -> after);
  }

  private static boolean isIn(Tree target, String state) {
    return target.text("", "state").equals(state);
  }

  private static String requesters(List<Tree> requesters) {
    List<String> names =
        requesters.stream()
            .filter(requester -> !requester.text("", "intent").equals("Withdrawn"))
            .map(requester -> requester.text("", "name"))
            .sorted()
            .toList();
    if (names.isEmpty()) {
      return requesters.isEmpty() ? Cells.NONE : "<withdrawn>";
    }
    return Texts.firstOf(names, 1);
  }
}
