package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl set env}. */
// As set_env.go in kubectl/pkg/cmd/set, v0.37.
public final class SetEnvironment implements Verb {
  private static final SetPatches.Wording WORDING =
      new SetPatches.Wording("env updated", "failed to patch env update to pod template: ");

  @Override
  public String name() {
    return "set env";
  }

  @Override
  public void describe(FlagSet flags) {
    SetFlags.containers(FlagGroups.selector(SetFlags.describe(flags)));
    flags.text("from", "").text("prefix", "").texts("env").letter("env", "e").list("keys");
    flags.flag("list").flag("resolve").flagOn("overwrite");
  }

  @Override
  public int run(Call call) {
    Flags flags = call.flags();
    SetFlags.checkAll(call);
    EnvironmentWords words = EnvironmentWords.of(call.arguments());
    check(call, words);
    List<String> given = new ArrayList<>(flags.texts("env"));
    given.addAll(words.variables());
    EnvironmentChanges parsed = EnvironmentChanges.parse(given, call.streams());
    EnvironmentChanges sourced =
        flags.text("from").isEmpty() ? parsed : parsed.and(new EnvironmentSource(call).variables());
    EnvironmentChanges changes = sourced.prefixed(flags.text("prefix"));
    List<Item> items = SetFlags.query(call, words.resources()).typed().items();
    if (flags.flag("list")) {
      list(call, items, changes);
      return 0;
    }
    boolean none = changes.set().isEmpty() && words.variables().isEmpty();
    new SetPatches(call, WORDING)
        .checking(() -> refuseNothing(none))
        .run(items, item -> changed(call, item, changes));
    return 0;
  }

  private static void check(Call call, EnvironmentWords words) {
    Flags flags = call.flags();
    FlagGroups.refuseLocalOnServer(call);
    if (words.resources().isEmpty() && !flags.has("filename")) {
      throw new KubectlError(
          "one or more resources must be specified as <resource> <name> or <resource>/<name>");
    }
    if (flags.flag("list") && !flags.text("output").isEmpty()) {
      throw new KubectlError("--list and --output may not be specified together");
    }
    if (!flags.texts("keys").isEmpty() && flags.text("from").isEmpty()) {
      throw new KubectlError(
          "when specifying --keys, a configmap or secret must be provided with --from");
    }
  }

  private static void refuseNothing(boolean none) {
    if (none) {
      throw new KubectlError("at least one environment variable must be provided");
    }
  }

  private static Optional<Tree> changed(Call call, Item item, EnvironmentChanges changes) {
    ContainerPattern pattern = new ContainerPattern(call.flags().text("containers"));
    return Optional.of(
        PodSpecs.changed(
            item,
            spec -> {
              warnOfNone(call, item, pattern.chosen(spec));
              return pattern.changed(spec, container -> changed(call, container, changes));
            }));
  }

  private static Tree changed(Call call, Tree container, EnvironmentChanges changes) {
    if (!call.flags().flag("overwrite")) {
      changes.refuseOverwriting(container);
    }
    return changes.applied(container);
  }

  /** Shows the variables as they would be; what goes wrong with one object stays untold. */
  private static void list(Call call, List<Item> items, EnvironmentChanges changes) {
    ContainerPattern pattern = new ContainerPattern(call.flags().text("containers"));
    for (Item item : items) {
      Tree spec = PodSpecs.place(item.resource()).map(item.tree()::at).orElse(Tree.ABSENT);
      List<Tree> chosen = pattern.chosen(spec);
      if (spec.isPresent()) {
        warnOfNone(call, item, chosen);
      }
      for (Tree container : chosen) {
        try {
          Tree changed = changed(call, container, changes);
          new EnvironmentListing(call, item).print(changed);
        } catch (KubectlError untold) {
          break;
        }
      }
    }
  }

  private static void warnOfNone(Call call, Item item, List<Tree> chosen) {
    if (chosen.isEmpty()) {
      call.err(
          "Warning: "
              + item.resource().kind()
              + "/"
              + item.name()
              + " does not have any containers matching \""
              + call.flags().text("containers")
              + "\"\n");
    }
  }
}
