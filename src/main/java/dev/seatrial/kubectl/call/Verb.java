package dev.seatrial.kubectl.call;

import dev.seatrial.kubectl.flag.FlagError;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.GlobalFlags;
import java.util.List;

/** One command of kubectl; listed in {@code Verbs}. */
public interface Verb {
  /** The words that call it: {@code get}, {@code rollout status}. */
  String name();

  /** The whole call: {@code kubectl get}. */
  default String path() {
    return ("kubectl " + name()).strip();
  }

  /** Other words that call it. */
  default List<String> aliases() {
    return List.of();
  }

  /** Adds the flags that it takes besides those that every command takes. */
  void describe(FlagSet flags);

  /** The flags that it takes besides those that every command takes. */
  default FlagSet ownFlags() {
    FlagSet own = new FlagSet();
    describe(own);
    return own;
  }

  /** All flags that it takes; one of its own takes the place of another of that name. */
  default FlagSet allFlags() {
    FlagSet all = new FlagSet();
    GlobalFlags.describe(all);
    describe(all);
    return all;
  }

  /** The exit code when something goes wrong. */
  default int errorCode() {
    return 1;
  }

  /** What is said of a mistake in the use of its flags. */
  // As the FlagErrorFunc in kubectl/pkg/util/templates/templater.go, v0.37.
  default KubectlError misused(FlagError error) {
    return new KubectlError(error.message() + "\nSee '" + path() + " --help' for usage.");
  }

  /** Does the work. Returns the exit code; throws {@link KubectlError} or an ApiError. */
  int run(Call call);
}
