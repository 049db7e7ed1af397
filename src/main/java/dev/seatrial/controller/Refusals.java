package dev.seatrial.controller;

import dev.seatrial.apiserver.ApiError;

/** What controllers ask of a refusal by the API server. */
final class Refusals {
  private Refusals() {}

  /** Whether nothing can be created because the namespace is going. */
  static boolean isTerminatingNamespace(ApiError refused) {
    return refused.is(ApiError.Reason.FORBIDDEN)
        && refused.message().endsWith("because it is being terminated");
  }
}
