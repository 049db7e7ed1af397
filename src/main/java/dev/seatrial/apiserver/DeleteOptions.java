package dev.seatrial.apiserver;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an object is to be deleted.
 *
 * @param graceSeconds how long a pod gets to stop; its own grace period where empty
 * @param uid the object is deleted only while it has this UID
 * @param resourceVersion the object is deleted only while it has this version
 */
public record DeleteOptions(
    OptionalLong graceSeconds,
    Propagation propagation,
    Optional<String> uid,
    Optional<String> resourceVersion,
    boolean dryRun) {
  /** What becomes of the objects that the deleted one owns. */
  public enum Propagation {
    /** They go after it. */
    BACKGROUND,
    /** They go first. */
    FOREGROUND,
    /** They stay, without an owner. */
    ORPHAN,
    /** As the object's finalizers say, or else as is usual for its kind. */
    UNSAID
  }

  /** Background, with the object's own grace period. */
  public static final DeleteOptions DEFAULT =
      new DeleteOptions(
          OptionalLong.empty(), Propagation.BACKGROUND, Optional.empty(), Optional.empty(), false);

  /** At once, without a grace period. */
  public static final DeleteOptions NOW = DEFAULT.withGraceSeconds(0);

  /** The same with another grace period. */
  public DeleteOptions withGraceSeconds(long seconds) {
    return new DeleteOptions(OptionalLong.of(seconds), propagation, uid, resourceVersion, dryRun);
  }

  /** The same with another propagation. */
  public DeleteOptions withPropagation(Propagation other) {
    return new DeleteOptions(graceSeconds, other, uid, resourceVersion, dryRun);
  }

  /** The same for the object of that UID only. */
  public DeleteOptions onlyIf(String requiredUid) {
    return new DeleteOptions(
        graceSeconds, propagation, Optional.of(requiredUid), resourceVersion, dryRun);
  }

  /** The same for the object in that version only. */
  public DeleteOptions onlyInVersion(String required) {
    return new DeleteOptions(graceSeconds, propagation, uid, Optional.of(required), dryRun);
  }

  /** The same without deleting. */
  public DeleteOptions asDryRun() {
    return new DeleteOptions(graceSeconds, propagation, uid, resourceVersion, true);
  }
}
