package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Patch;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl annotate}. */
// As annotate.go in kubectl/pkg/cmd/annotate, v0.37.
final class Annotate implements Verb {
  private static final String[] ANNOTATIONS = {"metadata", "annotations"};

  @Override
  public String name() {
    return "annotate";
  }

  @Override
  public void describe(FlagSet flags) {
    MetadataFlags.describe(flags, "kubectl-annotate");
    flags.flagOn("recursive").letter("recursive", "R");
  }

  @Override
  public int run(Call call) {
    ResourcesAndPairs words = ResourcesAndPairs.of(call.arguments(), "annotation");
    KeyValues changes = KeyValues.parse(words.pairs(), "annotation", KeyValues.Removal.ALLOWED);
    MetadataFlags.check(call, words.resources(), changes, "annotation");
    List<String> both = changes.removed().stream().filter(changes.set()::has).toList();
    if (!both.isEmpty()) {
      throw new KubectlError(
          "can not both modify and remove the following annotation(s) in the same command: "
              + String.join(", ", both));
    }
    MetadataFlags.query(call, words.resources()).visit(item -> annotate(call, item, changes));
    return 0;
  }

  private static void annotate(Call call, Item item, KeyValues changes) {
    boolean local = MetadataFlags.isLocal(call);
    Tree object = local ? item.tree() : ChangeCause.recorded(call, item.tree());
    ObjectTree before = object.object(ANNOTATIONS);
    if (!call.flags().flag("overwrite")) {
      refuseOverwriting(before, changes.set());
    }
    ObjectTree after = changes.appliedTo(before);
    object = object.with(after.isEmpty() ? Tree.ABSENT : after, ANNOTATIONS);
    if (!local) {
      Tree patch = MergePatch.create(item.tree(), object);
      object = call.api().patch(item.key(), Patch.merge(patch), call.writing());
    }
    if (call.flags().flag("list")) {
      MetadataFlags.list(call, after);
      return;
    }
    call.print(object, "annotated");
  }

  private static void refuseOverwriting(ObjectTree before, ObjectTree set) {
    List<String> taken = new ArrayList<>();
    for (String key : set.names()) {
      boolean differs = before.has(key) && !before.at(key).equals(set.at(key));
      if (differs && !key.equals(ChangeCause.ANNOTATION)) {
        taken.add("'" + key + "' already has a value (" + before.text("", key) + ")");
      }
    }
    if (!taken.isEmpty()) {
      throw new KubectlError(
          "--overwrite is false but found the following declared annotation(s): "
              + String.join("; ", taken));
    }
  }
}
