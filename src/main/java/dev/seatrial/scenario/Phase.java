package dev.seatrial.scenario;

import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of a trial: what is given, must hold, is done, and must then be so. */
record Phase(Tree tree, Path path) {
  /** The phases of a trial: its spec itself, then each of its steps. */
  static List<Phase> of(Tree trial) {
    List<Phase> phases = new ArrayList<>();
    Path spec = Path.of("spec");
    phases.add(new Phase(trial.at("spec"), spec));
    List<Tree> steps = trial.items("spec", "steps");
    for (int i = 0; i < steps.size(); i++) {
      phases.add(new Phase(steps.get(i), spec.field("steps").index(i)));
    }
    return phases;
  }

  List<Operation> given() {
    return operations("given");
  }

  List<Operation> always() {
    return operations("always");
  }

  List<Operation> never() {
    return operations("never");
  }

  List<Operation> when() {
    return operations("when");
  }

  List<Operation> then() {
    return operations("then");
  }

  /** All of them, in the order in which they are run. */
  Stream<Operation> all() {
    return Stream.of(given(), always(), never(), when(), then()).flatMap(List::stream);
  }

  private List<Operation> operations(String field) {
    List<Operation> operations = new ArrayList<>();
    List<Tree> items = tree.items(field);
    for (int i = 0; i < items.size(); i++) {
      operations.add(Operation.of(items.get(i), path.field(field).index(i)));
    }
    return operations;
  }
}
