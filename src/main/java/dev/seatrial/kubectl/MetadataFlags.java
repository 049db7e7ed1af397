package dev.seatrial.kubectl;

import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.tree.ObjectTree;
import java.util.List;

/** What {@code label} and {@code annotate} have in common. */
final class MetadataFlags {
  private MetadataFlags() {}

  static void describe(FlagSet flags, String manager) {
    FlagGroups.selector(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.record(FlagGroups.dryRun(flags)).flag("all").flag("local").flag("overwrite");
    flags.flag("all-namespaces").letter("all-namespaces", "A").text("field-selector", "");
    FlagGroups.fieldManager(flags, manager).flag("list").text("resource-version", "");
  }

  static void check(Call call, List<String> resources, KeyValues changes, String what) {
    Flags flags = call.flags();
    boolean all = flags.flag("all");
    if (all && !flags.text("selector").isEmpty()) {
      throw new KubectlError("cannot set --all and --selector at the same time");
    }
    if (all && !flags.text("field-selector").isEmpty()) {
      throw new KubectlError("cannot set --all and --field-selector at the same time");
    }
    if (resources.isEmpty() && !FlagGroups.namesFiles(flags)) {
      throw new KubectlError(
          "one or more resources must be specified as <resource> <name> or <resource>/<name>");
    }
    if (changes.set().isEmpty() && changes.removed().isEmpty() && !flags.flag("list")) {
      throw new KubectlError("at least one " + what + " update is required");
    }
  }

  static Query query(Call call, List<String> resources) {
    boolean all = call.flags().flag("all");
    Query query =
        new Query(call)
            .files()
            .selectors()
            .arguments(resources, all ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE)
            .continuingOnError();
    return call.flags().flag("local") ? query.locally() : query;
  }

  /** Whether nothing is sent to the server. */
  static boolean isLocal(Call call) {
    return call.dryRun() == DryRun.CLIENT
        || call.flags().flag("local")
        || call.flags().flag("list");
  }

  static void list(Call call, ObjectTree pairs) {
    pairs.sorted().names().forEach(key -> call.out(key + "=" + pairs.text("", key) + "\n"));
  }
}
