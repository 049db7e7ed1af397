package dev.seatrial.cel.program;

import dev.seatrial.cel.library.CostUnits;
import dev.seatrial.cel.library.NamedFormat;
import dev.seatrial.cel.value.BytesValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.Sized;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What calls of the API server's own functions cost. As {@code CallCost} in {@code
 * k8s.io/apiserver/pkg/cel/library/cost.go}, and the trackers of {@code ext/lists.go} and {@code
 * ext/sets.go}.
 */
final class LibraryCost {

  private LibraryCost() {}

  static Optional<Long> of(String function, String overload, List<Value> arguments, Value result) {
    Optional<Long> ofExtension = ofExtension(overload, arguments, result);
    return ofExtension.isPresent()
        ? ofExtension
        : ofFunction(function, overload, arguments, result);
  }

  private static Optional<Long> ofExtension(String overload, List<Value> arguments, Value result) {
    return switch (overload) {
      case "list_slice", "lists_range", "list_reverse" ->
          Optional.of(1 + size(result) + CostUnits.LIST);
      case "list_flatten", "list_flatten_int" -> Optional.of(flattened(arguments));
      case "list_distinct" -> Optional.of(selfCompared(arguments.get(0)));
      case "list_sets_contains_list", "list_sets_intersects_list" ->
          Optional.of(1 + size(arguments.get(0)) * size(arguments.get(1)));
      case "list_sets_equivalent_list" ->
          Optional.of(1 + 2 * size(arguments.get(0)) * size(arguments.get(1)));
      default -> {
        if (overload.startsWith("list_") && overload.endsWith("_sort")) {
          yield Optional.of(selfCompared(arguments.get(0)));
        }
        yield overload.endsWith("_sortByAssociatedKeys")
            ? Optional.of(selfCompared(arguments.get(1)))
            : Optional.empty();
      }
    };
  }

  private static long flattened(List<Value> arguments) {
    double depth =
        arguments.size() == 2 && arguments.get(1) instanceof IntValue given ? given.value() : 1;
    return allocated(depth, size(arguments.get(0)));
  }

  private static long selfCompared(Value list) {
    double factor = 2;
    if (list instanceof ListValue items && items.size() > 0) {
      Value first = items.item(0);
      boolean isText = first instanceof TextValue || first instanceof BytesValue;
      factor += isText ? CostUnits.PER_CHARACTER : 0;
    }
    return allocated(factor, size(list) * size(list));
  }

  private static long allocated(double factor, long size) {
    return (long) ((double) size * (factor < 0 ? 1 : factor)) + 1 + CostUnits.LIST;
  }

  private static Optional<Long> ofFunction(
      String function, String overload, List<Value> arguments, Value result) {
    if (function.equals("check")) {
      return Optional.of(CostUnits.CHECK);
    }
    return CostUnits.CHEAP.contains(function)
        ? Optional.of(1L)
        : ofSizes(function, overload, arguments, result);
  }

  private static Optional<Long> ofSizes(
      String function, String overload, List<Value> arguments, Value result) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    long first = size(arguments.get(0));
    return switch (function) {
      case "fieldSelector", "labelSelector" -> Optional.of(selector(size(arguments.get(1))));
      case "isSorted", "sum", "max", "min", "indexOf", "lastIndexOf", "includes" ->
          Optional.of(traversal(arguments.get(0)));
      case "url",
          "lowerAscii",
          "upperAscii",
          "substring",
          "trim",
          "jsonpatch.escapeKey",
          "cidr",
          "isIP",
          "isCIDR",
          "quantity",
          "isQuantity",
          "semver",
          "isSemver" ->
          Optional.of(CallCost.scan(first));
      case "replace", "split", "ip.isCanonical" -> Optional.of(twice(first));
      case "join" -> Optional.of(twice(size(result)));
      case "find", "findAll" -> Optional.of(CallCost.match(first, size(arguments.get(1))));
      case "ip" -> Optional.of(overload.equals("cidr_ip") ? 1 : CallCost.scan(first));
      case "containsIP" -> Optional.of(containsIp(overload, first, size(arguments.get(1))));
      case "containsCIDR" -> Optional.of(containsCidr(overload, first, size(arguments.get(1))));
      case "validate" ->
          arguments.get(0) instanceof NamedFormat format
              ? Optional.of(CallCost.match(size(arguments.get(1)), format.regexSize()))
              : Optional.empty();
      case "_==_" -> isOpaque(arguments.get(0)) ? Optional.of(1L) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isOpaque(Value value) {
    return value.type().startsWith("kubernetes.") || value.type().startsWith("net.");
  }

  private static long twice(long characters) {
    return (long) Math.ceil((double) characters * 2 * CostUnits.PER_CHARACTER);
  }

  private static long containsIp(String overload, long cidr, long other) {
    long cost = CallCost.scan(cidr + cidr);
    return overload.equals("cidr_contains_ip_string") ? cost + CallCost.scan(other) : cost;
  }

  private static long containsCidr(String overload, long cidr, long other) {
    long cost = CallCost.scan(cidr + cidr) + CallCost.scan(cidr) + 1;
    return overload.equals("cidr_contains_cidr_string") ? cost + CallCost.scan(other) : cost;
  }

  private static long selector(long length) {
    long requirements = (long) Math.ceil((double) length * CostUnits.REQUIREMENTS_PER_CHARACTER);
    return CostUnits.LIST
        + CallCost.scan(length)
        + requirements * (CostUnits.LIST + CostUnits.STRUCT);
  }

  private static long traversal(Value value) {
    if (value instanceof TextValue text) {
      int bytes = text.value().getBytes(StandardCharsets.UTF_8).length;
      return (long) (bytes * CostUnits.PER_CHARACTER);
    }
    if (value instanceof BytesValue bytes) {
      return (long) ((double) bytes.size() * CostUnits.PER_CHARACTER);
    }
    if (value instanceof ListValue list) {
      return list.items().stream().mapToLong(LibraryCost::traversal).sum();
    }
    if (value instanceof MapValue map) {
      return map.keys().stream().mapToLong(key -> traversal(key) + traversal(map.get(key))).sum();
    }
    return 1;
  }

  private static long size(Value value) {
    return value instanceof Sized sized ? sized.size() : 1;
  }
}
