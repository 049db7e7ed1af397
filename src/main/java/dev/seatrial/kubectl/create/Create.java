package dev.seatrial.kubectl.create;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.RawRequest;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.tree.Tree;

/** {@code kubectl create -f}. */
// As create.go in kubectl/pkg/cmd/create, v0.37.
public final class Create implements Verb {
  @Override
  public String name() {
    return "create";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.record(FlagGroups.dryRun(FlagGroups.validate(flags)));
    FlagGroups.fieldManager(flags, "kubectl-create").flag("save-config");
    flags.flag("edit").flag("windows-line-endings").text("raw", "");
  }

  @Override
  public int run(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          "create", "Unexpected args: [" + String.join(" ", call.arguments()) + "]");
    }
    if (!call.flags().has("filename") && !call.flags().has("kustomize")) {
      throw new KubectlError("must specify one of -f and -k");
    }
    if (!call.flags().text("raw").isEmpty()) {
      RawRequest.check(call);
      return RawRequest.send(call, "POST");
    }
    if (call.flags().flag("edit")) {
      throw new KubectlError(
          "--edit is not simulated for create: edit the file, or the object later");
    }
    call.printer("created");
    int[] count = {0};
    new Query(call)
        .files()
        .selectors()
        .asWritten()
        .checkingKinds(call.validation())
        .continuingOnError()
        .visit(
            item -> {
              call.print(created(call, item), "created");
              count[0]++;
            });
    if (count[0] == 0) {
      throw new KubectlError("no objects passed to create");
    }
    return 0;
  }

  private static Tree created(Call call, Item item) {
    boolean saves = call.flags().flag("save-config");
    Tree annotated = saves ? LastApplied.annotated(item.tree()) : LastApplied.updated(item.tree());
    Tree object = ChangeCause.recorded(call, annotated);
    if (call.dryRun() == DryRun.CLIENT) {
      return object;
    }
    try {
      call.nextWrite();
      return call.api().create(object, call.validatedWriting());
    } catch (ApiError refusal) {
      throw Failures.sourced("creating", item.source(), refusal);
    }
  }
}
