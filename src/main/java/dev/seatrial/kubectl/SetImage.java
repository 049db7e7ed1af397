package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl set image}. */
// As set_image.go in kubectl/pkg/cmd/set, v0.37.
final class SetImage implements Verb {
  @Override
  public String name() {
    return "set image";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.record(FlagGroups.dryRun(flags)).flag("all").flag("local");
    FlagGroups.fieldManager(flags, "kubectl-set");
  }

  @Override
  public int run(Call call) {
    ResourcesAndPairs words = ResourcesAndPairs.of(call.arguments(), "image");
    ObjectTree images = KeyValues.parse(words.pairs(), "image", KeyValues.Removal.REFUSED).set();
    List<Item> items = query(call, words.resources()).items();
    check(call, words.resources(), images);
    List<RuntimeException> errors = new ArrayList<>();
    items.forEach(item -> set(call, item, images, errors));
    SeveralErrors.throwAny(errors);
    return 0;
  }

  private static Query query(Call call, List<String> resources) {
    boolean all = call.flags().flag("all");
    return new Query(call)
        .files()
        .selectors()
        .arguments(resources, all ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE)
        .continuingOnError();
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
    SeveralErrors.throwAny(errors);
  }

  private static void set(Call call, Item item, ObjectTree images, List<RuntimeException> errors) {
    if (PodSpecs.place(item.resource()).isEmpty()) {
      errors.add(
          new KubectlError(
              "error: "
                  + item.path()
                  + " the object is not a pod or does not have a pod template"));
      return;
    }
    String[] place = PodSpecs.place(item.resource()).get();
    Tree before = item.tree();
    Tree spec = before.at(place);
    for (String name : images.names()) {
      Tree changed = changed(spec, name, images.text("", name));
      if (!names(spec, name)) {
        errors.add(new KubectlError("error: unable to find container named \"" + name + "\""));
      }
      spec = changed;
    }
    Tree after = ChangeCause.recorded(call, before.with(spec, place));
    Tree patch =
        StrategicMergePatch.ofServer(item.resource().schema()).twoWay(before, after).orElseThrow();
    if (patch.isEmpty()) {
      return;
    }
    if (call.flags().flag("local") || call.dryRun() == DryRun.CLIENT) {
      call.print(after, "image updated");
      return;
    }
    try {
      Tree patched = call.api().patch(item.key(), Patch.strategic(patch), call.writing());
      call.print(patched, "image updated");
    } catch (ApiError refusal) {
      errors.add(Failures.explained("failed to patch image update to pod template", refusal));
    }
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
