package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** {@code kubectl set resources}. */
// As set_resources.go in kubectl/pkg/cmd/set, v0.37.
public final class SetResources implements Verb {
  private static final SetPatches.Wording WORDING =
      new SetPatches.Wording(
          "resource requirements updated", "failed to patch resources update to pod template ");

  private record Amounts(ObjectTree limits, ObjectTree requests) {
    Tree applied(Tree container) {
      return added(added(container, limits, "limits"), requests, "requests");
    }

    private static Tree added(Tree container, ObjectTree amounts, String list) {
      Tree result = container;
      for (String name : amounts.names()) {
        result = result.with(amounts.at(name), "resources", list, name);
      }
      return result;
    }
  }

  @Override
  public String name() {
    return "set resources";
  }

  @Override
  public void describe(FlagSet flags) {
    SetFlags.containers(FlagGroups.record(FlagGroups.selector(SetFlags.describe(flags))));
    flags.text("limits", "").text("requests", "");
  }

  @Override
  public int run(Call call) {
    SetFlags.refuseLocally(call, call.arguments());
    List<Item> items = SetFlags.query(call, call.arguments()).typed().items();
    FlagGroups.refuseLocalOnServer(call);
    SetFlags.checkAll(call);
    Flags flags = call.flags();
    if (flags.text("limits").isEmpty() && flags.text("requests").isEmpty()) {
      throw new KubectlError(
          "you must specify an update to requests or limits (in the form of --requests/--limits)");
    }
    Amounts amounts = new Amounts(parsed(flags.text("limits")), parsed(flags.text("requests")));
    SetPatches patches = new SetPatches(call, WORDING);
    patches.run(items, item -> changed(call, item, amounts, patches));
    return 0;
  }

  // As parseResourceList.
  private static ObjectTree parsed(String text) {
    ObjectTree amounts = ObjectTree.EMPTY;
    for (String pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw new KubectlError("invalid argument syntax " + pair + ", expected <resource>=<value>");
      }
      amounts = amounts.with(parts[0], quantity(parts[1]));
    }
    return amounts;
  }

  private static Tree quantity(String text) {
    try {
      return Quantity.parse(text).toTree();
    } catch (MalformedTextException malformed) {
      throw new KubectlError(malformed.reason());
    }
  }

  private static Optional<Tree> changed(Call call, Item item, Amounts amounts, SetPatches patches) {
    ContainerPattern pattern = new ContainerPattern(call.flags().text("containers"));
    Tree after = PodSpecs.changed(item, spec -> pattern.changed(spec, amounts::applied));
    boolean any =
        PodSpecs.place(item.resource()).stream()
            .anyMatch(place -> !pattern.chosen(item.tree().at(place)).isEmpty());
    if (!any) {
      patches.failed("error: unable to find container named " + pattern.text());
      return Optional.empty();
    }
    return Optional.of(ChangeCause.recorded(call, after));
  }
}
