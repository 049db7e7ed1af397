package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.ScaleShape;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl scale}. */
// As cmd/scale/scale.go and scale/scale.go in kubectl/pkg, v0.37.
final class Scale implements Verb {
  @Override
  public String name() {
    return "scale";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(FlagGroups.output(flags)));
    FlagGroups.record(FlagGroups.dryRun(flags)).flag("all").text("resource-version", "");
    flags.number("current-replicas", -1).number("replicas", 0).required("replicas");
    flags.duration("timeout", "0s");
  }

  @Override
  public int run(Call call) {
    Flags flags = call.flags();
    if (flags.number("replicas") < 0) {
      throw new KubectlError(
          "The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0");
    }
    if (flags.number("current-replicas") < -1) {
      throw new KubectlError("The --current-replicas must specify an integer of -1 or greater");
    }
    List<Item> items = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    try {
      query(call).visit(items::add);
    } catch (ApiError | KubectlError | SeveralErrors error) {
      errors.add(error);
    }
    if (!flags.text("resource-version").isEmpty() && items.size() > 1) {
      throw new KubectlError("cannot use --resource-version with multiple resources");
    }
    if (items.isEmpty() && errors.isEmpty()) {
      throw new KubectlError("no objects passed to scale");
    }
    items.forEach(item -> scale(call, item));
    SeveralErrors.throwAny(errors);
    return 0;
  }

  private static Query query(Call call) {
    boolean all = call.flags().flag("all");
    return new Query(call)
        .files()
        .selectors()
        .arguments(call.arguments(), all ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE)
        .continuingOnError();
  }

  private static void scale(Call call, Item item) {
    long replicas = call.flags().number("replicas");
    if (call.dryRun() == DryRun.CLIENT) {
      call.print(withReplicas(item, replicas), "scaled");
      return;
    }
    ScaleShape shape = ScaleShape.of(call.api().catalog(), item.resource());
    checkPreconditions(call, shape, item);
    Tree patch = ObjectTree.of("spec", ObjectTree.of("replicas", Tree.of(replicas)));
    call.nextWrite();
    Tree scaled = call.api().patch(item.key(), Part.SCALE, Patch.merge(patch), call.writing());
    await(call, shape, item);
    Tree known = withReplicas(item, shape.of(scaled).number(0, "spec", "replicas"));
    Tree recorded = ChangeCause.recorded(call, known);
    if (recorded != known && call.dryRun() == DryRun.NONE) {
      call.api().modify(item.key(), object -> ChangeCause.recorded(call, object));
    }
    call.print(recorded, "scaled");
  }

  // As updateReplicas in scale.go: other kinds may have their number elsewhere.
  private static Tree withReplicas(Item item, long replicas) {
    boolean known = List.of("", "apps").contains(item.resource().group());
    return known ? item.tree().with(Tree.of(replicas), "spec", "replicas") : item.tree();
  }

  private static void checkPreconditions(Call call, ScaleShape shape, Item item) {
    long size = call.flags().number("current-replicas");
    String version = call.flags().text("resource-version");
    if (size == -1 && version.isEmpty()) {
      return;
    }
    Tree scale = shape.read(call.api().get(item.key()));
    long replicas = scale.number(0, "spec", "replicas");
    if (size != -1 && size != replicas) {
      throw new KubectlError("Expected replicas to be " + size + ", was " + replicas);
    }
    String actual = scale.text("", "metadata", "resourceVersion");
    if (!version.isEmpty() && !version.equals(actual)) {
      throw new KubectlError("Expected resource version to be " + version + ", was " + actual);
    }
  }

  private static void await(Call call, ScaleShape shape, Item item) {
    Duration timeout = call.flags().duration("timeout");
    if (timeout.isZero() || call.dryRun() != DryRun.NONE) {
      return;
    }
    long replicas = call.flags().number("replicas");
    boolean reached =
        call.cluster()
            .runUntil(() -> isReached(shape.read(call.api().get(item.key())), replicas), timeout);
    if (!reached) {
      throw new KubectlError("timed out waiting for \"" + item.name() + "\" to be synced");
    }
  }

  private static boolean isReached(Tree scale, long replicas) {
    return scale.number(0, "spec", "replicas") != replicas
        || scale.number(0, "status", "replicas") == replicas;
  }
}
