package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import java.util.List;

/** What the verbs of {@code kubectl set} have in common. */
final class SetFlags {
  private SetFlags() {}

  static FlagSet describe(FlagSet flags) {
    FlagGroups.dryRun(FlagGroups.files(FlagGroups.output(flags)));
    return FlagGroups.fieldManager(flags, "kubectl-set").flag("all").flag("local");
  }

  static FlagSet containers(FlagSet flags) {
    return flags.text("containers", "*").letter("containers", "c");
  }

  static boolean isLocal(Call call) {
    return call.flags().flag("local");
  }

  /** What the command is about; with {@code --local}, only what stands in files. */
  static Query query(Call call, List<String> resources) {
    boolean all = call.flags().flag("all");
    Query query = new Query(call).files().continuingOnError();
    if (isLocal(call)) {
      return query.locally();
    }
    if (call.flags().knows("selector")) {
      query.selectors();
    }
    return query.arguments(resources, all ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE);
  }

  /** Refuses names on the server where it is not to be asked. */
  static void refuseLocally(Call call, List<String> resources) {
    if (isLocal(call) && !resources.isEmpty()) {
      throw Failures.notLocal();
    }
  }

  static void checkAll(Call call) {
    if (call.flags().flag("all") && !call.flags().text("selector").isEmpty()) {
      throw new KubectlError("cannot set --all and --selector at the same time");
    }
  }
}
