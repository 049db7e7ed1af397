package dev.seatrial.kubectl.apply;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.Precondition;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.List;

/** What makes an object on the server as its file wants it, given what was applied last. */
// As patcher.go in kubectl/pkg/cmd/apply, v0.37.
record ApplyPatch(Call call, Item item, Tree current, Tree body) {
  private static final List<Precondition> IDENTITY =
      List.of(
          Precondition.unchanged("apiVersion"),
          Precondition.unchanged("kind"),
          Precondition.metadataUnchanged("name"));

  /** The three-way difference between what was applied last, what is wanted, and what is there. */
  static ApplyPatch of(Call call, Item item, Tree modified, Tree current) {
    PatchResult result =
        isCustom(call, item)
            ? MergePatch.threeWay(
                LastApplied.of(current).orElse(Tree.ABSENT), modified, current, IDENTITY)
            : strategic(call, item, modified, current);
    if (result instanceof PatchResult.Refused refused) {
      throw new KubectlError(refused.error().message(Tree::toJson));
    }
    return new ApplyPatch(call, item, current, result.orElseThrow());
  }

  // Custom resources merge without keys of lists, for nothing tells kubectl what those are.
  private static boolean isCustom(Call call, Item item) {
    return call.api()
        .catalog()
        .custom(item.resource().apiVersion(), item.resource().kind())
        .isPresent();
  }

  private static PatchResult strategic(Call call, Item item, Tree modified, Tree current) {
    StrategicMergePatch strategic = StrategicMergePatch.ofKubectl(item.resource().schema());
    Tree original = LastApplied.of(current).orElse(Tree.ABSENT);
    boolean overwrites = !call.flags().knows("overwrite") || call.flags().flag("overwrite");
    return overwrites
        ? strategic.threeWay(original, modified, current)
        : strategic.threeWayWithoutOverwriting(original, modified, current);
  }

  boolean isEmpty() {
    return body.isEmpty();
  }

  /** The object as it would be by kubectl's own reckoning. */
  Tree applied() {
    return isCustom(call, item)
        ? MergePatch.apply(current, body).orElseThrow()
        : StrategicMergePatch.ofServer(item.resource().schema()).apply(current, body).orElseThrow();
  }

  /** The object as it is for the server. */
  Tree sent(WriteOptions options) {
    Patch patch = isCustom(call, item) ? Patch.merge(body) : Patch.strategic(body);
    try {
      return call.api().patch(item.place(), Part.OBJECT, patch, options);
    } catch (ApiError refusal) {
      throw explained(Failures.sourced("patching", item.source(), refusal));
    }
  }

  // The patch and the object are shown with the refusal, as upstream does.
  private ApiError explained(ApiError refusal) {
    Resource resource = item.resource();
    String version = resource.group().isEmpty() ? "/v1" : resource.apiVersion();
    String what =
        "applying patch:\n%s\nto:\nResource: \"%s, Resource=%s\", GroupVersionKind: \"%s, Kind=%s\"\nName: \"%s\", Namespace: \"%s\"\nfor:"
            .formatted(
                body.toJson(),
                version,
                resource.plural(),
                version,
                resource.kind(),
                item.name(),
                item.namespace());
    return Failures.sourced(what, item.source(), refusal);
  }
}
