package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.object.KubeObject;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.Precondition;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl apply -f}: what differs from what was applied last is sent as a patch. */
// As apply.go and patcher.go in kubectl/pkg/cmd/apply, v0.37.
final class Apply implements Verb {
  private static final String MISSING =
      "Warning: resource %s is missing the "
          + LastApplied.ANNOTATION
          + " annotation which is required by kubectl apply. kubectl apply should only be used on"
          + " resources created declaratively by either kubectl create --save-config or kubectl"
          + " apply. The missing annotation will be patched automatically.\n";
  private static final List<Precondition> IDENTITY =
      List.of(
          Precondition.unchanged("apiVersion"),
          Precondition.unchanged("kind"),
          Precondition.metadataUnchanged("name"));
  private static final String DELETING =
      "Warning: Detected changes to resource %s which is currently being deleted.\n";

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.record(FlagGroups.dryRun(FlagGroups.validate(flags)));
    FlagGroups.fieldManager(flags, "kubectl-client-side-apply");
    flags.flag("server-side").flag("force-conflicts").flag("force").flag("all").flag("prune");
    flags.flagOn("overwrite").flagOn("openapi-patch").text("subresource", "");
    flags.optionalText("cascade", "background", "background").number("grace-period", -1);
    flags.flag("wait").duration("timeout", "0s").texts("prune-allowlist").text("applyset", "");
  }

  @Override
  public int run(Call call) {
    check(call);
    List<Item> items = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    try {
      new Query(call)
          .files()
          .selectors()
          .asWritten()
          .checkingKinds(call.validation())
          .continuingOnError()
          .visit(items::add);
    } catch (KubectlError | ApiError | SeveralErrors error) {
      errors.add(error);
    }
    if (items.isEmpty() && errors.isEmpty()) {
      throw new KubectlError("no objects passed to apply");
    }
    for (Item item : items) {
      try {
        call.nextWrite();
        apply(call, item.with(ChangeCause.recorded(call, item.tree())));
      } catch (KubectlError | ApiError error) {
        errors.add(error);
      }
    }
    SeveralErrors.throwAny(errors);
    return 0;
  }

  private static void check(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          "apply", "Unexpected args: [" + String.join(" ", call.arguments()) + "]");
    }
    Flags flags = call.flags();
    if (flags.flag("force-conflicts") && !flags.flag("server-side")) {
      throw new KubectlError("--force-conflicts only works with --server-side");
    }
    for (String missing : List.of("prune", "force")) {
      if (flags.flag(missing)) {
        throw new KubectlError("--" + missing + " is not simulated yet: leave it out");
      }
    }
    if (flags.flag("server-side") && call.dryRun() == DryRun.CLIENT) {
      throw new KubectlError(
          "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server"
              + " instead?)");
    }
    if (!flags.has("filename") && !flags.has("kustomize")) {
      throw new KubectlError("must specify one of -f and -k");
    }
  }

  private static void apply(Call call, Item item) {
    if (item.name().isEmpty()) {
      throw unnamed(item);
    }
    if (call.flags().flag("server-side")) {
      new ApplyOnServer(call).apply(item);
      return;
    }
    Tree annotated = LastApplied.annotated(item.tree());
    if (call.api().find(item.key()).isEmpty()) {
      create(call, item, withoutNulls(annotated));
    } else {
      patch(call, item, annotated);
    }
  }

  private static KubectlError unnamed(Item item) {
    String generated = item.tree().text("", "metadata", "generateName");
    if (!generated.isEmpty()) {
      return new KubectlError("from " + generated + ": cannot use generate name with apply");
    }
    Resource resource = item.resource();
    String version = resource.group().isEmpty() ? "/v1" : resource.apiVersion();
    return new KubectlError(
        """
        error when retrieving current configuration of:
        Resource: "%s, Resource=%s", GroupVersionKind: "%s, Kind=%s"
        Name: "", Namespace: "%s"
        from server for: "%s": resource name may not be empty"""
            .formatted(
                version,
                resource.plural(),
                version,
                resource.kind(),
                item.namespace(),
                item.source()));
  }

  private static void create(Call call, Item item, Tree object) {
    if (call.dryRun() == DryRun.CLIENT) {
      call.print(object, "created");
      return;
    }
    try {
      call.print(call.api().create(object, call.validatedWriting()), "created");
    } catch (ApiError refusal) {
      throw Failures.sourced("creating", item.source(), refusal);
    }
  }

  private static Tree withoutNulls(Tree tree) {
    if (tree instanceof ObjectTree object) {
      return object.mapped(value -> value == Tree.NULL ? Tree.ABSENT : withoutNulls(value));
    }
    if (tree instanceof ListTree list) {
      return Tree.of(list.values().stream().map(Apply::withoutNulls).toList());
    }
    return tree;
  }

  private static void patch(Call call, Item item, Tree modified) {
    Tree current = call.api().get(item.key());
    if (LastApplied.of(current).isEmpty()) {
      call.err(MISSING.formatted(item.path()));
    }
    Tree patch = difference(call, item, modified, current);
    if (patch.isEmpty()) {
      warnIfDeleting(call, current);
      call.print(current, "unchanged");
      return;
    }
    Tree patched = patched(call, item, patch, current);
    warnIfDeleting(call, patched);
    call.print(patched, "configured");
  }

  private static Tree difference(Call call, Item item, Tree modified, Tree current) {
    PatchResult result =
        isCustom(call, item)
            ? MergePatch.threeWay(
                LastApplied.of(current).orElse(Tree.ABSENT), modified, current, IDENTITY)
            : strategic(call, item, modified, current);
    if (result instanceof PatchResult.Refused refused) {
      throw new KubectlError(refused.error().message(Tree::toJson));
    }
    return result.orElseThrow();
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
    return call.flags().flag("overwrite")
        ? strategic.threeWay(original, modified, current)
        : strategic.threeWayWithoutOverwriting(original, modified, current);
  }

  private static Tree patched(Call call, Item item, Tree patch, Tree current) {
    boolean isCustom = isCustom(call, item);
    if (call.dryRun() == DryRun.CLIENT) {
      return isCustom
          ? MergePatch.apply(current, patch).orElseThrow()
          : StrategicMergePatch.ofServer(item.resource().schema())
              .apply(current, patch)
              .orElseThrow();
    }
    WriteOptions options = call.validatedWriting();
    try {
      return call.api()
          .patch(item.key(), isCustom ? Patch.merge(patch) : Patch.strategic(patch), options);
    } catch (ApiError refusal) {
      throw explained(item, patch, Failures.sourced("patching", item.source(), refusal));
    }
  }

  // The patch and the object are shown with the refusal, as upstream does.
  private static ApiError explained(Item item, Tree patch, ApiError refusal) {
    Resource resource = item.resource();
    String version = resource.group().isEmpty() ? "/v1" : resource.apiVersion();
    String what =
        "applying patch:\n%s\nto:\nResource: \"%s, Resource=%s\", GroupVersionKind: \"%s, Kind=%s\"\nName: \"%s\", Namespace: \"%s\"\nfor:"
            .formatted(
                patch.toJson(),
                version,
                resource.plural(),
                version,
                resource.kind(),
                item.name(),
                item.namespace());
    return Failures.sourced(what, item.source(), refusal);
  }

  static void warnIfDeleting(Call call, Tree object) {
    if (new KubeObject(object).isTerminating()) {
      call.err(DELETING.formatted(new KubeObject(object).name()));
    }
  }
}
