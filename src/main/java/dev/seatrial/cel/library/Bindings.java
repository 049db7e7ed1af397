package dev.seatrial.cel.library;

import dev.seatrial.cel.value.DurationValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.TimestampValue;
import dev.seatrial.cel.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Which function does what: by overload, or one for all overloads of a name. */
final class Bindings {
  private final Map<String, Callable> overloads = new LinkedHashMap<>();
  private final Map<String, Callable> names = new LinkedHashMap<>();

  /** Binds an overload of one parameter. */
  Bindings one(String overload, Function.Unary function) {
    return bind(overload, arguments -> function.of(arguments.get(0)), Callable.Evaluation.ALL);
  }

  /** Binds an overload of two parameters. */
  Bindings two(String overload, Function.Binary function) {
    return bind(
        overload,
        arguments -> function.of(arguments.get(0), arguments.get(1)),
        Callable.Evaluation.ALL);
  }

  /** Binds an overload of any number of parameters. */
  Bindings many(String overload, Function function) {
    return bind(overload, function, Callable.Evaluation.UNTIL_ERROR);
  }

  private Bindings bind(String overload, Function function, Callable.Evaluation evaluation) {
    overloads.put(overload, new Callable(function, evaluation));
    return this;
  }

  /** Binds all overloads of a name with one parameter, for first arguments that the test lets. */
  Bindings allOfOne(String name, Predicate<Value> test, Function.Unary function) {
    names.put(name, guarded(name, test, arguments -> function.of(arguments.get(0))));
    return this;
  }

  /** Binds all overloads of a name with two parameters. */
  Bindings allOfTwo(String name, Predicate<Value> test, Function.Binary function) {
    names.put(
        name, guarded(name, test, arguments -> function.of(arguments.get(0), arguments.get(1))));
    return this;
  }

  // As the operand traits of a singleton binding in interpretable.go.
  private static Callable guarded(String name, Predicate<Value> test, Function function) {
    return new Callable(
        arguments ->
            test.test(arguments.get(0)) ? function.of(arguments) : refusal(name, arguments.get(0)),
        Callable.Evaluation.ALL);
  }

  // Some values are asked themselves first, and say less.
  private static ErrorValue refusal(String name, Value receiver) {
    boolean isAsked =
        receiver instanceof TextValue
            || receiver instanceof TimestampValue
            || receiver instanceof DurationValue;
    return isAsked ? ErrorValue.NO_OVERLOAD : new ErrorValue("no such overload: " + name);
  }

  Map<String, Callable> overloads() {
    return overloads;
  }

  Map<String, Callable> names() {
    return names;
  }
}
