package dev.seatrial.scenario;

import dev.seatrial.object.Durations;
import dev.seatrial.tree.TextTree;
import dev.seatrial.trial.Trial;
import dev.seatrial.trial.When;

/** What a trial's {@code when} can say. */
final class WhenOperations {
  private static final String NAME = "name";
  private static final String IMAGE = "image";

  private WhenOperations() {}

  static void run(Trial trial, Operation said) {
    if (!FaultOperations.run(trial.faults(), said)) {
      run(trial.when(), said);
    }
  }

  private static void run(When when, Operation said) {
    boolean isText = said.value() instanceof TextTree;
    switch (said.name()) {
      case "run" -> command(when, said);
      case "createDeployment" -> when.createDeployment(said.text(NAME), said.text(IMAGE));
      case "runPod" -> when.runPod(said.text(NAME), said.text(IMAGE));
      case "create" -> {
        if (isText) {
          when.createFile(said.only());
        } else {
          when.create(said.text("manifest"));
        }
      }
      case "apply" -> {
        if (isText) {
          when.applyFile(said.only());
        } else {
          when.apply(said.text("manifest"));
        }
      }
      case "scale" -> when.scale(said.text(NAME), said.number("replicas"));
      case "setImage" -> when.setImage(said.text(NAME), said.text(IMAGE));
      case "undo" -> undo(when, said);
      case "restart" -> when.restart(said.only());
      case "delete" -> when.delete(said.only());
      case "deletePodOf" -> when.deletePodOf(said.only());
      case "advance" -> when.advance(Durations.parse(said.only()));
      default -> node(when, said);
    }
  }

  private static void node(When when, Operation said) {
    switch (said.name()) {
      case "cordon" -> when.cordon(said.only());
      case "uncordon" -> when.uncordon(said.only());
      case "drain" -> when.drain(said.only());
      case "drainNodeOf" -> when.drainNodeOf(said.only());
      default -> throw new IllegalStateException("the schema allows: " + said.text());
    }
  }

  private static void command(When when, Operation said) {
    if (said.value() instanceof TextTree line) {
      when.run(line.value());
    } else {
      when.run(said.text("command"), said.text("input"));
    }
  }

  private static void undo(When when, Operation said) {
    if (said.value().at("toRevision").isPresent()) {
      when.undo(said.text(NAME), said.number("toRevision"));
    } else {
      when.undo(said.text(NAME));
    }
  }
}
