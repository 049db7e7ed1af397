package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * What the API server does to the objects of one resource before it stores them, whoever asked.
 *
 * <p>Follows the {@code strategy.go} of each resource in {@code pkg/registry}. Listed in {@link
 * Strategies}.
 */
interface Strategy {
  /** The object as it will be stored first: status reset, generation begun. */
  Tree preparedForCreate(Tree object);

  /**
   * The object as it will be stored first, completed by what validation completes for itself: to do
   * it twice would be refused.
   */
  default Tree completedForCreate(Tree object) {
    return object;
  }

  /** What of an object counts as set by who sends it, beyond what it says. */
  default Tree credited(Tree object) {
    return object;
  }

  /** The object as it will replace the old one: status kept, generation counted. */
  Tree preparedForUpdate(Tree object, Tree old);

  /**
   * The object after a write to its status, in which everything that such a write can't set is as
   * it is stored ({@link ResetFields}).
   */
  default Tree preparedForStatusUpdate(Tree object, Tree old) {
    return object;
  }

  /** A changed object with the times that the server writes beside what changed. */
  default Tree dated(Tree object, Tree old, Tree now) {
    return object;
  }

  /**
   * How long the object may take to go, in seconds, with the seconds that the request asks for, or
   * a negative number where it asks for none. 0 means at once.
   */
  default long graceSeconds(Tree object, long requestedSeconds) {
    return 0;
  }
}
