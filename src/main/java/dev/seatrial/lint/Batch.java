package dev.seatrial.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * The objects of one run that the API server admits, in the order of the input: what rules look at,
 * one by one or together.
 */
public record Batch(List<Manifest> manifests) {
  /** Keeps an unmodifiable list. */
  public Batch {
    manifests = List.copyOf(manifests);
  }

  /** The objects of a kind, whatever version of its group they are written in. */
  public List<Manifest> ofKind(String group, String kind) {
    List<Manifest> found = new ArrayList<>();
    for (Manifest manifest : manifests) {
      if (manifest.object().kind().equals(kind) && manifest.object().group().equals(group)) {
        found.add(manifest);
      }
    }
    return found;
  }
}
