package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A semantic version as a value. What was built counts for nothing. As {@code Semver} in {@code
 * k8s.io/apiserver/pkg/cel/semver.go}, v0.37.
 *
 * @param numbers major, minor and patch
 * @param release the words of a release to come, empty for a release
 * @param text without changes
 */
public record SemanticVersion(List<BigInteger> numbers, List<String> release, String text)
    implements Value, Comparable<SemanticVersion> {

  /** The version, where the text is one. */
  public static Optional<SemanticVersion> parse(String text) {
    return SemverReader.read(text) instanceof SemanticVersion version
        ? Optional.of(version)
        : Optional.empty();
  }

  /** Whether all of it is zero. */
  public boolean hasOnlyZeros() {
    return release.isEmpty() && numbers.stream().allMatch(number -> number.signum() == 0);
  }

  @Override
  public int compareTo(SemanticVersion other) {
    for (int i = 0; i < numbers.size(); i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (release.isEmpty() || other.release.isEmpty()) {
      return Boolean.compare(release.isEmpty(), other.release.isEmpty());
    }
    for (int i = 0; i < Math.min(release.size(), other.release.size()); i++) {
      int order = compare(release.get(i), other.release.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(release.size(), other.release.size());
  }

  // Numbers come before words.
  private static int compare(String one, String other) {
    boolean oneIsNumber = isNumber(one);
    if (oneIsNumber != isNumber(other)) {
      return oneIsNumber ? -1 : 1;
    }
    return Integer.signum(
        oneIsNumber ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other));
  }

  static boolean isNumber(String text) {
    return text.matches("[0-9]+");
  }

  @Override
  public String type() {
    return "kubernetes.Semver";
  }

  @Override
  public Value equalTo(Value other) {
    return other instanceof SemanticVersion version
        ? BoolValue.of(compareTo(version) == 0)
        : ErrorValue.noOverload(other);
  }
}
