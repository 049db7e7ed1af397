package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** {@code kubectl set serviceaccount}. */
// As set_serviceaccount.go in kubectl/pkg/cmd/set, v0.37.
public final class SetServiceAccount implements Verb {
  private static final SetPatches.Wording WORDING =
      new SetPatches.Wording("serviceaccount updated", "failed to patch ServiceAccountName ");

  @Override
  public String name() {
    return "set serviceaccount";
  }

  @Override
  public List<String> aliases() {
    return List.of("set sa");
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(SetFlags.describe(flags));
  }

  @Override
  public int run(Call call) {
    FlagGroups.refuseLocalOnServer(call);
    List<String> words = call.arguments();
    if (words.isEmpty()) {
      throw new KubectlError("serviceaccount is required");
    }
    Tree account = Tree.of(words.get(words.size() - 1));
    List<Item> items = SetFlags.query(call, words.subList(0, words.size() - 1)).typed().items();
    new SetPatches(call, WORDING)
        .sendingAll()
        .run(items, item -> Optional.of(changed(call, item, account)));
    return 0;
  }

  private static Tree changed(Call call, Item item, Tree account) {
    Tree after = PodSpecs.changed(item, spec -> spec.with(account, "serviceAccountName"));
    return ChangeCause.recorded(call, after);
  }
}
