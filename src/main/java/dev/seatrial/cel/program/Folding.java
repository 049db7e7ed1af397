package dev.seatrial.cel.program;

import dev.seatrial.cel.library.RegexWords;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.DoubleValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.PlainMap;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.UintValue;
import dev.seatrial.cel.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps that are computed before the run. As {@code decOptimize} in decorators.go. */
final class Folding {
  private static final List<String> CONVERSIONS =
      List.of(
          "bool",
          "bytes",
          "double",
          "duration",
          "dyn",
          "int",
          "string",
          "timestamp",
          "type",
          "uint");
  private static final List<String> REGEXES = List.of("matches", "find", "findAll");
  private static final Scope NOTHING = name -> Optional.empty();

  private Folding() {}

  static Step folded(Step step) {
    if (step instanceof ListStep list) {
      return areConstant(list.items()) ? constant(list) : list;
    }
    if (step instanceof MapStep map) {
      boolean constant =
          map.entries().stream()
              .allMatch(entry -> areConstant(List.of(entry.key(), entry.value())));
      return constant ? constant(map) : map;
    }
    return step instanceof CallStep call ? folded(call) : step;
  }

  private static Step folded(CallStep call) {
    if (call.overload().equals("in_list")) {
      return membership(call);
    }
    if (CONVERSIONS.contains(call.function()) && call.arguments().size() == 1) {
      return areConstant(call.arguments()) ? converted(call) : call;
    }
    if (REGEXES.contains(call.function())
        && call.arguments().get(1) instanceof ConstantStep regex
        && regex.value() instanceof TextValue text) {
      RegexWords.problem(text.value())
          .ifPresent(
              words -> {
                throw new PlanProblem(words);
              });
    }
    return call;
  }

  private static Step converted(CallStep call) {
    ConstantStep converted = constant(call);
    if (converted.value().isError()) {
      throw new PlanProblem(converted.value().text());
    }
    return converted;
  }

  private static boolean areConstant(List<Step> steps) {
    return steps.stream().allMatch(ConstantStep.class::isInstance);
  }

  private static ConstantStep constant(Step step) {
    Frame frame = new Frame(NOTHING, NOTHING, new Costs(Long.MAX_VALUE));
    return new ConstantStep(step.id(), step.compute(frame));
  }

  private static Step membership(CallStep call) {
    if (!(call.arguments().get(1) instanceof ConstantStep constant)
        || !(constant.value() instanceof ListValue list)) {
      return call;
    }
    if (list.size() == 0) {
      return new ConstantStep(call.id(), BoolValue.FALSE);
    }
    Map<Value, Value> members = new LinkedHashMap<>();
    for (Value item : list.items()) {
      if (!isPrimitive(item)) {
        return call;
      }
      members.put(item, BoolValue.TRUE);
    }
    return new MembershipStep(call.id(), call.arguments().get(0), new PlainMap(members));
  }

  private static boolean isPrimitive(Value value) {
    return value instanceof BoolValue
        || value instanceof IntValue
        || value instanceof UintValue
        || value instanceof DoubleValue
        || value instanceof TextValue;
  }
}
