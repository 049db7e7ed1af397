package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some of the bundled Kubernetes versions, gaps and all.
 *
 * @param mask one bit a version, the oldest bundled one in the lowest
 */
public record VersionSet(long mask) {
  /** No version. */
  public static final VersionSet NONE = new VersionSet(0);

  /** Whether the version is among these. */
  public boolean contains(KubernetesVersion version) {
    return ((mask >> version.ordinal()) & 1) == 1;
  }

  /** Whether no bundled version is among these. */
  public boolean isEmpty() {
    return mask == 0;
  }

  /** The versions, oldest first. */
  public List<KubernetesVersion> versions() {
    List<KubernetesVersion> found = new ArrayList<>();
    for (KubernetesVersion version : KubernetesVersion.all()) {
      if (contains(version)) {
        found.add(version);
      }
    }
    return found;
  }

  /** The oldest of these versions. */
  public Optional<KubernetesVersion> first() {
    return versions().stream().findFirst();
  }

  /** The newest of these versions. */
  public Optional<KubernetesVersion> last() {
    return versions().stream().reduce((older, newer) -> newer);
  }

  /** As people write it: {@code 1.30-1.32, 1.34}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    List<KubernetesVersion> all = versions();
    for (int start = 0; start < all.size(); ) {
      int end = start;
      while (end + 1 < all.size() && all.get(end + 1).ordinal() == all.get(end).ordinal() + 1) {
        end++;
      }
      out.append(out.isEmpty() ? "" : ", ").append(all.get(start));
      if (end > start) {
        out.append('-').append(all.get(end));
      }
      start = end + 1;
    }
    return out.toString();
  }
}
