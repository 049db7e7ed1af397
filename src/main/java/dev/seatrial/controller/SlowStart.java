package dev.seatrial.controller;

import dev.seatrial.apiserver.ApiError;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Does something many times in batches of 1, 2, 4 …; the batch in which anything was refused is the
 * last one.
 *
 * <p>Follows {@code slowStartBatch} in {@code pkg/controller/replicaset/replica_set.go}, v1.37.
 */
final class SlowStart {
  private SlowStart() {}

  /** Calls the action with 0, 1 … and throws the first refusal once its batch is over. */
  static void times(int times, IntConsumer action) {
    int done = 0;
    for (int batch = Math.min(1, times); batch > 0; batch = Math.min(2 * batch, times - done)) {
      Optional<ApiError> first = Optional.empty();
      for (int end = done + batch; done < end; done++) {
        Optional<ApiError> refusal = refusal(action, done);
        first = first.isPresent() ? first : refusal;
      }
      if (first.isPresent()) {
        throw first.get();
      }
    }
  }

  private static Optional<ApiError> refusal(IntConsumer action, int number) {
    try {
      action.accept(number);
      return Optional.empty();
    } catch (ApiError refused) {
      return Optional.of(refused);
    }
  }
}
