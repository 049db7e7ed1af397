package dev.seatrial.kubectl.set;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends what a {@code kubectl set …} changes, object by object, and tells of it. */
// As CalculatePatches in helper.go and the loops after it in kubectl/pkg/cmd/set, v0.37.
final class SetPatches {
  private final Call call;
  private final Wording wording;
  private final List<RuntimeException> errors = new ArrayList<>();
  private boolean sendsAll;
  private Runnable beforeSaying = () -> {};

  /**
   * What is said.
   *
   * @param done what was done with the object
   * @param failure what stands before the server's refusal, with its punctuation
   */
  record Wording(String done, String failure) {}

  /** What becomes of an object; empty where it is to be left alone. */
  interface Change {
    /** Throws {@link KubectlError} where the object cannot be changed so. */
    Optional<Tree> of(Item item);
  }

  private record Planned(Item item, Optional<Tree> after, Optional<KubectlError> problem) {}

  SetPatches(Call call, Wording wording) {
    this.call = call;
    this.wording = wording;
  }

  /** Also objects that do not change are sent. */
  SetPatches sendingAll() {
    sendsAll = true;
    return this;
  }

  /** Something that is checked after an object was sent, before it is told. */
  SetPatches checking(Runnable check) {
    beforeSaying = check;
    return this;
  }

  /** An error that does not keep other objects from being changed. */
  void failed(String message) {
    errors.add(new KubectlError(message));
  }

  /** Changes the objects, all of which are seen before the first is sent. */
  void run(List<Item> items, Change change) {
    for (Planned each : items.stream().map(item -> planned(item, change)).toList()) {
      if (each.problem().isPresent()) {
        String problem = each.problem().get().message();
        errors.add(new KubectlError("error: " + name(each.item()) + " " + problem + "\n"));
      } else if (each.after().isPresent()) {
        send(each.item(), each.after().get());
      }
    }
    SeveralErrors.throwAny(errors);
  }

  // As ObjectName in cli-runtime/pkg/resource/visitor.go, v0.37: without a server, the plural is
  // not known, and a kind with a group is followed by a line break.
  private String name(Item item) {
    if (!SetFlags.isLocal(call)) {
      return item.path();
    }
    return item.resource().group().isEmpty() ? item.title() : item.title() + "\n";
  }

  private Planned planned(Item item, Change change) {
    Item typed = item.with(call.typed(item.tree()));
    try {
      return new Planned(typed, change.of(typed), Optional.empty());
    } catch (KubectlError problem) {
      return new Planned(typed, Optional.empty(), Optional.of(problem));
    }
  }

  private void send(Item item, Tree changed) {
    Tree after = call.typed(changed);
    Tree patch =
        StrategicMergePatch.ofServer(item.resource().schema())
            .twoWay(item.tree(), after)
            .orElseThrow();
    if (patch.isEmpty() && !sendsAll) {
      return;
    }
    if (SetFlags.isLocal(call) || call.dryRun() == DryRun.CLIENT) {
      call.printTyped(after, wording.done());
      return;
    }
    Tree patched;
    try {
      call.nextWrite();
      patched = call.api().patch(item.key(), Patch.strategic(patch), call.writing());
    } catch (ApiError refusal) {
      errors.add(new KubectlError(wording.failure() + refusal.message()));
      return;
    }
    beforeSaying.run();
    call.printTyped(patched, wording.done());
  }
}
