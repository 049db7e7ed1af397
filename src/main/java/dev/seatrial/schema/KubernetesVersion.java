package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A minor version of Kubernetes that is bundled, in its newest patch. */
public final class KubernetesVersion implements Comparable<KubernetesVersion> {
  private static final List<KubernetesVersion> ALL = bundled();

  /** The newest bundled version. */
  public static final KubernetesVersion NEWEST = ALL.get(ALL.size() - 1);

  private final int ordinal;
  private final int minor;
  private final String patch;

  private KubernetesVersion(int ordinal, String patch) {
    this.ordinal = ordinal;
    this.minor = Integer.parseInt(patch.substring(2, patch.indexOf('.', 2)));
    this.patch = patch;
  }

  /** All bundled versions, oldest first. */
  public static List<KubernetesVersion> all() {
    return ALL;
  }

  /**
   * The bundled version of the same minor: {@code 1.37}, {@code 1.37.0} and {@code v1.37.2-gke.100}
   * are one. Throws IllegalArgumentException, naming the known ones, where there is none.
   */
  public static KubernetesVersion parse(String text) {
    String digits = text.startsWith("v") ? text.substring(1) : text;
    for (KubernetesVersion version : ALL) {
      String minor = version.toString();
      boolean ends = digits.length() == minor.length();
      if (digits.startsWith(minor) && (ends || ".-+".indexOf(digits.charAt(minor.length())) >= 0)) {
        return version;
      }
    }
    String known = ALL.stream().map(KubernetesVersion::toString).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "\"" + text + "\" is not a known Kubernetes version; known are " + known);
  }

  /** The number after {@code 1.}. */
  public int minor() {
    return minor;
  }

  /** The whole version whose facts are bundled, such as {@code 1.37.2}. */
  public String patch() {
    return patch;
  }

  /** The position among all bundled versions, the oldest being 0. */
  int ordinal() {
    return ordinal;
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return Integer.compare(ordinal, other.ordinal);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KubernetesVersion that && ordinal == that.ordinal;
  }

  @Override
  public int hashCode() {
    return ordinal;
  }

  /** Major and minor, such as {@code 1.37}. */
  @Override
  public String toString() {
    return "1.".concat(Integer.toString(minor));
  }

  private static List<KubernetesVersion> bundled() {
    List<KubernetesVersion> all = new ArrayList<>();
    for (String patch : Bundle.get().versions()) {
      all.add(new KubernetesVersion(all.size(), patch));
    }
    return List.copyOf(all);
  }
}
