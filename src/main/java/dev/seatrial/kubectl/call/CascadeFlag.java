package dev.seatrial.kubectl.call;

import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.kubectl.flag.FlagValues;
import dev.seatrial.kubectl.flag.Flags;

/** What {@code --cascade} says. */
// As parseCascadingFlag in kubectl/pkg/cmd/delete/delete_flags.go, v0.37.
public final class CascadeFlag {
  private CascadeFlag() {}

  /** What becomes of dependents, by {@code --cascade}; refuses a word that says nothing. */
  public static Propagation of(Flags flags) {
    String value = flags.text("cascade");
    if (FlagValues.TRUE.contains(value)) {
      return Propagation.BACKGROUND;
    }
    if (FlagValues.FALSE.contains(value)) {
      return Propagation.ORPHAN;
    }
    return switch (value) {
      case "background" -> Propagation.BACKGROUND;
      case "foreground" -> Propagation.FOREGROUND;
      case "orphan" -> Propagation.ORPHAN;
      default ->
          throw new KubectlError(
              "invalid cascade value ("
                  + value
                  + "). Must be \"background\", \"foreground\", or \"orphan\"");
    };
  }

  /** Refuses what is none, and complains about values of old. */
  public static void check(Call call) {
    String value = call.flags().text("cascade");
    boolean orphans = of(call.flags()) == Propagation.ORPHAN;
    if (FlagValues.TRUE.contains(value) || FlagValues.FALSE.contains(value)) {
      call.err(
          "warning: --cascade=%s is deprecated (boolean value) and can be replaced with --cascade=%s.\n"
              .formatted(value, orphans ? "orphan" : "background"));
    }
  }
}
