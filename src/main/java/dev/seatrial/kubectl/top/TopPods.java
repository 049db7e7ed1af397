package dev.seatrial.kubectl.top;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.PodUse;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.object.Durations;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What pods use, as the metrics API tells it. */
// As RunTopPod in kubectl/pkg/cmd/top/top_pod.go and PrintPodMetrics in metricsutil, v0.37.
final class TopPods {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LINE = "________\t";

  private final Call call;
  private final UseColumns columns;
  private final boolean isEverywhere;
  private final String namespace;

  TopPods(Call call) {
    this.call = call;
    this.columns = new UseColumns(call);
    this.isEverywhere = call.flags().flag("all-namespaces");
    this.namespace = isEverywhere ? "" : call.namespace();
  }

  int run() {
    List<PodUse> pods = measured();
    if (pods.isEmpty()) {
      explain();
      String where = isEverywhere ? "" : " in " + namespace + " namespace.";
      call.err("No resources found" + where + "\n");
      return 0;
    }
    pods.sort(
        columns.order(
            PodUse::total, pod -> (isEverywhere ? pod.namespace() + "/" : "") + pod.name()));
    print(pods);
    return 0;
  }

  private List<PodUse> measured() {
    List<PodUse> found = new ArrayList<>();
    if (!call.arguments().isEmpty()) {
      ObjectKey key = ObjectKey.pod(namespace, call.arguments().get(0));
      found.add(
          PodUse.of(call.cluster(), call.api().get(key))
              .orElseThrow(
                  () ->
                      ApiError.notFound(
                          new ObjectKey(
                              "podmetrics.metrics.k8s.io", "", namespace + "/" + key.name()))));
      return found;
    }
    for (Tree pod : pods()) {
      PodUse.of(call.cluster(), pod).ifPresent(found::add);
    }
    return found;
  }

  private List<Tree> pods() {
    Resource resource = call.api().catalog().kind("v1", "Pod").orElseThrow();
    ListOptions options =
        ListOptions.selecting(call.flags().text("selector"), call.flags().text("field-selector"));
    return call.api().list(resource, namespace, options).items();
  }

  // As verifyEmptyMetrics: new pods are not measured yet.
  private void explain() {
    List<Tree> pods = pods();
    for (Tree pod : pods) {
      long born = Timestamps.micros(pod.text("", "metadata", "creationTimestamp")).orElse(0);
      Duration age = Duration.ofNanos((call.cluster().nowMicros() - born) * 1_000);
      if (age.compareTo(PATIENCE) > 0) {
        throw new KubectlError(
            "Metrics not available for pod "
                + pod.text("", "metadata", "namespace")
                + "/"
                + pod.text("", "metadata", "name")
                + ", age: "
                + Durations.text(age));
      }
    }
    if (!pods.isEmpty()) {
      throw new KubectlError("metrics not available yet");
    }
  }

  private void print(List<PodUse> pods) {
    boolean byContainer = call.flags().flag("containers");
    String lead = (isEverywhere ? "NAMESPACE\t" : "") + (byContainer ? "POD\t" : "");
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!call.flags().flag("no-headers")) {
      table.write(lead + columns.podHeader() + "\n");
    }
    for (PodUse pod : pods) {
      String where = isEverywhere ? pod.namespace() + "\t" : "";
      if (byContainer) {
        List<PodUse.Measured> containers = new ArrayList<>(pod.containers());
        containers.sort(columns.order(each -> each, PodUse.Measured::name));
        containers.forEach(
            each -> table.write(where + pod.name() + "\t" + columns.line(each) + "\n"));
      } else {
        table.write(where + columns.line(pod.total()) + "\n");
      }
    }
    if (call.flags().flag("sum")) {
      printSum(table, pods);
    }
    table.flush();
  }

  // The columns of namespace and pod count only where their headers are printed.
  private void printSum(TabWriter table, List<PodUse> pods) {
    PodUse.Measured sum = new PodUse.Measured("", 0, 0);
    for (PodUse pod : pods) {
      sum = sum.plus(pod.total());
    }
    boolean counted = !call.flags().flag("no-headers");
    int width = columns.podWidth();
    width += counted && isEverywhere ? 1 : 0;
    width += counted && call.flags().flag("containers") ? 1 : 0;
    table.write("\t".repeat(width - 2) + LINE + LINE + "\n");
    table.write("\t".repeat(width - 3) + columns.line(sum) + "\n");
  }
}
