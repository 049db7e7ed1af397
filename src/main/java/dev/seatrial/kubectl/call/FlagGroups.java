package dev.seatrial.kubectl.call;

import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;

/** Flags that many commands take alike. */
public final class FlagGroups {
  /** What {@code --dry-run} means without a value. */
  static final String BARE_DRY_RUN = "unchanged";

  private static final String RECORD_GOES = "--record will be removed in the future";

  private FlagGroups() {}

  /** {@code -f}, {@code -k}, {@code -R}. */
  public static FlagSet files(FlagSet flags) {
    flags.list("filename").letter("filename", "f");
    flags.text("kustomize", "").letter("kustomize", "k");
    return flags.flag("recursive").letter("recursive", "R");
  }

  /** Whether {@code -f} or {@code -k} is given. */
  public static boolean namesFiles(Flags flags) {
    return flags.has("filename") || flags.has("kustomize");
  }

  /** {@code -o} and what belongs to it. */
  public static FlagSet output(FlagSet flags) {
    flags.text("output", "").letter("output", "o");
    flags.text("template", "").flagOn("allow-missing-template-keys");
    return flags.flag("show-managed-fields");
  }

  /** {@code --dry-run}, whose value may be left out. */
  public static FlagSet dryRun(FlagSet flags) {
    return flags.optionalText("dry-run", "none", BARE_DRY_RUN);
  }

  /** Refuses {@code --local} beside a dry run that asks the server. */
  // As the Validate of the commands that take both flags, in kubectl/pkg/cmd, v0.37.
  public static void refuseLocalOnServer(Call call) {
    if (call.flags().flag("local") && call.dryRun() == DryRun.SERVER) {
      throw new KubectlError(
          "cannot specify --local and --dry-run=server - did you mean --dry-run=client?");
    }
  }

  /** {@code --record}. */
  public static FlagSet record(FlagSet flags) {
    return flags.flag("record").deprecated("record", RECORD_GOES);
  }

  /** How objects are deleted. */
  // As DeleteFlags in kubectl/pkg/cmd/delete/delete_flags.go, v0.37.
  public static FlagSet deletion(FlagSet flags) {
    flags.optionalText("cascade", "background", "background").number("grace-period", -1);
    return flags.flag("force").duration("timeout", "0s");
  }

  /** {@code -l}. */
  public static FlagSet selector(FlagSet flags) {
    return flags.text("selector", "").letter("selector", "l");
  }

  /** {@code --validate}, whose value may be left out. */
  public static FlagSet validate(FlagSet flags) {
    return flags.optionalText("validate", "strict", "strict");
  }

  /** {@code --field-manager}, which is {@code name} where it is not given. */
  public static FlagSet fieldManager(FlagSet flags, String name) {
    return flags.text("field-manager", name);
  }
}
