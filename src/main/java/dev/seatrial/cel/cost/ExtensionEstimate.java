package dev.seatrial.cel.cost;

import dev.seatrial.cel.library.CostUnits;
import java.util.List;
import java.util.Optional;

/**
 * What calls of cel-go's extensions may cost. As {@code ext/lists.go}, version 3, and {@code
 * ext/sets.go}.
 */
final class ExtensionEstimate {
  private static final double COMPARISON = 2;
  private static final double TEXT_COMPARISON = 2.1;

  private ExtensionEstimate() {}

  static Optional<Estimate> of(String overload, Calling calling, Sizes sizes) {
    List<Node> arguments = calling.arguments();
    return switch (overload) {
      case "list_slice" -> Optional.of(slice(calling, sizes));
      case "lists_range" ->
          Optional.of(allocated(1, Range.exactly(arguments.get(0).number().orElse(-1))));
      case "list_reverse" -> calling.target().map(list -> allocated(1, sizes.of(list)));
      case "list_flatten", "list_flatten_int" ->
          calling.target().map(list -> allocated(depth(arguments), sizes.of(list)));
      case "list_sets_contains_list", "list_sets_intersects_list" ->
          Optional.of(sets(1, arguments, sizes));
      case "list_sets_equivalent_list" -> Optional.of(sets(2, arguments, sizes));
      case "list_distinct" -> calling.target().map(list -> squared(COMPARISON, sizes.of(list)));
      default -> sort(overload, calling, sizes);
    };
  }

  private static Estimate sets(double factor, List<Node> sides, Sizes sizes) {
    Range product = sizes.of(sides.get(0)).times(sizes.of(sides.get(1)));
    return Estimate.of(product.times(factor).plus(1));
  }

  private static Estimate slice(Calling calling, Sizes sizes) {
    Range list = calling.target().map(sizes::of).orElse(Range.UNKNOWN);
    long start = calling.arguments().get(0).number().orElse(0);
    long end = calling.arguments().get(1).number().orElse(list.most());
    return allocated(1, Range.exactly(end - start));
  }

  private static double depth(List<Node> arguments) {
    return arguments.isEmpty() ? 1 : Range.toDouble(arguments.get(0).number().orElse(-1));
  }

  private static Optional<Estimate> sort(String overload, Calling calling, Sizes sizes) {
    if (!overload.startsWith("list_")) {
      return Optional.empty();
    }
    boolean isText = overload.startsWith("list_string_") || overload.startsWith("list_bytes_");
    double factor = isText ? TEXT_COMPARISON : COMPARISON;
    if (overload.endsWith("_sort")) {
      return calling.target().map(list -> squared(factor, sizes.of(list)));
    }
    return overload.endsWith("_sortByAssociatedKeys")
        ? Optional.of(squared(factor, sizes.of(calling.arguments().get(0))))
        : Optional.empty();
  }

  private static Estimate squared(double factor, Range size) {
    return allocated(factor, size.times(size));
  }

  private static Estimate allocated(double factor, Range size) {
    return Estimate.of(size.times(factor).plus(1).plus(CostUnits.LIST), size);
  }
}
