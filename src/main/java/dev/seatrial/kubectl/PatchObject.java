package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Subresources;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.patch.JsonPatch;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.Locale;

/** {@code kubectl patch}. */
// As patch.go in kubectl/pkg/cmd/patch, v0.37.
final class PatchObject implements Verb {
  @Override
  public String name() {
    return "patch";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.dryRun(FlagGroups.files(FlagGroups.output(flags))));
    flags.text("patch", "").letter("patch", "p").text("patch-file", "");
    flags.text("type", "strategic").flag("local").text("subresource", "");
    FlagGroups.fieldManager(flags, "kubectl-patch");
  }

  @Override
  public int run(Call call) {
    Flags flags = call.flags();
    if (!flags.text("patch").isEmpty() && !flags.text("patch-file").isEmpty()) {
      throw new KubectlError("cannot specify --patch and --patch-file together");
    }
    if (flags.text("patch").isEmpty() && flags.text("patch-file").isEmpty()) {
      throw new KubectlError(
          "must specify --patch or --patch-file containing the contents of the patch");
    }
    if (flags.flag("local") && !call.arguments().isEmpty()) {
      throw new KubectlError("cannot specify --local and server resources");
    }
    FlagGroups.refuseLocalOnServer(call);
    Patch patch = new Patch(type(flags), PatchBody.of(call));
    int[] count = {0};
    Query query =
        new Query(call)
            .files()
            .subresource(flags.text("subresource"))
            .arguments(call.arguments(), Targets.Unnamed.MISTAKE)
            .continuingOnError();
    if (flags.flag("local")) {
      query.locally();
    }
    query.visit(
        item -> {
          count[0]++;
          patch(call, item, patch);
        });
    if (count[0] == 0) {
      throw new KubectlError("no objects passed to patch");
    }
    return 0;
  }

  private static Patch.Type type(Flags flags) {
    String type = flags.text("type").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "json" -> Patch.Type.JSON;
      case "merge" -> Patch.Type.MERGE;
      case "strategic" -> Patch.Type.STRATEGIC;
      default ->
          throw new KubectlError(
              "--type must be one of [json merge strategic], not "
                  + GoText.quoted(flags.text("type")));
    };
  }

  private static void patch(Call call, Item item, Patch patch) {
    if (call.flags().flag("local") || call.dryRun() == DryRun.CLIENT) {
      checkLocally(call, item, patch);
      print(call, item, locally(item, patch));
      return;
    }
    checkType(call, item, patch);
    Part part = Subresources.part(item.resource(), call.flags().text("subresource"));
    call.nextWrite();
    Tree whole = call.api().patch(item.place(), part, patch, call.writing());
    Tree patched = Subresources.shown(call, item.resource(), part, whole);
    Tree recorded = ChangeCause.recorded(call, patched);
    if (recorded != patched && call.dryRun() == DryRun.NONE) {
      call.api().modify(item.key(), object -> ChangeCause.recorded(call, object));
    }
    boolean changed = !patched.equals(item.tree());
    call.printPlainly(recorded, operation(changed));
  }

  private static void print(Call call, Item item, Tree patched) {
    call.printPlainly(patched, operation(!patched.equals(item.tree())));
  }

  private static String operation(boolean changed) {
    return changed ? "patched" : "patched (no change)";
  }

  // Nothing tells the server how the lists of custom resources merge.
  private static void checkType(Call call, Item item, Patch patch) {
    if (isUnmergeable(call, item, patch)) {
      Resource resource = item.resource();
      throw new KubectlError(
          "application/strategic-merge-patch+json is not supported by "
              + resource.apiVersion()
              + ", Kind="
              + resource.kind()
              + ": the body of the request was in an unknown format - accepted media types include:"
              + " application/json-patch+json, application/merge-patch+json,"
              + " application/apply-patch+yaml");
    }
  }

  private static boolean isUnmergeable(Call call, Item item, Patch patch) {
    Resource resource = item.resource();
    return patch.type() == Patch.Type.STRATEGIC
        && call.api().catalog().custom(resource.apiVersion(), resource.kind()).isPresent();
  }

  // As getPatchedJSON in patch.go.
  private static void checkLocally(Call call, Item item, Patch patch) {
    if (isUnmergeable(call, item, patch)) {
      throw new KubectlError(
          "strategic merge patch is not supported for "
              + item.resource().apiVersion()
              + ", Kind="
              + item.resource().kind()
              + " locally, try --type merge");
    }
  }

  private static Tree locally(Item item, Patch patch) {
    PatchResult result =
        switch (patch.type()) {
          case JSON -> JsonPatch.apply(item.tree(), patch.body());
          case MERGE -> MergePatch.apply(item.tree(), patch.body());
          case STRATEGIC ->
              StrategicMergePatch.ofServer(item.resource().schema())
                  .apply(item.tree(), patch.body());
        };
    if (result instanceof PatchResult.Refused refused) {
      throw new KubectlError(refused.error().message(Tree::toJson));
    }
    return result.orElseThrow();
  }
}
