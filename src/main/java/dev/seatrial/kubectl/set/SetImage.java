package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KeyValues;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.ResourcesAndPairs;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl set image}. */
// As set_image.go in kubectl/pkg/cmd/set, v0.37.
public final class SetImage implements Verb {
  private static final SetPatches.Wording WORDING =
      new SetPatches.Wording("image updated", "failed to patch image update to pod template: ");

  @Override
  public String name() {
    return "set image";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.selector(SetFlags.describe(flags)));
  }

  @Override
  public int run(Call call) {
    ResourcesAndPairs words = ResourcesAndPairs.of(call.arguments(), "image");
    ObjectTree images = KeyValues.parse(words.pairs(), "image", KeyValues.Removal.REFUSED).set();
    SetFlags.refuseLocally(call, words.resources());
    List<Item> items = SetFlags.query(call, words.resources()).typed().items();
    check(call, words.resources(), images);
    SetPatches patches = new SetPatches(call, WORDING);
    patches.run(items, item -> changed(call, item, images, patches));
    return 0;
  }

  private static void check(Call call, List<String> resources, ObjectTree images) {
    List<RuntimeException> errors = new ArrayList<>();
    if (call.flags().flag("all") && !call.flags().text("selector").isEmpty()) {
      errors.add(new KubectlError("cannot set --all and --selector at the same time"));
    }
    if (resources.isEmpty() && !call.flags().has("filename")) {
      errors.add(
          new KubectlError(
              "one or more resources must be specified as <resource> <name> or <resource>/<name>"));
    }
    if (images.isEmpty()) {
      errors.add(new KubectlError("at least one image update is required"));
    } else if (images.size() > 1 && images.has("*")) {
      errors.add(
          new KubectlError(
              "all containers are already specified by *, but saw more than one"
                  + " container_name=container_image pairs"));
    }
    try {
      FlagGroups.refuseLocalOnServer(call);
    } catch (KubectlError local) {
      errors.add(local);
    }
    SeveralErrors.throwAny(errors);
  }

  private static Optional<Tree> changed(
      Call call, Item item, ObjectTree images, SetPatches patches) {
    Tree after =
        PodSpecs.changed(
            item,
            spec -> {
              Tree result = spec;
              for (String name : images.names()) {
                result = changed(result, name, images.text("", name));
                if (!names(spec, name)) {
                  patches.failed("error: unable to find container named \"" + name + "\"");
                }
              }
              return result;
            });
    return Optional.of(ChangeCause.recorded(call, after));
  }

  private static boolean names(Tree spec, String name) {
    return PodSpecs.containers(spec).stream().anyMatch(each -> isNamed(each, name));
  }

  private static boolean isNamed(Tree container, String name) {
    return name.equals("*") || container.text("", "name").equals(name);
  }

  private static Tree changed(Tree spec, String name, String image) {
    Tree result = spec;
    for (String list : new String[] {"initContainers", "containers"}) {
      if (spec.at(list) instanceof ListTree containers) {
        List<Tree> changed = new ArrayList<>();
        for (Tree container : containers.values()) {
          boolean meant = isNamed(container, name);
          changed.add(meant ? container.with(Tree.of(image), "image") : container);
        }
        result = result.with(Tree.of(changed), list);
      }
    }
    return result;
  }
}
