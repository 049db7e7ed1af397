package dev.seatrial.apiserver;

import java.util.function.Consumer;

/** Is asked before every write and may refuse it, as a server does that is overloaded. */
final class WriteGuard {
  private Consumer<ObjectKey> check = key -> {};

  void set(Consumer<ObjectKey> other) {
    check = other;
  }

  /** Throws the {@link ApiError} by which the write is refused. */
  void check(ObjectKey key) {
    check.accept(key);
  }
}
