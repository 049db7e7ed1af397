package dev.seatrial.kubectl;

/** One command of kubectl; listed in {@link Verbs}. */
interface Verb {
  /** The words that call it: {@code get}, {@code rollout status}. */
  String name();

  /** Adds the flags that it takes besides those that every command takes. */
  void describe(FlagSet flags);

  /** Does the work. Returns the exit code; throws {@link KubectlError} or an ApiError. */
  int run(Call call);
}
