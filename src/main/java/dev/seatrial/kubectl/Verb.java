package dev.seatrial.kubectl;

import java.util.List;

/** One command of kubectl; listed in {@link Verbs}. */
interface Verb {
  /** The words that call it: {@code get}, {@code rollout status}. */
  String name();

  /** Other words that call it. */
  default List<String> aliases() {
    return List.of();
  }

  /** Adds the flags that it takes besides those that every command takes. */
  void describe(FlagSet flags);

  /** Does the work. Returns the exit code; throws {@link KubectlError} or an ApiError. */
  int run(Call call);
}
