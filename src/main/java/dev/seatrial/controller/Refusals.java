package dev.seatrial.controller;

import dev.seatrial.apiserver.ApiError;

/** What controllers make of a refusal by the API server. */
final class Refusals {
  private Refusals() {}

  /** Whether nothing can be created because the namespace is going. */
  static boolean isTerminatingNamespace(ApiError refused) {
    return refused.is(ApiError.Reason.FORBIDDEN)
        && refused.message().endsWith("because it is being terminated");
  }

  /** Creates something; in a namespace that is going there is no need to. */
  static void unlessTerminating(Runnable creation) {
    try {
      creation.run();
    } catch (ApiError refused) {
      if (!isTerminatingNamespace(refused)) {
        throw refused;
      }
    }
  }
}
