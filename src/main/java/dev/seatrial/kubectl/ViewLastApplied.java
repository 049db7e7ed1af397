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
    String output = call.flags().text("output");
    if (!output.equals("yaml") && !output.equals("json")) {
      throw KubectlError.usage(
          name(),
          "Unexpected -o output mode: " + output + ", the flag 'output' must be one of yaml|json");
    }
    Query query = new Query(call).files().selectors().arguments(call.arguments(), unnamed(call));
    List<Tree> found = new ArrayList<>();
    query.visit(item -> found.add(LastApplied.of(item.tree()).orElseThrow(() -> missing(item))));
    for (Tree configuration : found) {
      Tree sorted = Json.sorted(configuration);
      call.out(output.equals("yaml") ? Yaml.write(sorted) : Json.indented(sorted, "  ") + "\n");
    }
    return 0;
  }

  private static Targets.Unnamed unnamed(Call call) {
    return call.flags().flag("all") ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE;
  }

  private static KubectlError missing(Item item) {
    return new KubectlError(
        "no last-applied-configuration annotation found on resource: " + item.name());
  }
}
