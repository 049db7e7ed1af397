package dev.seatrial.cel.cost;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How large the parts of a device may be. As {@code sizeEstimator} in {@code
 * k8s.io/dynamic-resource-allocation/cel/compile.go}, v0.37.
 */
public final class DeviceSizes implements Sizes {
  private static final long LONGEST_DRIVER = 63;
  private static final long LONGEST_DOMAIN = 63;
  private static final long LONGEST_NAME = 32;
  private static final long MOST_ATTRIBUTES = 32;
  private static final long LONGEST_ATTRIBUTE = 64;

  @Override
  public Optional<Range> at(List<String> path) {
    if (path.isEmpty() || !path.get(0).equals("device")) {
      return Optional.empty();
    }
    if (path.size() == 1) {
      return Optional.of(Range.ZERO);
    }
    List<String> inside = path.subList(2, path.size());
    return switch (path.get(1)) {
      case "driver" -> upTo(LONGEST_DRIVER).filter(range -> inside.isEmpty());
      case "allowMultipleAllocations" -> upTo(1).filter(range -> inside.isEmpty());
      case "attributes" -> values(inside, name -> true, LONGEST_ATTRIBUTE);
      // As a quantity is declared: nothing in it can be counted.
      case "capacity" -> values(inside, DeviceSizes::isItem, 0);
      default -> Optional.empty();
    };
  }

  private static Optional<Range> upTo(long most) {
    return Optional.of(new Range(0, most));
  }

  // Maps of maps of values, of which those of attributes may also be selected by name.
  private static Optional<Range> values(List<String> path, Predicate<String> names, long most) {
    if (path.isEmpty()) {
      return upTo(MOST_ATTRIBUTES);
    }
    if (path.get(0).equals("@keys")) {
      return upTo(LONGEST_DOMAIN).filter(range -> path.size() == 1);
    }
    if (!isItem(path.get(0))) {
      return Optional.empty();
    }
    if (path.size() == 1) {
      return upTo(MOST_ATTRIBUTES);
    }
    if (path.get(1).equals("@keys")) {
      return upTo(LONGEST_NAME).filter(range -> path.size() == 2);
    }
    return upTo(most).filter(range -> path.size() == 2 && names.test(path.get(1)));
  }

  private static boolean isItem(String part) {
    return part.equals("@items") || part.equals("@values");
  }
}
