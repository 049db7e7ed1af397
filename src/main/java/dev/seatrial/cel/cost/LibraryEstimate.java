package dev.seatrial.cel.cost;

import dev.cel.common.types.CelType;
import dev.seatrial.cel.library.CostUnits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What calls of the API server's own functions may cost. As {@code EstimateCallCost} in {@code
 * k8s.io/apiserver/pkg/cel/library/cost.go}.
 */
final class LibraryEstimate {
  private static final long LONGEST_FORMAT = 64;
  private static final double REGEX_OF_A_NAME = 128;
  private static final Range ADDRESS = new Range(4, 16);

  private final String overload;
  private final Calling calling;
  private final Sizes sizes;

  private LibraryEstimate(String overload, Calling calling, Sizes sizes) {
    this.overload = overload;
    this.calling = calling;
    this.sizes = sizes;
  }

  static Optional<Estimate> of(String overload, Calling calling, Sizes sizes) {
    return new LibraryEstimate(overload, calling, sizes).estimate();
  }

  private Optional<Estimate> estimate() {
    String function = calling.function();
    if (CostUnits.CHEAP.contains(function)) {
      return fixed(1);
    }
    return switch (function) {
      case "check" -> fixed(CostUnits.CHECK);
      case "_==_" -> compared();
      default -> calling.target().isPresent() ? ofTarget(target()) : ofFirst();
    };
  }

  private static Optional<Estimate> fixed(long cost) {
    return Optional.of(Estimate.of(Range.exactly(cost)));
  }

  private Node target() {
    return calling.target().orElseThrow();
  }

  private Range argument(int position) {
    return sizes.of(calling.arguments().get(position));
  }

  private Optional<Estimate> ofFirst() {
    return switch (calling.function()) {
      case "url", "jsonpatch.escapeKey" ->
          Optional.of(Estimate.of(argument(0).times(CostUnits.PER_CHARACTER), argument(0)));
      case "cidr", "isIP", "isCIDR", "ip", "quantity", "isQuantity", "semver", "isSemver" ->
          Optional.of(Estimate.of(argument(0).times(CostUnits.PER_CHARACTER)));
      case "ip.isCanonical" ->
          Optional.of(Estimate.of(argument(0).times(2 * CostUnits.PER_CHARACTER)));
      default -> Optional.empty();
    };
  }

  private Optional<Estimate> ofTarget(Node target) {
    Range size = sizes.of(target);
    return switch (calling.function()) {
      case "fieldSelector", "labelSelector" -> Optional.of(selector(argument(0)));
      case "isSorted", "sum", "max", "min", "indexOf", "lastIndexOf", "includes" ->
          Optional.of(traversed(target, size));
      case "lowerAscii", "upperAscii", "substring", "trim" ->
          Optional.of(Estimate.of(size.times(CostUnits.PER_CHARACTER), size));
      case "replace" ->
          Optional.of(
              Estimate.of(
                  size.times(2 * CostUnits.PER_CHARACTER),
                  ReplacedSize.of(size, argument(0), argument(1))));
      case "split" -> Optional.of(split(size));
      case "join" -> Optional.of(joined(target, size));
      case "find", "findAll" ->
          Optional.of(
              Estimate.of(
                  size.plus(1)
                      .times(CostUnits.PER_CHARACTER)
                      .times(argument(0).times(CostUnits.PER_REGEX_CHARACTER)),
                  new Range(0, size.most())));
      case "ip" -> fixed(1);
      case "containsIP" -> Optional.of(containsIp());
      case "containsCIDR" -> Optional.of(containsCidr());
      case "validate" ->
          Optional.of(
              Estimate.of(
                  argument(0)
                      .times(CostUnits.PER_CHARACTER)
                      .times(REGEX_OF_A_NAME * CostUnits.PER_REGEX_CHARACTER)));
      default -> Optional.empty();
    };
  }

  private static Estimate selector(Range length) {
    Range requirements = length.times(CostUnits.REQUIREMENTS_PER_CHARACTER);
    return Estimate.of(
        Range.exactly(CostUnits.LIST)
            .plus(length.times(CostUnits.PER_CHARACTER))
            .plus(requirements.times((double) (CostUnits.LIST + CostUnits.STRUCT))));
  }

  private Estimate traversed(Node target, Range size) {
    Range each = Range.exactly(1);
    Optional<Node> items = target.items();
    if (items.isEmpty()) {
      boolean any = calling.function().equals("includes");
      return Estimate.of(any ? size.times(each) : size.times(CostUnits.PER_CHARACTER));
    }
    if (items.get().isText()) {
      each = each.plus(sizes.of(items.get()).times(CostUnits.PER_CHARACTER));
    }
    return Estimate.of(size.times(each));
  }

  private Estimate split(Range size) {
    OptionalLong most =
        calling.arguments().size() > 1 ? calling.arguments().get(1).number() : OptionalLong.empty();
    return Estimate.of(
        size.times(2 * CostUnits.PER_CHARACTER), new Range(0, most.orElse(size.most())));
  }

  private Estimate joined(Node target, Range size) {
    Range length = target.items().map(items -> size.times(sizes.of(items))).orElse(Range.ZERO);
    if (!calling.arguments().isEmpty()) {
      Range separators =
          new Range(
              size.least() == 0 ? 0 : size.least() - 1, size.most() == 0 ? 0 : size.most() - 1);
      length = length.plus(argument(0).times(separators));
    }
    return Estimate.of(length.times(CostUnits.PER_CHARACTER), length);
  }

  private Estimate containsIp() {
    Range cost = ADDRESS.plus(ADDRESS).times(CostUnits.PER_CHARACTER);
    return Estimate.of(withText("cidr_contains_ip_string", cost));
  }

  private Estimate containsCidr() {
    Range cost =
        ADDRESS
            .plus(ADDRESS)
            .times(CostUnits.PER_CHARACTER)
            .plus(ADDRESS.times(CostUnits.PER_CHARACTER))
            .plus(1);
    return Estimate.of(withText("cidr_contains_cidr_string", cost));
  }

  private Range withText(String ofText, Range cost) {
    return overload.equals(ofText) ? cost.plus(argument(0).times(CostUnits.PER_CHARACTER)) : cost;
  }

  private Optional<Estimate> compared() {
    List<Node> sides = calling.arguments();
    CelType type = sides.get(0).type();
    if (!type.equals(sides.get(1).type())) {
      return Optional.empty();
    }
    return switch (type.name()) {
      case "net.IP",
          "net.CIDR",
          "kubernetes.Quantity",
          "kubernetes.Semver",
          "kubernetes.authorization.Authorizer",
          "kubernetes.authorization.PathCheck",
          "kubernetes.authorization.GroupCheck",
          "kubernetes.authorization.ResourceCheck",
          "kubernetes.authorization.Decision" ->
          fixed(1);
      case "kubernetes.NamedFormat" ->
          Optional.of(Estimate.of(new Range(1, LONGEST_FORMAT).times(CostUnits.PER_CHARACTER)));
      case "kubernetes.URL" -> {
        long most = sides.get(1).size().map(Range::most).orElse(1L);
        yield Optional.of(Estimate.of(new Range(1, most).times(CostUnits.PER_CHARACTER)));
      }
      default -> Optional.empty();
    };
  }
}
