package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.CascadeFlag;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.RawRequest;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Subresources;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl replace}. */
// As replace.go in kubectl/pkg/cmd/replace, v0.37.
final class Replace implements Verb {
  private static final Duration MOST_FOR_DELETION = Duration.ofMinutes(5);
  private static final long SECOND_MICROS = 1_000_000;

  @Override
  public String name() {
    return "replace";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.dryRun(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.validate(flags).flag("save-config").text("subresource", "");
    FlagGroups.deletion(flags).flag("wait").text("raw", "");
    FlagGroups.fieldManager(flags, "kubectl-replace");
  }

  @Override
  public int run(Call call) {
    check(call);
    if (!call.flags().text("raw").isEmpty()) {
      RawRequest.check(call);
      return RawRequest.send(call, "PUT");
    }
    if (call.flags().flag("force")) {
      delete(call);
    }
    new Query(call)
        .files()
        .asWritten()
        .checkingKinds(call.validation())
        .continuingOnError()
        .visit(item -> call.print(replaced(call, item), "replaced"));
    return 0;
  }

  private static void check(Call call) {
    Flags flags = call.flags();
    if (!FlagGroups.namesFiles(flags)) {
      throw new KubectlError("must specify one of -f and -k");
    }
    CascadeFlag.check(call);
    boolean forced = flags.flag("force");
    if (flags.number("grace-period") >= 0 && !forced) {
      throw new KubectlError("--grace-period must have --force specified");
    }
    if (!flags.duration("timeout").isZero() && !forced) {
      throw new KubectlError("--timeout must have --force specified");
    }
    if (forced && call.dryRun() != DryRun.NONE) {
      throw new KubectlError("--dry-run can not be used when --force is set");
    }
  }

  private static void delete(Call call) {
    List<Item> deleted = new ArrayList<>();
    new Query(call)
        .files()
        .asWritten()
        .continuingOnError()
        .visit(
            item -> {
              if (call.api().find(item.key()).isPresent()) {
                call.api().delete(item.key(), deletion(call));
                call.out(said(item));
                deleted.add(item);
              }
            });
    deleted.forEach(item -> awaitGone(call, item));
  }

  /** Of no time at all it makes a second: what replaces it must find its name free. */
  private static DeleteOptions deletion(Call call) {
    long seconds = call.flags().number("grace-period");
    return seconds < 0
        ? DeleteOptions.DEFAULT
        : DeleteOptions.DEFAULT.withGraceSeconds(Math.max(1, seconds));
  }

  /** Asks for it every second until it is not found. */
  private static void awaitGone(Call call, Item item) {
    Duration timeout = call.flags().duration("timeout");
    Duration most = timeout.isZero() ? MOST_FOR_DELETION : timeout;
    long end = call.cluster().nowMicros() + most.toNanos() / 1_000;
    while (call.api().find(item.key()).isPresent()) {
      long left = end - call.cluster().nowMicros();
      if (left <= 0) {
        throw new KubectlError("context deadline exceeded");
      }
      call.cluster().runFor(Duration.ofNanos(Math.min(left, SECOND_MICROS) * 1_000));
    }
  }

  private static String said(Item item) {
    String place = item.resource().namespaced() ? " from " + item.namespace() + " namespace" : "";
    return item.kind() + " \"" + item.name() + "\" deleted" + place + "\n";
  }

  private static Tree replaced(Call call, Item item) {
    boolean saves = call.flags().flag("save-config");
    Tree annotated = saves ? LastApplied.annotated(item.tree()) : LastApplied.updated(item.tree());
    Tree object = ChangeCause.recorded(call, annotated);
    if (call.dryRun() == DryRun.CLIENT) {
      return object;
    }
    boolean forced = call.flags().flag("force");
    if (!forced) {
      item.requireName("replacing");
    }
    try {
      return forced
          ? call.api().create(object, call.validatedWriting())
          : call.api()
              .update(
                  object,
                  Subresources.part(item.resource(), call.flags().text("subresource")),
                  call.validatedWriting());
    } catch (ApiError refusal) {
      throw Failures.sourced("replacing", item.source(), refusal);
    }
  }
}
