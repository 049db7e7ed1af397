package dev.seatrial.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What many objects, reports or statuses have in common: thousands of pods that become ready in the
 * same second say so in the same words, which are kept once.
 *
 * @param <T> what parts are; equal ones stand for each other
 */
public final class CommonParts<T> {
  private final Map<String, T> latest = new LinkedHashMap<>();

  /** The part, or rather the equal one that was last made for the same purpose. */
  @SuppressWarnings("ReferenceEquality")
  public T common(String purpose, T made) {
    T known = latest.getOrDefault(purpose, made);
    if (known != made && known.equals(made)) {
      return known;
    }
    latest.put(purpose, made);
    return made;
  }
}
