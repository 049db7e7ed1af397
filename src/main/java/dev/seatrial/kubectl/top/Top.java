package dev.seatrial.kubectl.top;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.object.LabelSelector;
import java.util.List;

/**
 * {@code kubectl top pod} and {@code top node}: metrics are served where a world declares what some
 * container uses.
 *
 * @param others other words for the kind
 */
// As top_pod.go and top_node.go in kubectl/pkg/cmd/top, v0.37.
public record Top(String kind, List<String> others) implements Verb {
  /** {@code kubectl top node}. */
  public static final Verb NODE = new Top("node", List.of("nodes", "no"));

  /** {@code kubectl top pod}. */
  public static final Verb POD = new Top("pod", List.of("pods", "po"));

  @Override
  public String name() {
    return "top " + kind;
  }

  @Override
  public List<String> aliases() {
    return others.stream().map(word -> "top " + word).toList();
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(flags).text("sort-by", "").flag("no-headers").flag("show-swap");
    flags.flagOn("use-protocol-buffers");
    if (equals(NODE)) {
      flags.flag("show-capacity");
    } else {
      flags.text("field-selector", "").flag("containers").flag("sum");
      flags.flag("all-namespaces").letter("all-namespaces", "A");
    }
  }

  @Override
  public int run(Call call) {
    if (call.arguments().size() > 1) {
      throw KubectlError.usage(name(), kind + " [NAME | -l label]");
    }
    String order = call.flags().text("sort-by");
    if (!order.isEmpty() && !order.equals("cpu") && !order.equals("memory")) {
      throw new KubectlError("--sort-by accepts only cpu or memory");
    }
    String labels = call.flags().text("selector");
    boolean selects = !labels.isEmpty() || call.flags().knows("field-selector") && hasFields(call);
    if (selects && !call.arguments().isEmpty()) {
      String selector = equals(NODE) ? "--selector" : "selector";
      throw new KubectlError("only one of NAME or " + selector + " can be provided");
    }
    LabelSelector.parse(labels);
    if (!call.cluster().metrics().isServed()) {
      throw new KubectlError("Metrics API not available");
    }
    return equals(NODE) ? new TopNodes(call).run() : new TopPods(call).run();
  }

  private static boolean hasFields(Call call) {
    return !call.flags().text("field-selector").isEmpty();
  }
}
