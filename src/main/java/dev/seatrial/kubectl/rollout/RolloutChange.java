package dev.seatrial.kubectl.rollout;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * {@code kubectl rollout pause}, {@code resume} and {@code restart}.
 *
 * @param done what is said when it is done
 * @param change makes the patch; throws a {@link KubectlError} with the reason where it may not be
 */
// As rollout_pause.go and its neighbours in kubectl/pkg/cmd/rollout, v0.37.
public record RolloutChange(String name, String done, BiFunction<Call, Item, Tree> change)
    implements Verb {
  /** {@code kubectl rollout pause}. */
  public static final Verb PAUSE =
      new RolloutChange("rollout pause", "paused", (call, item) -> paused(item));

  /** {@code kubectl rollout resume}. */
  public static final Verb RESUME =
      new RolloutChange("rollout resume", "resumed", (call, item) -> resumed(item));

  /** {@code kubectl rollout restart}. */
  public static final Verb RESTART =
      new RolloutChange("rollout restart", "restarted", RolloutChange::restarted);

  private static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(Rollouts.describe(flags));
    FlagGroups.fieldManager(flags, "kubectl-rollout");
  }

  @Override
  public int run(Call call) {
    Query query = Rollouts.query(call);
    List<Item> items = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    try {
      query.visit(items::add);
    } catch (ApiError | KubectlError | SeveralErrors error) {
      errors.add(error);
    }
    if (items.isEmpty() && errors.isEmpty()) {
      call.err("No resources found in " + call.namespace() + " namespace.\n");
      return 0;
    }
    for (Item item : items) {
      try {
        apply(call, item);
      } catch (KubectlError | ApiError error) {
        errors.add(error);
      }
    }
    SeveralErrors.throwAny(errors);
    return 0;
  }

  private void apply(Call call, Item item) {
    Tree patch;
    try {
      patch = change.apply(call, item);
    } catch (KubectlError reason) {
      throw new KubectlError(
          "error: "
              + item.resource().groupResource()
              + " \""
              + item.name()
              + "\" "
              + reason.message());
    }
    if (!patch.isPresent()) {
      throw restartedJustNow(item);
    }
    try {
      call.forgetPrinters();
      call.nextWrite();
      call.printTyped(call.api().patch(item.key(), Patch.strategic(patch), call.writing()), done);
    } catch (ApiError refusal) {
      throw Failures.explained("failed to patch", refusal);
    }
  }

  private static boolean isDeployment(Item item) {
    return item.resource().kind().equals("Deployment");
  }

  private static Tree paused(Item item) {
    if (!isDeployment(item)) {
      throw new KubectlError("pausing is not supported");
    }
    if (item.tree().flag(false, "spec", "paused")) {
      throw new KubectlError("is already paused");
    }
    return ObjectTree.of("spec", ObjectTree.of("paused", Tree.of(true)));
  }

  private static Tree resumed(Item item) {
    if (!isDeployment(item)) {
      throw new KubectlError("resuming is not supported");
    }
    if (!item.tree().flag(false, "spec", "paused")) {
      throw new KubectlError("is not paused");
    }
    return ObjectTree.of("spec", ObjectTree.of("paused", Tree.NULL));
  }

  // RunRestart tells it of a patch that changes nothing, not of one that could not be made.
  private static KubectlError restartedJustNow(Item item) {
    return new KubectlError(
        "failed to create patch for "
            + item.name()
            + ": if restart has already been triggered within the past second, please wait before"
            + " attempting to trigger another");
  }

  private static Tree restarted(Call call, Item item) {
    if (!Rollouts.isWorkload(item)) {
      throw new KubectlError("restarting is not supported");
    }
    if (isDeployment(item) && item.tree().flag(false, "spec", "paused")) {
      throw new KubectlError("can't restart paused deployment (run rollout resume first)");
    }
    String now = Timestamps.ofSeconds(call.cluster().nowMicros() / 1_000_000);
    String[] place = {"spec", "template", "metadata", "annotations", RESTARTED_AT};
    boolean isSame = item.tree().text("", place).equals(now);
    return isSame ? Tree.ABSENT : Tree.ABSENT.with(Tree.of(now), place);
  }
}
