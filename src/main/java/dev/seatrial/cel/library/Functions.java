package dev.seatrial.cel.library;

import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a call computes. */
public final class Functions {
  private static final Map<String, Callable> OVERLOADS = new LinkedHashMap<>();
  private static final Map<String, Callable> NAMES = new LinkedHashMap<>();

  static {
    for (Bindings bindings :
        List.of(
            Operators.bindings(),
            AuthorizerFunctions.bindings(),
            Conversions.bindings(),
            IpFunctions.bindings(),
            ListExtension.bindings(),
            ListFunctions.bindings(),
            MapFunctions.bindings(),
            NamedFormats.bindings(),
            OptionalFunctions.bindings(),
            PatchFunctions.bindings(),
            QuantityFunctions.bindings(),
            RegexFunctions.bindings(),
            SemverFunctions.bindings(),
            SetFunctions.bindings(),
            TextFunctions.bindings(),
            TimeFunctions.bindings(),
            UrlFunctions.bindings())) {
      OVERLOADS.putAll(bindings.overloads());
      NAMES.putAll(bindings.names());
    }
  }

  private Functions() {}

  /**
   * What a call runs: the one overload that the checker chose, or with several of them whichever
   * takes the arguments. As {@code planCall} in planner.go.
   *
   * @param overload empty where the checker left more than one
   */
  public static Optional<Callable> find(String name, String overload) {
    List<Signature> signatures = Signatures.ALL.getOrDefault(name, List.of());
    for (Signature signature : signatures) {
      if (signature.overload().equals(overload) && OVERLOADS.containsKey(overload)) {
        return Optional.of(guarded(signature));
      }
    }
    if (NAMES.containsKey(name)) {
      return Optional.ofNullable(NAMES.get(name));
    }
    List<Signature> bound = new ArrayList<>(signatures);
    bound.removeIf(signature -> !OVERLOADS.containsKey(signature.overload()));
    if (bound.size() == 1) {
      return Optional.of(guarded(bound.get(0)));
    }
    return bound.isEmpty() ? Optional.empty() : Optional.of(dispatched(name, bound));
  }

  private static Callable guarded(Signature signature) {
    Callable bound = bound(signature);
    return new Callable(
        arguments ->
            signature.takes(arguments)
                ? bound.function().of(arguments)
                : noOverload(signature.function(), arguments),
        bound.evaluation());
  }

  private static Callable dispatched(String name, List<Signature> signatures) {
    return new Callable(
        arguments -> {
          for (Signature signature : signatures) {
            if (signature.takes(arguments)) {
              return bound(signature).function().of(arguments);
            }
          }
          return noOverload(name, arguments);
        },
        Callable.Evaluation.UNTIL_ERROR);
  }

  private static Callable bound(Signature signature) {
    Callable bound = OVERLOADS.get(signature.overload());
    if (bound == null) {
      throw new IllegalStateException("nothing bound to " + signature.overload());
    }
    return bound;
  }

  // As MaybeNoSuchOverload in decls.go.
  private static Value noOverload(String name, List<Value> arguments) {
    Optional<Value> error = arguments.stream().filter(Value::isError).findFirst();
    return error.orElseGet(
        () ->
            new ErrorValue(
                "no such overload: "
                    + name
                    + "("
                    + String.join(", ", arguments.stream().map(Value::type).toList())
                    + ")"));
  }
}
