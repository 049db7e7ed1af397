package dev.seatrial.validation.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of three numbers, before which releases to come are counted.
 *
 * <p>As {@code Parse} of {@code github.com/blang/semver/v4}; what was built counts for nothing.
 *
 * @param release the words of a release to come, empty for a release
 */
public record SemanticVersion(List<BigInteger> numbers, List<String> release)
    implements Comparable<SemanticVersion> {
  private static final String NUMBER = "(0|[1-9][0-9]*)";
  private static final String WORDS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
  private static final Pattern FORM =
      Pattern.compile(
          NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + WORDS + "))?(?:\\+" + WORDS + ")?");
  private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9]+");
  private static final Comparator<SemanticVersion> BY_NUMBERS =
      Comparator.comparing((SemanticVersion version) -> version.numbers.get(0))
          .thenComparing(version -> version.numbers.get(1))
          .thenComparing(version -> version.numbers.get(2));

  /** The version, where the text is one. */
  public static Optional<SemanticVersion> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<BigInteger> numbers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      numbers.add(new BigInteger(parts.group(i)));
    }
    List<String> release =
        parts.group(4) == null ? List.of() : List.of(parts.group(4).split("\\."));
    boolean isWrong =
        numbers.stream().anyMatch(number -> number.bitLength() > Long.SIZE)
            || release.stream().anyMatch(word -> LEADING_ZERO.matcher(word).matches());
    return isWrong ? Optional.empty() : Optional.of(new SemanticVersion(numbers, release));
  }

  /** Whether all of it is zero. */
  public boolean isZero() {
    return release.isEmpty() && numbers.stream().allMatch(number -> number.signum() == 0);
  }

  @Override
  public int compareTo(SemanticVersion other) {
    int order = BY_NUMBERS.compare(this, other);
    if (order != 0) {
      return order;
    }
    if (release.isEmpty() || other.release.isEmpty()) {
      return Boolean.compare(release.isEmpty(), other.release.isEmpty());
    }
    for (int i = 0; i < Math.min(release.size(), other.release.size()); i++) {
      int words = compare(release.get(i), other.release.get(i));
      if (words != 0) {
        return words;
      }
    }
    return Integer.compare(release.size(), other.release.size());
  }

  // Numbers come before words.
  private static int compare(String one, String other) {
    boolean isNumber = one.matches("[0-9]+");
    if (isNumber != other.matches("[0-9]+")) {
      return isNumber ? -1 : 1;
    }
    return isNumber ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }
}
