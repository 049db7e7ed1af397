package dev.seatrial.apiserver;

/**
 * Refuses writes that are valid in themselves: the second, validating half of admission.
 *
 * <p>Listed in {@link Admission}, in the order of the real API server.
 */
interface ReviewPlugin {
  /** Throws {@link ApiError} where the write is refused. */
  void check(Review review, Store store);
}
