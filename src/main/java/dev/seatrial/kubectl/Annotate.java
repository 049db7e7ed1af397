package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.KeyValues;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.ResourcesAndPairs;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl annotate}. */
// As annotate.go in kubectl/pkg/cmd/annotate, v0.37.
final class Annotate implements Verb {
  private static final MetadataFlags FLAGS = new MetadataFlags("annotation", "rsrc");
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
    FLAGS.check(call, words.resources(), changes);
    List<String> both = changes.removed().stream().filter(changes.set()::has).toList();
    if (!both.isEmpty()) {
      throw new KubectlError(
          "can not both modify and remove the following annotation(s) in the same command: "
              + String.join(", ", both));
    }
    Query query = FLAGS.query(call, words.resources());
    query.visit(
        item -> {
          Tree annotated = annotate(call, item, changes);
          if (call.flags().flag("list")) {
            FLAGS.list(call, item, query, annotated.object(ANNOTATIONS));
          } else {
            call.print(annotated, "annotated");
          }
        });
    return 0;
  }

  private static Tree annotate(Call call, Item item, KeyValues changes) {
    boolean local = MetadataFlags.isLocal(call);
    Tree found = local ? item.tree() : MetadataFlags.before(call, item.tree());
    Tree object = local ? found : ChangeCause.recorded(call, found);
    ObjectTree before = object.object(ANNOTATIONS);
    if (!call.flags().flag("overwrite")) {
      refuseOverwriting(before, changes.set());
    }
    ObjectTree after = changes.appliedTo(before);
    object =
        MetadataFlags.versioned(
            call, object.with(after.isEmpty() ? Tree.ABSENT : after, ANNOTATIONS));
    if (local) {
      return object;
    }
    Tree patch = MergePatch.create(found, object);
    return call.api().patch(item.key(), Patch.merge(patch), call.writing());
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
