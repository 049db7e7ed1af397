package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.patch.JsonPatch;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.util.List;
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
    if (flags.has("patch") && flags.has("patch-file")) {
      throw new KubectlError("cannot specify --patch and --patch-file together");
    }
    if (flags.text("patch").isEmpty() && flags.text("patch-file").isEmpty()) {
      throw new KubectlError(
          "must specify --patch or --patch-file containing the contents of the patch");
    }
    if (flags.flag("local") && !call.arguments().isEmpty()) {
      throw new KubectlError("cannot specify --local and server resources");
    }
    Patch patch = new Patch(type(flags), body(call));
    int[] count = {0};
    Query query =
        new Query(call)
            .files()
            .arguments(call.arguments(), Targets.Unnamed.MISTAKE)
            .continuingOnError();
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

  private static Tree body(Call call) {
    String file = call.flags().text("patch-file");
    String text =
        file.isEmpty()
            ? call.flags().text("patch")
            : TextFiles.read(call.directory(), file)
                .orElseThrow(
                    () ->
                        new KubectlError(
                            "unable to read patch file: open "
                                + file
                                + ": no such file or directory"));
    List<YamlDocument> documents = Yaml.read(text).documents();
    if (documents.isEmpty() || !documents.get(0).problems().isEmpty()) {
      String why =
          documents.isEmpty() ? "no document" : documents.get(0).problems().get(0).message();
      throw new KubectlError("unable to parse " + GoText.quoted(text) + ": yaml: " + why);
    }
    return documents.get(0).tree();
  }

  private static void patch(Call call, Item item, Patch patch) {
    boolean local = call.flags().flag("local") || call.dryRun() == DryRun.CLIENT;
    checkType(call, item, patch);
    String subresource = call.flags().text("subresource");
    if (!subresource.isEmpty() && item.resource().subresource(subresource).isEmpty()) {
      throw Failures.unknownPath();
    }
    Tree patched =
        local
            ? locally(item, patch)
            : call.api().patch(item.key(), part(call), patch, call.writing());
    boolean changed = !patched.equals(item.tree());
    Tree recorded = ChangeCause.recorded(call, patched);
    if (!local && recorded != patched && call.dryRun() == DryRun.NONE) {
      call.api().modify(item.key(), object -> ChangeCause.recorded(call, object));
    }
    call.print(recorded, changed ? "patched" : "patched (no change)");
  }

  // Nothing tells the server how the lists of custom resources merge.
  private static void checkType(Call call, Item item, Patch patch) {
    Resource resource = item.resource();
    boolean isCustom =
        call.api().catalog().custom(resource.apiVersion(), resource.kind()).isPresent();
    if (isCustom && patch.type() == Patch.Type.STRATEGIC) {
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

  /** The part of an object that {@code --subresource} names. */
  static Part part(Call call) {
    return switch (call.flags().text("subresource")) {
      case "" -> Part.OBJECT;
      case "status" -> Part.STATUS;
      case "scale" -> Part.SCALE;
      case "resize" -> Part.RESIZE;
      default -> throw Failures.unknownPath();
    };
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
