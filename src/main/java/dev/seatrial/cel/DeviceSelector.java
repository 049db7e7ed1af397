package dev.seatrial.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.seatrial.cel.check.Checked;
import dev.seatrial.cel.check.Environment;
import dev.seatrial.cel.cost.DeviceSizes;
import dev.seatrial.cel.cost.Estimator;
import dev.seatrial.cel.program.PlanProblem;
import dev.seatrial.cel.program.Program;
import java.util.Optional;

/**
 * An expression that selects devices, compiled as one that is being written.
 *
 * <p>As {@code CompileCELExpression} in {@code k8s.io/dynamic-resource-allocation/cel/compile.go},
 * v0.37.
 *
 * @param error what is wrong with it, in the words of the API server; nothing where it is right
 * @param maxCost what a run costs at most
 */
public record DeviceSelector(Optional<String> error, Cost maxCost) {
  private static final String BOOL = "bool";

  /** An attribute, of which only a device tells what it is. */
  private static final String UNKNOWN = "google.protobuf.Any";

  // Each is made when the first expression for it is met: nothing else needs dev.cel.
  private static final class All {
    static final Environment ENVIRONMENT = Environment.ofDevices();
  }

  private static final class Unshared {
    static final Environment ENVIRONMENT = Environment.ofUnsharedDevices();
  }

  /** Compiles an expression for devices that have the fields. */
  public static DeviceSelector compile(String expression, DeviceFields fields) {
    Environment environment =
        switch (fields) {
          case ALL -> All.ENVIRONMENT;
          case UNSHARED -> Unshared.ENVIRONMENT;
        };
    return of(environment.check(expression));
  }

  private static DeviceSelector of(Checked checked) {
    if (checked.tree().isEmpty()) {
      return failed("compilation failed: " + checked.problem());
    }
    String type = checked.typeText();
    if (!type.equals(BOOL) && !type.equals(UNKNOWN)) {
      return failed("must evaluate to bool or the unknown type, not " + type);
    }
    return planned(checked.tree().get());
  }

  private static DeviceSelector planned(CelAbstractSyntaxTree tree) {
    try {
      Program.of(tree);
    } catch (PlanProblem e) {
      return failed("program instantiation failed: " + e.words());
    }
    long most = Estimator.mostCost(tree, new DeviceSizes());
    return new DeviceSelector(Optional.empty(), new Cost(most));
  }

  private static DeviceSelector failed(String error) {
    return new DeviceSelector(Optional.of(error), Cost.ZERO);
  }
}
