package dev.seatrial.kubectl.apply;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Awaited;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.object.KubeObject;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl apply -f}: what differs from what was applied last is sent as a patch. */
// As apply.go and patcher.go in kubectl/pkg/cmd/apply, v0.37.
public final class Apply implements Verb {
  private static final String MISSING =
      "Warning: resource %s is missing the "
          + LastApplied.ANNOTATION
          + " annotation which is required by kubectl apply. kubectl apply should only be used on"
          + " resources created declaratively by either kubectl create --save-config or kubectl"
          + " apply. The missing annotation will be patched automatically.\n";
  private static final Duration MOST_FOR_DELETION = Duration.ofMinutes(5);
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
    flags.flag("server-side").flag("force-conflicts").flag("all").flag("prune");
    flags.flagOn("overwrite").flagOn("openapi-patch").text("subresource", "");
    FlagGroups.deletion(flags).flag("wait").texts("prune-allowlist");
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
    Optional<PruneKinds> prune =
        call.flags().flag("prune") ? Optional.of(PruneKinds.of(call)) : Optional.empty();
    AppliedObjects applied = new AppliedObjects(call);
    for (Item item : items) {
      try {
        call.nextWrite();
        apply(call, item.with(ChangeCause.recorded(call, item.tree())), applied);
        prune.ifPresent(kinds -> kinds.seen(item, call.api().find(item.key()).orElse(item.tree())));
      } catch (KubectlError | ApiError error) {
        errors.add(error);
      }
    }
    SeveralErrors.throwAny(errors);
    applied.end();
    prune.ifPresent(kinds -> kinds.unseen().forEach(item -> prune(call, item)));
    return 0;
  }

  private static void prune(Call call, Item item) {
    if (call.dryRun() != DryRun.CLIENT) {
      call.api().delete(item.key(), Delete.options(call, call.flags().number("grace-period")));
    }
    call.print(item.tree(), "pruned");
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
    if (flags.flag("server-side") && call.dryRun() == DryRun.CLIENT) {
      throw new KubectlError(
          "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server"
              + " instead?)");
    }
    if (flags.flag("server-side") && flags.flag("force")) {
      throw new KubectlError("--force cannot be used with --server-side");
    }
    if (call.dryRun() == DryRun.SERVER && flags.flag("force")) {
      throw new KubectlError("--dry-run=server cannot be used with --force");
    }
    if (!flags.has("filename") && !flags.has("kustomize")) {
      throw new KubectlError("must specify one of -f and -k");
    }
    checkPruning(flags);
    if (!flags.text("subresource").isEmpty() && !flags.flag("server-side")) {
      throw new KubectlError("--subresource can only be specified for --server-side");
    }
  }

  private static void checkPruning(Flags flags) {
    boolean selects = !flags.text("selector").isEmpty();
    if (flags.flag("all") && selects) {
      throw new KubectlError("cannot set --all and --selector at the same time");
    }
    if (!flags.flag("prune")) {
      return;
    }
    if (flags.flag("force")) {
      throw new KubectlError("--force cannot be used with --prune");
    }
    if (!flags.flag("all") && !selects) {
      throw new KubectlError(
          "all resources selected for prune without explicitly passing --all. To prune all"
              + " resources, pass the --all flag. If you did not mean to prune all resources,"
              + " specify a label selector");
    }
    if (flags.flag("server-side")) {
      throw new KubectlError(
          "--prune is in alpha and doesn't currently work on objects created by server-side"
              + " apply");
    }
  }

  private static void apply(Call call, Item item, AppliedObjects applied) {
    if (item.name().isEmpty()) {
      throw unnamed(item);
    }
    if (call.flags().flag("server-side")) {
      new ApplyOnServer(call, applied).apply(item);
      return;
    }
    Tree annotated = LastApplied.annotated(item.tree());
    if (current(call, item).isEmpty()) {
      applied.say(created(call, item, withoutNulls(annotated)), "created");
    } else {
      patch(call, item, annotated, applied);
    }
  }

  private static Optional<Tree> current(Call call, Item item) {
    try {
      return call.api().find(item.resource(), item.key());
    } catch (ApiError refusal) {
      String what = "retrieving current configuration of:\n" + place(item) + "\nfrom server for:";
      throw Failures.sourced(what, item.source(), refusal);
    }
  }

  private static KubectlError unnamed(Item item) {
    String generated = item.tree().text("", "metadata", "generateName");
    if (!generated.isEmpty()) {
      return new KubectlError("from " + generated + ": cannot use generate name with apply");
    }
    return new KubectlError(
        """
        error when retrieving current configuration of:
        %s
        from server for: "%s": resource name may not be empty"""
            .formatted(place(item), item.source()));
  }

  // As String of Info in cli-runtime/pkg/resource/visitor.go, v0.37.
  private static String place(Item item) {
    Resource resource = item.resource();
    String version = resource.group().isEmpty() ? "/v1" : resource.apiVersion();
    return """
        Resource: "%s, Resource=%s", GroupVersionKind: "%s, Kind=%s"
        Name: "%s", Namespace: "%s\""""
        .formatted(
            version, resource.plural(), version, resource.kind(), item.name(), item.namespace());
  }

  private static Tree created(Call call, Item item, Tree object) {
    if (call.dryRun() == DryRun.CLIENT) {
      return object;
    }
    try {
      return call.api().create(object, call.validatedWriting());
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

  private static void patch(Call call, Item item, Tree modified, AppliedObjects applied) {
    Tree current = call.api().in(item.resource(), call.api().get(item.key()));
    if (LastApplied.of(current).isEmpty()) {
      call.err(MISSING.formatted(item.path()));
    }
    ApplyPatch patch = ApplyPatch.of(call, item, modified, current);
    if (patch.isEmpty()) {
      warnIfDeleting(call, current);
      applied.say(current, "unchanged");
      return;
    }
    Tree patched =
        call.dryRun() == DryRun.CLIENT ? patch.applied() : sent(call, item, modified, patch);
    warnIfDeleting(call, patched);
    applied.say(patched, "configured");
  }

  private static Tree sent(Call call, Item item, Tree modified, ApplyPatch patch) {
    try {
      return patch.sent(call.validatedWriting());
    } catch (ApiError refusal) {
      boolean mends = refusal.is(Reason.CONFLICT) || refusal.is(Reason.INVALID);
      if (!mends || !call.flags().flag("force")) {
        throw refusal;
      }
      return recreated(call, item, modified, patch.current());
    }
  }

  // As deleteAndCreate in patcher.go, v0.37: what cannot be made so comes back as it was.
  private static Tree recreated(Call call, Item item, Tree modified, Tree current) {
    Tree gone =
        call.api().delete(item.key(), Delete.options(call, call.flags().number("grace-period")));
    Duration timeout = call.flags().duration("timeout");
    List<Awaited> deleted = List.of(new Awaited(item, gone.text("", "metadata", "uid")));
    Awaited.gone(call, deleted, timeout.isZero() ? MOST_FOR_DELETION : timeout);
    try {
      return call.api().create(withoutNulls(modified), call.validatedWriting());
    } catch (ApiError refusal) {
      call.api().create(current.without("metadata", "resourceVersion"), call.writing());
      throw refusal;
    }
  }

  static void warnIfDeleting(Call call, Tree object) {
    if (new KubeObject(object).isTerminating()) {
      call.err(DELETING.formatted(new KubeObject(object).name()));
    }
  }
}
