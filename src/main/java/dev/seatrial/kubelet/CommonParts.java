package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the statuses of many pods have in common: thousands that become ready in the same second say
 * so in the same words, which are kept once.
 */
final class CommonParts {
  private final Map<String, Tree> latest = new LinkedHashMap<>();

  /** The part, or rather the equal one that was last made for the same purpose. */
  Tree common(String purpose, Tree made) {
    Tree known = latest.getOrDefault(purpose, Tree.ABSENT);
    if (made.equals(known)) {
      return known;
    }
    latest.put(purpose, made);
    return made;
  }
}
