package dev.seatrial.kubectl.top;

import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.PodUse;
import dev.seatrial.cluster.PodUse.Measured;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Quantities;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pods of nodes use together; simulated nodes use nothing themselves. */
// As RunTopNode in kubectl/pkg/cmd/top/top_node.go and PrintNodeMetrics in metricsutil, v0.37.
final class TopNodes {
  private final Call call;
  private final UseColumns columns;

  TopNodes(Call call) {
    this.call = call;
    this.columns = new UseColumns(call);
  }

  int run() {
    List<Tree> nodes = nodes();
    Map<String, Quantities> available = new LinkedHashMap<>();
    List<Measured> measured = new ArrayList<>();
    String what = call.flags().flag("show-capacity") ? "capacity" : "allocatable";
    for (Tree node : nodes) {
      String name = node.text("", "metadata", "name");
      available.put(name, Quantities.of(node.at("status", what)));
      if (Conditions.of(node).isTrue("Ready")) {
        measured.add(PodUse.ofNode(call.cluster(), name));
      }
    }
    if (measured.isEmpty()) {
      throw new KubectlError("metrics not available yet");
    }
    measured.sort(columns.order(each -> each, Measured::name));
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!call.flags().flag("no-headers")) {
      table.write(columns.nodeHeader() + "\n");
    }
    for (Measured each : measured) {
      Quantities all = available.getOrDefault(each.name(), Quantities.NONE);
      table.write(columns.line(each, all) + "\n");
      available.remove(each.name());
    }
    available.keySet().forEach(name -> table.write(columns.missing(name) + "\n"));
    table.flush();
    return 0;
  }

  private List<Tree> nodes() {
    if (!call.arguments().isEmpty()) {
      return List.of(call.api().get(ObjectKey.node(call.arguments().get(0))));
    }
    Resource resource = call.api().catalog().kind("v1", "Node").orElseThrow();
    ListOptions options = ListOptions.selecting(call.flags().text("selector"), "");
    return call.api().list(resource, "", options).items();
  }
}
