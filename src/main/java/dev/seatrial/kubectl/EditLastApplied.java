package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl apply edit-last-applied}: edits the annotation that the next apply looks at. */
// As apply_edit_last_applied.go in kubectl/pkg/cmd/apply and visitToApplyEditPatch in
// kubectl/pkg/cmd/util/editor/editoptions.go, v0.37.
final class EditLastApplied implements Verb {
  @Override
  public String name() {
    return "apply edit-last-applied";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.validate(flags).flag("windows-line-endings");
    FlagGroups.fieldManager(flags, "kubectl-client-side-apply");
  }

  @Override
  public int run(Call call) {
    List<Item> items = new ArrayList<>();
    new Query(call)
        .files()
        .arguments(call.arguments(), Targets.Unnamed.EVERY)
        .continuingOnError()
        .visit(item -> LastApplied.of(item.tree()).ifPresent(tree -> items.add(item.with(tree))));
    if (items.isEmpty()) {
      throw new KubectlError(
          "no last-applied-configuration annotation found on resources, to create the annotation,"
              + " use command `kubectl apply set-last-applied --create-annotation`");
    }
    EditSession.Saving saving = (edited, outcome) -> save(call, items, edited);
    new EditSession(call, EditHeader.OF_LAST_APPLIED, saving).edit(items);
    return 0;
  }

  private static void save(Call call, List<Item> items, Item edited) {
    Tree object = ChangeCause.recorded(call, edited.tree());
    if (object.equals(Edit.original(items, edited).tree())) {
      call.print(object, "skipped");
      return;
    }
    Item placed = new Item(edited.resource(), namespace(call, edited), edited.name(), "", object);
    call.api().patch(placed.key(), patch(object), call.validatedWriting());
    call.print(object, "edited");
  }

  private static String namespace(Call call, Item edited) {
    return edited.resource().namespaced() ? call.namespace() : "";
  }

  /** What puts a configuration into the annotation. */
  // As GetApplyPatch in editoptions.go, v0.37.
  static Patch patch(Tree configuration) {
    String text = Json.compact(Json.sorted(configuration)) + "\n";
    Tree annotated =
        configuration.with(Tree.of(text), "metadata", "annotations", LastApplied.ANNOTATION);
    return Patch.merge(MergePatch.create(configuration, annotated));
  }
}
