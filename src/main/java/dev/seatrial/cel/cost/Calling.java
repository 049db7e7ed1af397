package dev.seatrial.cel.cost;

import dev.cel.common.ast.CelExpr;
import dev.seatrial.cel.library.CostUnits;
import java.util.List;
import java.util.Optional;

/**
 * A call with what is known of its arguments. As {@code functionCost} in {@code checker/cost.go}.
 *
 * @param target of a member function
 * @param costs of computing the arguments
 */
record Calling(
    CelExpr expression,
    String function,
    Optional<Node> target,
    List<Node> arguments,
    List<Range> costs) {

  Estimate estimate(String overload, Known known, Sizes sizes) {
    Optional<Estimate> ofLibrary =
        ExtensionEstimate.of(overload, this, sizes)
            .or(() -> LibraryEstimate.of(overload, this, sizes));
    if (ofLibrary.isPresent()) {
      return with(ofLibrary.get());
    }
    return switch (overload) {
      case "logical_or", "logical_and" -> logic();
      case "conditional" -> conditional(known);
      case "add_string", "add_bytes", "add_list" -> joined(overload, known);
      default -> with(ofSizes(overload));
    };
  }

  private Estimate with(Estimate own) {
    Range cost = own.cost();
    for (Range argument : costs) {
      cost = cost.plus(argument);
    }
    return new Estimate(cost, own.size());
  }

  private static Range size(Node node) {
    return node.size().orElse(Range.UNKNOWN);
  }

  private Range size(int argument) {
    return size(arguments.get(argument));
  }

  // The first term may decide alone.
  private Estimate logic() {
    Range one = costs.get(0);
    return Estimate.of(new Range(one.least(), one.plus(costs.get(1)).most()));
  }

  private Estimate conditional(Known known) {
    CelExpr truthy = expression.call().args().get(1);
    CelExpr falsy = expression.call().args().get(2);
    joinEntries(truthy, falsy, known);
    Range branches = costs.get(1).union(costs.get(2));
    return Estimate.of(costs.get(0).plus(branches), size(1).union(size(2)));
  }

  private void joinEntries(CelExpr one, CelExpr other, Known known) {
    Optional<EntrySize> ofOther = known.entrySize(other);
    known
        .entrySize(one)
        .flatMap(entry -> ofOther.map(entry::union))
        .ifPresent(entry -> known.entrySize(expression, entry));
  }

  private Estimate joined(String overload, Known known) {
    Range size = size(0).plus(size(1));
    joinEntries(expression.call().args().get(0), expression.call().args().get(1), known);
    Range cost =
        overload.equals("add_list") ? Range.exactly(1) : size.times(CostUnits.PER_CHARACTER);
    return with(Estimate.of(cost, size));
  }

  private Estimate ofSizes(String overload) {
    return switch (overload) {
      case "string_format" ->
          Estimate.of(
              target.map(Calling::size).orElse(Range.UNKNOWN).times(CostUnits.PER_CHARACTER));
      case "string_to_bytes" -> scanned(new Range(size(0).least(), size(0).most() * 4));
      case "bytes_to_string" ->
          scanned(new Range(Long.divideUnsigned(size(0).least(), 4), size(0).most()));
      case "strings_quote" -> scanned(new Range(size(0).least() + 2, size(0).most() * 2 + 2));
      case "starts_with_string", "ends_with_string" ->
          Estimate.of(size(0).times(CostUnits.PER_CHARACTER));
      case "in_list" -> Estimate.of(size(1).times(1.0));
      case "matches" -> matched(size(0), size(1));
      case "matches_string" -> matched(target.map(Calling::size).orElseThrow(), size(0));
      case "contains_string" ->
          Estimate.of(
              target
                  .map(Calling::size)
                  .orElseThrow()
                  .times(CostUnits.PER_CHARACTER)
                  .times(size(0).times(CostUnits.PER_CHARACTER)));
      case "less_string",
          "greater_string",
          "less_equals_string",
          "greater_equals_string",
          "less_bytes",
          "greater_bytes",
          "less_equals_bytes",
          "greater_equals_bytes",
          "equals",
          "not_equals" ->
          compared();
      default -> Estimate.of(Range.exactly(1));
    };
  }

  private Estimate scanned(Range result) {
    return Estimate.of(size(0).times(CostUnits.PER_CHARACTER), result);
  }

  private static Estimate matched(Range text, Range regex) {
    return Estimate.of(
        text.plus(1)
            .times(CostUnits.PER_CHARACTER)
            .times(regex.times(CostUnits.PER_REGEX_CHARACTER)));
  }

  private Estimate compared() {
    long most = Range.smaller(size(0).most(), size(1).most());
    return Estimate.of(new Range(most == 0 ? 0 : 1, most).times(CostUnits.PER_CHARACTER));
  }
}
