package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Pods: how many containers are ready, and what state they are in taken together. */
// As printPod in printers.go, v1.37.
final class PodTable {
  static final KindTable TABLE =
      KindTable.of(
          "Pod",
          PodTable::cells,
          Column.objectName(),
          Column.text("Ready"),
          Column.text("Status"),
          Column.text("Restarts"),
          Column.age(),
          Column.text("IP").wide(),
          Column.text("Node").wide(),
          Column.text("Nominated Node").wide(),
          Column.text("Readiness Gates").wide());

  private PodTable() {}

  private static void cells(Tree pod, Cells cells) {
    PodState state = PodState.of(pod);
    cells
        .name()
        .text(state.ready() + "/" + state.total())
        .text(state.reason())
        .text(restarts(state, cells))
        .age()
        .text(Texts.orElse(firstIp(pod), Cells.NONE))
        .text(Texts.orElse(pod.text("", "spec", "nodeName"), Cells.NONE))
        .text(Texts.orElse(pod.text("", "status", "nominatedNodeName"), Cells.NONE))
        .text(readinessGates(pod));
  }

  /** What a finished pod's row says of itself. */
  static List<Tree> rowConditions(Tree pod) {
    return switch (pod.text("", "status", "phase")) {
      case "Succeeded" -> completed("Succeeded", "The pod has completed successfully.");
      case "Failed" -> completed("Failed", "The pod failed.");
      default -> List.of();
    };
  }

  private static List<Tree> completed(String reason, String message) {
    return List.of(
        ObjectTree.of("type", Tree.of("Completed"), "status", Tree.of("True"))
            .with("reason", Tree.of(reason))
            .with("message", Tree.of(message)));
  }

  private static String restarts(PodState state, Cells cells) {
    return state.restarts() != 0 && !state.lastRestart().isEmpty()
        ? state.restarts() + " (" + cells.since(state.lastRestart()) + " ago)"
        : Integer.toString(state.restarts());
  }

  private static String firstIp(Tree pod) {
    List<Tree> ips = pod.items("status", "podIPs");
    return ips.isEmpty() ? "" : ips.get(0).text("", "ip");
  }

  private static String readinessGates(Tree pod) {
    List<Tree> gates = pod.items("spec", "readinessGates");
    Conditions conditions = Conditions.of(pod);
    long open =
        gates.stream().filter(gate -> conditions.isTrue(gate.text("", "conditionType"))).count();
    return gates.isEmpty() ? Cells.NONE : open + "/" + gates.size();
  }
}
