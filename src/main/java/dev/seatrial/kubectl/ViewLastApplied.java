package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl apply view-last-applied}. */
// As apply_view_last_applied.go in kubectl/pkg/cmd/apply, v0.37.
final class ViewLastApplied implements Verb {
  @Override
  public String name() {
    return "apply view-last-applied";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(flags));
    flags.text("output", "yaml").letter("output", "o").flag("all");
  }

  @Override
  public int run(Call call) {
    Query query = new Query(call).files().selectors().arguments(call.arguments(), unnamed(call));
    List<Tree> found = new ArrayList<>();
    query.visit(
        item -> LastApplied.of(item.tree()).ifPresentOrElse(found::add, () -> refuseInFile(item)));
    found.forEach(configuration -> print(call, Json.sorted(configuration)));
    return 0;
  }

  private void print(Call call, Tree configuration) {
    String output = call.flags().text("output");
    call.out(
        switch (output) {
          case "yaml" -> Yaml.write(configuration);
          case "json" -> Json.indented(configuration, "  ") + "\n";
          default ->
              throw KubectlError.usage(
                  name(),
                  "Unexpected -o output mode: "
                      + output
                      + ", the flag 'output' must be one of yaml|json");
        });
  }

  private static Targets.Unnamed unnamed(Call call) {
    return call.flags().flag("all") ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE;
  }

  // As AddSourceToErr in kubectl/pkg/cmd/util/helpers.go, v0.37, which is given no error: of what
  // no file names it says nothing at all.
  private static void refuseInFile(Item item) {
    if (!item.source().isEmpty()) {
      throw new KubectlError(
          "error when no last-applied-configuration annotation found on resource: %s\n %s: <nil>"
              .formatted(item.name(), GoText.quoted(item.source())));
    }
  }
}
