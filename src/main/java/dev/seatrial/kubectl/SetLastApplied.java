package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl apply set-last-applied}: as if a file had been applied, without its changes. */
// As apply_set_last_applied.go in kubectl/pkg/cmd/apply, v0.37.
final class SetLastApplied implements Verb {
  private record Planned(Item live, Tree configuration) {}

  @Override
  public String name() {
    return "apply set-last-applied";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.dryRun(FlagGroups.output(flags)).flag("create-annotation");
    flags.list("filename").letter("filename", "f");
  }

  @Override
  public int run(Call call) {
    call.dryRun();
    List<Planned> planned = new ArrayList<>();
    new Query(call).files().asWritten().visit(item -> plan(call, item).ifPresent(planned::add));
    for (Planned each : planned) {
      Tree object =
          call.dryRun() == DryRun.CLIENT
              ? each.live().tree()
              : call.api()
                  .patch(
                      each.live().key(),
                      EditLastApplied.patch(each.configuration()),
                      call.writing());
      call.print(object, "configured");
    }
    return 0;
  }

  private static Optional<Planned> plan(Call call, Item item) {
    Tree live = call.api().in(item.resource(), call.api().get(item.key()));
    Optional<Tree> before = LastApplied.of(live);
    if (before.isEmpty() && !call.flags().flag("create-annotation")) {
      throw new KubectlError(
          "no last-applied-configuration annotation found on resource: "
              + item.name()
              + ", to create the annotation, run the command with --create-annotation");
    }
    if (before.isPresent() && before.get().equals(item.tree())) {
      call.out("set-last-applied " + item.name() + ": no changes required.\n");
      return Optional.empty();
    }
    return Optional.of(new Planned(item.with(live), item.tree()));
  }
}
