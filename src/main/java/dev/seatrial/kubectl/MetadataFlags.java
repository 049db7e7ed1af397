package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KeyValues;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * What {@code label} and {@code annotate} have in common.
 *
 * @param what what they change: {@code label}, {@code annotation}
 * @param example the file that their words about {@code --local} name, without its ending
 */
// As label.go and annotate.go in kubectl/pkg/cmd, v0.37.
record MetadataFlags(String what, String example) {
  static void describe(FlagSet flags, String manager) {
    FlagGroups.selector(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.record(FlagGroups.dryRun(flags)).flag("all").flag("local").flag("overwrite");
    flags.flag("all-namespaces").letter("all-namespaces", "A").text("field-selector", "");
    FlagGroups.fieldManager(flags, manager).flag("list").text("resource-version", "");
  }

  void check(Call call, List<String> resources, KeyValues changes) {
    Flags flags = call.flags();
    boolean all = flags.flag("all");
    if (flags.flag("list") && !flags.text("output").isEmpty()) {
      throw new KubectlError("--list and --output may not be specified together");
    }
    if (all && !flags.text("selector").isEmpty()) {
      throw new KubectlError("cannot set --all and --selector at the same time");
    }
    if (all && !flags.text("field-selector").isEmpty()) {
      throw new KubectlError("cannot set --all and --field-selector at the same time");
    }
    if (flags.flag("local")) {
      checkLocal(call, resources);
    } else if (resources.isEmpty() && !FlagGroups.namesFiles(flags)) {
      throw new KubectlError(
          "one or more resources must be specified as <resource> <name> or <resource>/<name>");
    }
    if (changes.set().isEmpty() && changes.removed().isEmpty() && !flags.flag("list")) {
      throw new KubectlError("at least one " + what + " update is required");
    }
  }

  private void checkLocal(Call call, List<String> resources) {
    FlagGroups.refuseLocalOnServer(call);
    String files = "-f " + example + ".yaml or --filename=" + example + ".json";
    if (!resources.isEmpty()) {
      throw new KubectlError("can only use local files by " + files + " when --local=true is set");
    }
    if (!FlagGroups.namesFiles(call.flags())) {
      throw new KubectlError("one or more files must be specified as " + files);
    }
  }

  Query query(Call call, List<String> resources) {
    boolean all = call.flags().flag("all");
    Query query =
        new Query(call)
            .files()
            .selectors()
            .arguments(resources, all ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE)
            .continuingOnError();
    if (!query.isSingle() && !version(call).isEmpty()) {
      throw new KubectlError("--resource-version may only be used with a single resource");
    }
    return call.flags().flag("local") ? query.locally() : query;
  }

  private static String version(Call call) {
    return call.flags().text("resource-version");
  }

  /** Whether nothing is sent to the server. */
  static boolean isLocal(Call call) {
    return call.dryRun() == DryRun.CLIENT
        || call.flags().flag("local")
        || call.flags().flag("list");
  }

  /** The object as it is changed from: without its version where a version is asked for. */
  static Tree before(Call call, Tree object) {
    return version(call).isEmpty() ? object : object.without("metadata", "resourceVersion");
  }

  /** The changed object with the version that is asked for, which it must have. */
  static Tree versioned(Call call, Tree object) {
    String version = version(call);
    return version.isEmpty()
        ? object
        : object.with(Tree.of(version), "metadata", "resourceVersion");
  }

  /** Prints the pairs of an object, below a heading where several objects may come. */
  void list(Call call, Item item, Query query, ObjectTree pairs) {
    boolean single = query.isSingle();
    if (!single) {
      call.out(
          "Listing %ss for %s.%s/%s:\n"
              .formatted(what, item.resource().kind(), item.resource().group(), item.name()));
    }
    String indent = single ? "" : " ";
    pairs
        .sorted()
        .names()
        .forEach(key -> call.out(indent + key + "=" + pairs.text("", key) + "\n"));
  }
}
