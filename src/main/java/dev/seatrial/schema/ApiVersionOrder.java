package dev.seatrial.schema;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of an API group in the order of their stability: {@code v10}, {@code v2}, {@code v1},
 * {@code v11beta2}, {@code v3alpha1}, then all others by name.
 *
 * <p>As {@code CompareKubeAwareVersionStrings} in {@code k8s.io/apimachinery/pkg/version}, v1.37.
 */
final class ApiVersionOrder implements Comparator<String> {
  static final ApiVersionOrder NEWEST_FIRST = new ApiVersionOrder();

  private static final Pattern VERSION = Pattern.compile("v(\\d{1,9})(?:(alpha|beta)(\\d{1,9}))?");

  private ApiVersionOrder() {}

  @Override
  public int compare(String one, String other) {
    Matcher first = VERSION.matcher(one);
    Matcher second = VERSION.matcher(other);
    if (!first.matches() || !second.matches()) {
      return first.matches() == second.matches()
          ? one.compareTo(other)
          : Boolean.compare(second.matches(), first.matches());
    }
    int stability = Integer.compare(stability(second), stability(first));
    if (stability != 0) {
      return stability;
    }
    int major = Integer.compare(number(second, 1), number(first, 1));
    return major != 0 ? major : Integer.compare(number(second, 3), number(first, 3));
  }

  private static int stability(Matcher version) {
    if (version.group(2) == null) {
      return 2;
    }
    return version.group(2).equals("beta") ? 1 : 0;
  }

  private static int number(Matcher version, int group) {
    return version.group(group) == null ? 0 : Integer.parseInt(version.group(group));
  }
}
