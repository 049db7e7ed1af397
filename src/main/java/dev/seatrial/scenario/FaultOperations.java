package dev.seatrial.scenario;

import dev.seatrial.trial.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a trial can say that befalls the cluster, in {@code given} and in {@code when}. */
final class FaultOperations {
  private static final String OF = "of";
  private static final String ERROR = "error";

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
        return container(faults, said) || storage(faults, said) || component(faults, said);
      }
    }
    return true;
  }

  private static boolean container(Faults faults, Operation said) {
    switch (said.name()) {
      case "unhealthy" -> faults.makeUnhealthy(said.text(OF), said.duration("after"));
      case "neverReady" -> faults.neverReady(said.only());
      case "neverStops" -> faults.neverStop(said.only());
      case "failingPulls" -> faults.failPulls(said.text("image"), said.text(ERROR));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean storage(Faults faults, Operation said) {
    switch (said.name()) {
      case "left" ->
          each(said, (resource, amount) -> faults.leave(said.text(OF), resource, amount));
      case "storage" -> driver(faults, said, said.text(OF));
      case "worldBecomes" -> faults.declare(said.only());
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void driver(Faults faults, Operation said, String driver) {
    if (said.value().at("provisions").isPresent()) {
      faults.provisioning(driver, timeUnlessNever(said, "provisions"));
    }
    if (said.value().at("attaches").isPresent()) {
      faults.attaching(driver, timeUnlessNever(said, "attaches"));
    }
    if (said.value().at(ERROR).isPresent()) {
      faults.failProvisioning(driver, said.text(ERROR));
    }
  }

  private static Optional<Duration> timeUnlessNever(Operation said, String field) {
    return said.text(field).equals("never") ? Optional.empty() : Optional.of(said.duration(field));
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
    for (String resource : List.of("cpu", "memory", "disk")) {
      if (said.value().at(resource).isPresent()) {
        action.accept(resource, said.plain(resource));
      }
    }
  }
}
