package dev.seatrial.scenario;

import dev.seatrial.trial.Faults;
import java.util.List;
import java.util.function.BiConsumer;

/** What a trial can say that befalls the cluster, in {@code given} and in {@code when}. */
final class FaultOperations {
  private static final String OF = "of";

  private FaultOperations() {}

  /** Whether the operation is a fault, which was then done. */
  static boolean run(Faults faults, Operation said) {
    switch (said.name()) {
      case "nodeLost" -> faults.loseNode(said.only());
      case "nodeCrashes" -> faults.crashNode(said.only());
      case "nodeReturns" -> faults.returnNode(said.only());
      case "zoneLost" -> faults.loseZone(said.only());
      case "zoneReturns" -> faults.returnZone(said.only());
      case "unready" -> faults.makeUnready(said.text(OF), said.duration("for"));
      case "use" -> each(said, (resource, amount) -> faults.use(said.text(OF), resource, amount));
      case "load" -> each(said, (resource, amount) -> faults.load(said.text(OF), resource, amount));
      default -> {
        return component(faults, said);
      }
    }
    return true;
  }

  private static boolean component(Faults faults, Operation said) {
    switch (said.name()) {
      case "slowWatch" -> faults.slowWatch(said.text(OF), said.duration("by"));
      case "componentStops" -> faults.stopComponent(said.only());
      case "componentStarts" -> faults.startComponent(said.only());
      case "componentRestarts" -> faults.restartComponent(said.only());
      case "failingWrites" -> {
        faults.conflicts(said.text(OF), said.number("conflicts"));
        faults.timeouts(said.text(OF), said.number("timeouts"));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void each(Operation said, BiConsumer<String, String> action) {
    for (String resource : List.of("cpu", "memory")) {
      if (said.value().at(resource).isPresent()) {
        action.accept(resource, said.plain(resource));
      }
    }
  }
}
