package dev.seatrial.kubectl.apply;

import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagError;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.patch.ServerSideApply.Rivals;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/** {@code kubectl diff}: what an apply would change. */
// As diff.go in kubectl/pkg/cmd/diff, v0.37.
public final class Diff implements Verb {
  private static final int TROUBLE = 2;

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(flags)).flag("prune").texts("prune-allowlist");
    flags.flag("show-managed-fields").flag("show-secrets").number("concurrency", 1);
    flags.flag("server-side").flag("force-conflicts");
    FlagGroups.fieldManager(flags, "kubectl-client-side-apply");
  }

  @Override
  public int errorCode() {
    return TROUBLE;
  }

  // As the FlagErrorFunc of NewCmdDiff.
  @Override
  public KubectlError misused(FlagError error) {
    return KubectlError.usage(name(), error.message());
  }

  @Override
  public int run(Call call) {
    check(call);
    Optional<PruneKinds> prune =
        call.flags().flag("prune") ? Optional.of(PruneKinds.of(call)) : Optional.empty();
    DiffFolders folders = new DiffFolders(call);
    new Query(call)
        .files()
        .selectors()
        .asWritten()
        .visit(
            item -> {
              item.requireName();
              Tree live = call.api().find(item.resource(), item.key()).orElse(Tree.ABSENT);
              prune.ifPresent(kinds -> kinds.seen(item, live));
              folders.add(item, live, merged(call, item, live));
              Apply.warnIfDeleting(call, live);
            });
    prune.ifPresent(kinds -> kinds.unseen().forEach(folders::removed));
    return folders.compare();
  }

  private static void check(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          "diff", "Unexpected args: [" + String.join(" ", call.arguments()) + "]");
    }
    if (!call.flags().has("filename") && !call.flags().has("kustomize")) {
      throw new KubectlError("must specify one of -f and -k");
    }
    if (call.flags().flag("force-conflicts") && !call.flags().flag("server-side")) {
      throw new KubectlError("--force-conflicts only works with --server-side");
    }
  }

  private static Tree merged(Call call, Item item, Tree live) {
    if (call.flags().flag("server-side")) {
      Rivals rivals = call.flags().flag("force-conflicts") ? Rivals.FORCED : Rivals.RESPECTED;
      String manager =
          call.flags().has("field-manager") ? call.flags().text("field-manager") : "kubectl";
      return call.api().apply(item.tree(), Part.OBJECT, rivals, trying(call, manager));
    }
    WriteOptions options = trying(call, call.flags().text("field-manager"));
    if (live.isUnset()) {
      return call.api().create(item.tree(), options);
    }
    ApplyPatch patch = ApplyPatch.of(call, item, LastApplied.bare(item.tree()), live);
    return patch.isEmpty() ? live : patch.sent(options);
  }

  private static WriteOptions trying(Call call, String manager) {
    return new WriteOptions(false, FieldValidation.WARN, manager, call::warnFromServer).asDryRun();
  }
}
