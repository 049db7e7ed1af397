package dev.seatrial.cel.cost;

import java.util.List;
import java.util.Optional;

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
      case "driver" -> upTo(inside.isEmpty(), LONGEST_DRIVER);
      case "allowMultipleAllocations" -> upTo(inside.isEmpty(), 1);
      case "attributes" -> values(inside, true, LONGEST_ATTRIBUTE);
      // As a quantity is declared: nothing in it can be counted.
      case "capacity" -> values(inside, false, 0);
      default -> Optional.empty();
    };
  }

  private static Optional<Range> upTo(Boolean isKnown, long most) {
    return isKnown ? Optional.of(new Range(0, most)) : Optional.empty();
  }

  // Maps of maps of values, of which those of attributes may also be selected by name.
  private static Optional<Range> values(List<String> path, Boolean isNamed, long most) {
    if (path.isEmpty()) {
      return upTo(true, MOST_ATTRIBUTES);
    }
    if (path.get(0).equals("@keys")) {
      return upTo(path.size() == 1, LONGEST_DOMAIN);
    }
    if (!isItem(path.get(0))) {
      return Optional.empty();
    }
    if (path.size() == 1) {
      return upTo(true, MOST_ATTRIBUTES);
    }
    if (path.get(1).equals("@keys")) {
      return upTo(path.size() == 2, LONGEST_NAME);
    }
    return upTo(path.size() == 2 && (isNamed || isItem(path.get(1))), most);
  }

  private static boolean isItem(String part) {
    return part.equals("@items") || part.equals("@values");
  }
}
