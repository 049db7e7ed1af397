package dev.seatrial.kubectl.apply;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.CascadeFlag;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.RawRequest;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Awaited;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl delete}. */
// As delete.go in kubectl/pkg/cmd/delete, v0.37.
public final class Delete implements Verb {
  private static final Duration FOREVER = Duration.ofDays(7);
  private static final String IMMEDIATE =
      "Immediate deletion does not wait for confirmation that the running resource has been"
          + " terminated. The resource may continue to run on the cluster indefinitely.";

  @Override
  public String name() {
    return "delete";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(FlagGroups.dryRun(flags)));
    flags.text("field-selector", "").flag("all").flag("ignore-not-found");
    flags.flag("all-namespaces").letter("all-namespaces", "A").flagOn("wait").flag("now");
    FlagGroups.deletion(flags).text("output", "").letter("output", "o");
    flags.flag("interactive").letter("interactive", "i").text("raw", "");
  }

  @Override
  public int run(Call call) {
    CascadeFlag.check(call);
    refuseAllSelected(call.flags());
    check(call);
    if (!call.flags().text("raw").isEmpty()) {
      RawRequest.check(call);
      return RawRequest.send(call, "DELETE");
    }
    if (call.flags().flag("interactive") && !isConfirmed(call)) {
      return 0;
    }
    Query query = query(call);
    List<Awaited> deleted = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    int[] found = {0};
    try {
      query.visit(
          item -> {
            found[0]++;
            warnOfScope(call, item);
            deleted.addAll(delete(call, item));
          });
    } catch (ApiError | KubectlError | SeveralErrors error) {
      keep(call, error, errors);
    }
    SeveralErrors.throwAny(errors);
    if (found[0] == 0) {
      call.out("No resources found\n");
    } else if (call.flags().flag("wait") && call.dryRun() == DryRun.NONE) {
      Duration timeout = call.flags().duration("timeout");
      Awaited.gone(call, deleted, timeout.isZero() ? FOREVER : timeout);
    }
    return 0;
  }

  private static boolean isConfirmed(Call call) {
    List<Item> items = query(call).items();
    if (items.isEmpty()) {
      call.out("No resources found\n");
      return false;
    }
    boolean confirmed = Confirmation.given(call, items);
    call.out(confirmed ? "" : "deletion is cancelled\n");
    return confirmed;
  }

  // As SelectAllParam in cli-runtime/pkg/resource/builder.go, v0.37, which is asked first.
  private static void refuseAllSelected(Flags flags) {
    boolean selects = !flags.text("selector").isEmpty() || !flags.text("field-selector").isEmpty();
    if (flags.flag("all") && selects) {
      throw new KubectlError("setting 'all' parameter but found a non empty selector. ");
    }
  }

  private static void check(Call call) {
    Flags flags = call.flags();
    String output = flags.text("output");
    if (!output.isEmpty() && !output.equals("name")) {
      throw new KubectlError(
          "unexpected -o output mode: " + output + ". We only support '-o name'");
    }
    if (flags.flag("now") && flags.number("grace-period") != -1) {
      throw new KubectlError("--now and --grace-period cannot be specified together");
    }
    if (flags.flag("force") && grace(flags) > 0) {
      throw new KubectlError(
          "--force and --grace-period greater than 0 cannot be specified together");
    }
    if (flags.flag("force") && grace(flags) == 0) {
      call.warn(IMMEDIATE);
    }
  }

  /** The grace period in seconds, or -1 for the object's own. */
  private static long grace(Flags flags) {
    long asked = flags.flag("now") ? 1 : flags.number("grace-period");
    if (asked == 0 && !flags.flag("force")) {
      return 1;
    }
    return flags.flag("force") && asked < 0 ? 0 : asked;
  }

  private static Query query(Call call) {
    Query query =
        new Query(call)
            .files()
            .selectors()
            .namesOnly()
            .arguments(call.arguments(), Targets.Unnamed.MISTAKE)
            .continuingOnError();
    return call.flags().flag("all") ? query.all() : query;
  }

  private static void keep(Call call, RuntimeException error, List<RuntimeException> errors) {
    Flags flags = call.flags();
    boolean selected =
        flags.flag("all")
            || !flags.text("selector").isEmpty()
            || !flags.text("field-selector").isEmpty();
    boolean ignores = flags.has("ignore-not-found") ? flags.flag("ignore-not-found") : selected;
    List<RuntimeException> all =
        error instanceof SeveralErrors several ? several.errors() : List.of(error);
    for (RuntimeException each : all) {
      boolean notFound = each instanceof ApiError refusal && refusal.is(ApiError.Reason.NOT_FOUND);
      if (!notFound || !ignores) {
        errors.add(each);
      }
    }
  }

  private static void warnOfScope(Call call, Item item) {
    boolean everywhere = call.flags().flag("all-namespaces");
    if (call.isNamespaceGiven() && !everywhere && !item.resource().namespaced()) {
      call.warn("deleting cluster-scoped resources, not scoped to the provided namespace");
    }
  }

  private static List<Awaited> delete(Call call, Item item) {
    if (call.dryRun() == DryRun.CLIENT) {
      say(call, item);
      return List.of();
    }
    item.requireName("deleting");
    DeleteOptions options = options(call, grace(call.flags()));
    try {
      call.nextWrite();
      String uid = call.api().delete(item.key(), options).text("", "metadata", "uid");
      say(call, item);
      return List.of(new Awaited(item, uid));
    } catch (ApiError refusal) {
      throw Failures.sourced("deleting", item.source(), refusal);
    }
  }

  private static void say(Call call, Item item) {
    if (call.flags().text("output").equals("name")) {
      call.out(item.title() + "\n");
      return;
    }
    String done = grace(call.flags()) == 0 ? "force deleted" : "deleted";
    String place = item.resource().namespaced() ? " from " + item.namespace() + " namespace" : "";
    call.out(
        item.kind() + " \"" + item.name() + "\" " + call.dryRun().operation(done + place) + "\n");
  }

  /**
   * How to delete, by {@code --cascade} and {@code --dry-run}.
   *
   * @param grace in seconds; below zero, each object's own
   */
  static DeleteOptions options(Call call, long grace) {
    DeleteOptions options = DeleteOptions.DEFAULT.withPropagation(CascadeFlag.of(call.flags()));
    options = grace < 0 ? options : options.withGraceSeconds(grace);
    return call.dryRun() == DryRun.SERVER ? options.asDryRun() : options;
  }
}
