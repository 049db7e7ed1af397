package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.ScaleShape;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Subresources;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;

/** {@code kubectl edit}. */
// As edit.go in kubectl/pkg/cmd/edit and visitToPatch in editoptions.go, v0.37.
final class Edit implements Verb {
  @Override
  public String name() {
    return "edit";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.validate(flags).flag("output-patch").flag("windows-line-endings");
    FlagGroups.fieldManager(flags, "kubectl-edit").flag("save-config").text("subresource", "");
  }

  @Override
  public int run(Call call) {
    List<Item> items =
        new Query(call)
            .files()
            .arguments(call.arguments(), Targets.Unnamed.EVERY)
            .continuingOnError()
            .items();
    if (items.isEmpty()) {
      throw new KubectlError("edit cancelled, no objects found");
    }
    List<Item> shown = items.stream().map(item -> part(call, item)).toList();
    EditSession.Saving saving = (edited, outcome) -> save(call, shown, edited, outcome);
    new EditSession(call, EditHeader.OF_OBJECT, saving).edit(shown);
    return 0;
  }

  /** The part of an object that is to be edited. */
  private static Item part(Call call, Item item) {
    String name = call.flags().text("subresource");
    if (!name.isEmpty() && item.resource().subresource(name).isEmpty()) {
      throw ApiError.unknownPath();
    }
    // kubectl shows a scale, but knows no kind of that name when it reads what became of it.
    return name.equals("scale")
        ? item.with(ScaleShape.of(call.api().catalog(), item.resource()).of(item.tree()))
        : item;
  }

  private static void save(Call call, List<Item> items, Item edited, EditSession.Outcome outcome) {
    Item original = original(items, edited);
    Tree managers = original.tree().at("metadata", "managedFields");
    Tree restored = edited.tree().with(managers, "metadata", "managedFields");
    boolean saves = call.flags().flag("save-config");
    Tree object = ChangeCause.recorded(call, saves ? LastApplied.annotated(restored) : restored);
    if (object.equals(original.tree())) {
      call.print(object, "skipped");
      return;
    }
    Patch patch = patch(call, original, object);
    if (call.flags().flag("output-patch")) {
      call.out("Patch: " + Json.compact(Json.sorted(patch.body())) + "\n");
    }
    try {
      Tree patched =
          call.api()
              .patch(
                  edited.key(),
                  Subresources.part(edited.resource(), call.flags().text("subresource")),
                  patch,
                  call.validatedWriting());
      call.print(patched, "edited");
    } catch (ApiError refusal) {
      refused(call, edited, refusal, outcome);
    }
  }

  /** The object that an edited one was: the one with its UID. */
  static Item original(List<Item> items, Item edited) {
    Tree uid = edited.tree().at("metadata", "uid");
    return items.stream()
        .filter(item -> item.tree().at("metadata", "uid").equals(uid))
        .findFirst()
        .orElseThrow(
            () ->
                new KubectlError(
                    "no original object found for &unstructured.Unstructured{Object:"
                        + GoText.syntax(edited.tree())
                        + "}"));
  }

  private static Patch patch(Call call, Item original, Tree object) {
    Resource resource = original.resource();
    boolean custom =
        call.api().catalog().custom(resource.apiVersion(), resource.kind()).isPresent();
    Tree body =
        custom
            ? MergePatch.create(original.tree(), object)
            : StrategicMergePatch.ofServer(resource.schema())
                .twoWay(original.tree(), object)
                .orElseThrow();
    boolean renamed =
        body.at("apiVersion").isPresent()
            || body.at("kind").isPresent()
            || body.at("metadata", "name").isPresent();
    if (renamed) {
      throw new KubectlError("At least one of apiVersion, kind and name was changed");
    }
    return custom ? Patch.merge(body) : Patch.strategic(body);
  }

  // As addError in editoptions.go, v0.37.
  private static void refused(Call call, Item item, ApiError refusal, EditSession.Outcome outcome) {
    String title = "error: " + EditSession.title(item);
    if (refusal.is(ApiError.Reason.INVALID)) {
      outcome.header().refused(item, refusal);
      call.err(title + " is invalid\n");
    } else if (refusal.is(ApiError.Reason.NOT_FOUND)) {
      outcome.missing();
      call.err(title + " could not be found on the server\n");
    } else {
      outcome.retryable();
      call.err(title + " could not be patched: " + refusal.message() + "\n");
    }
  }
}
