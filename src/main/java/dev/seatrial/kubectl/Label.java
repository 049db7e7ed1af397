package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.KeyValues;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.ResourcesAndPairs;
import dev.seatrial.object.LabelSyntax;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl label}. */
// As label.go in kubectl/pkg/cmd/label, v0.37.
final class Label implements Verb {
  private static final MetadataFlags FLAGS = new MetadataFlags("label", "pod");
  private static final String[] LABELS = {"metadata", "labels"};

  @Override
  public String name() {
    return "label";
  }

  @Override
  public void describe(FlagSet flags) {
    MetadataFlags.describe(flags, "kubectl-label");
  }

  @Override
  public int run(Call call) {
    ResourcesAndPairs words = ResourcesAndPairs.of(call.arguments(), "label");
    KeyValues changes = parse(words.pairs());
    FLAGS.check(call, words.resources(), changes);
    Query query = FLAGS.query(call, words.resources());
    query.visit(
        item -> {
          Labelled done = label(call, item, changes);
          if (call.flags().flag("list")) {
            FLAGS.list(call, item, query, done.object().object(LABELS));
          } else {
            call.forgetPrinters();
            call.print(done.object(), done.operation());
          }
        });
    return 0;
  }

  private static KeyValues parse(List<String> texts) {
    ObjectTree set = ObjectTree.EMPTY;
    List<String> removed = new ArrayList<>();
    for (String text : texts) {
      if (text.contains("=")) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2) {
          throw new KubectlError("invalid label spec: " + text);
        }
        List<String> problems = LabelSyntax.valueProblems(parts[1]);
        if (!problems.isEmpty()) {
          throw new KubectlError(
              "invalid label value: " + GoText.quoted(text) + ": " + String.join(";", problems));
        }
        set = set.with(parts[0], Tree.of(parts[1]));
      } else {
        removed.add(text.substring(0, text.length() - 1));
      }
    }
    if (removed.stream().anyMatch(set::has)) {
      throw new KubectlError("can not both modify and remove a label in the same command");
    }
    return new KeyValues(set, removed);
  }

  /** An object with its labels, and what was done to it. */
  private record Labelled(Tree object, String operation) {}

  private static Labelled label(Call call, Item item, KeyValues changes) {
    Tree found = MetadataFlags.before(call, item.tree());
    ObjectTree before = found.object(LABELS);
    boolean local = MetadataFlags.isLocal(call);
    if (!local) {
      for (String key : changes.removed()) {
        if (!before.has(key)) {
          call.out("label " + GoText.quoted(key) + " not found.\n");
        }
      }
    }
    if (!call.flags().flag("overwrite")) {
      refuseOverwriting(before, changes.set());
    }
    ObjectTree after = changes.appliedTo(before);
    boolean added =
        changes.set().names().stream().anyMatch(key -> !after.at(key).equals(before.at(key)));
    boolean removed = changes.removed().stream().anyMatch(before::has);
    Tree labelled = found.with(after.isEmpty() && !before.isEmpty() ? Tree.ABSENT : after, LABELS);
    Tree object = MetadataFlags.versioned(call, after.equals(before) ? found : labelled);
    if (!local) {
      object = ChangeCause.recorded(call, object);
      if (!after.equals(before)) {
        Tree patch = MergePatch.create(found, object);
        call.api().patch(item.key(), Patch.merge(patch), call.writing());
      }
    }
    return new Labelled(object, operation(added, removed));
  }

  private static void refuseOverwriting(ObjectTree before, ObjectTree set) {
    List<RuntimeException> errors = new ArrayList<>();
    for (String key : set.names()) {
      if (before.has(key) && !before.at(key).equals(set.at(key))) {
        errors.add(
            new KubectlError(
                "'"
                    + key
                    + "' already has a value ("
                    + before.text("", key)
                    + "), and --overwrite is false"));
      }
    }
    SeveralErrors.throwAny(errors);
  }

  private static String operation(boolean added, boolean removed) {
    if (added) {
      return removed ? "modified" : "labeled";
    }
    return removed ? "unlabeled" : "not labeled";
  }
}
