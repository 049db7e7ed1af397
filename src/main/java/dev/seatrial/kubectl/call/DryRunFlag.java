package dev.seatrial.kubectl.call;

import dev.seatrial.kubectl.flag.FlagValues;
import dev.seatrial.kubectl.print.DryRun;

/** What {@code --dry-run} says; its log complains about values of old. */
// As GetDryRunStrategy in kubectl/pkg/cmd/util/helpers.go, v0.37.
final class DryRunFlag {
  private static final String BARE =
      "--dry-run is deprecated and can be replaced with --dry-run=client.\n";
  private static final String BOOLEAN =
      "--dry-run=%s is deprecated (boolean value) and can be replaced with --dry-run=%s.\n";

  private DryRunFlag() {}

  /** The value, or what it stands for where it is one of old. */
  static DryRun read(Call call) {
    String value = call.flags().text("dry-run");
    if (FlagValues.TRUE.contains(value)) {
      KlogLine.warn(call, "helpers.go:728", BOOLEAN.formatted(value, "client"));
      return DryRun.CLIENT;
    }
    if (FlagValues.FALSE.contains(value)) {
      KlogLine.warn(call, "helpers.go:731", BOOLEAN.formatted(value, "none"));
      return DryRun.NONE;
    }
    return switch (value) {
      case "none" -> DryRun.NONE;
      case "client" -> DryRun.CLIENT;
      case FlagGroups.BARE_DRY_RUN -> {
        KlogLine.warn(call, "helpers.go:714", BARE);
        yield DryRun.CLIENT;
      }
      case "server" -> DryRun.SERVER;
      default ->
          throw new KubectlError(
              "Invalid dry-run value ("
                  + value
                  + "). Must be \"none\", \"server\", or \"client\".");
    };
  }
}
