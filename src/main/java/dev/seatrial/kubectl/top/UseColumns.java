package dev.seatrial.kubectl.top;

import dev.seatrial.cluster.PodUse.Measured;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.object.Quantities;
import dev.seatrial.object.Quantity;
import java.util.Comparator;
import java.util.function.Function;

/** The columns of {@code kubectl top}, and in which order its rows stand. */
// As TopCmdPrinter and the sorters in kubectl/pkg/metricsutil, v0.37.
final class UseColumns {
  private static final String UNKNOWN = "<unknown>\t";
  private static final long MEBI = 1024 * 1024;

  private final boolean showsSwap;
  private final String order;

  UseColumns(Call call) {
    this.showsSwap = call.flags().flag("show-swap");
    this.order = call.flags().text("sort-by");
  }

  String podHeader() {
    return "NAME\tCPU(cores)\tMEMORY(bytes)\t" + (showsSwap ? "SWAP(bytes)\t" : "");
  }

  int podWidth() {
    return showsSwap ? 4 : 3;
  }

  String nodeHeader() {
    return "NAME\tCPU(cores)\tCPU(%)\tMEMORY(bytes)\tMEMORY(%)\t"
        + (showsSwap ? "SWAP(bytes)\tSWAP(%)\t" : "");
  }

  /** The cells of a pod or a container; nothing swaps. */
  String line(Measured use) {
    return use.name()
        + "\t"
        + use.cpuMilli()
        + "m\t"
        + use.memoryBytes() / MEBI
        + "Mi\t"
        + (showsSwap ? "0Mi\t" : "");
  }

  /** The cells of a node, which say nothing of swap. */
  String line(Measured use, Quantities available) {
    return use.name()
        + "\t"
        + use.cpuMilli()
        + "m\t"
        + percent(Quantity.ofMilli(use.cpuMilli()), available, "cpu")
        + use.memoryBytes() / MEBI
        + "Mi\t"
        + percent(Quantity.of(use.memoryBytes()), available, "memory")
        + (showsSwap ? UNKNOWN + UNKNOWN : "");
  }

  /** The cells of a node that is not heard of. */
  String missing(String node) {
    return node + "\t" + UNKNOWN.repeat(showsSwap ? 6 : 4);
  }

  private static String percent(Quantity used, Quantities available, String resource) {
    return available
        .find(resource)
        .map(all -> all.isZero() ? 0 : (long) (used.toDouble() / all.toDouble() * 100))
        .map(percent -> percent + "%\t")
        .orElse("");
  }

  /** By name, or by what was asked for, the most first. */
  <T> Comparator<T> order(Function<T, Measured> use, Function<T, String> name) {
    Comparator<T> byName = Comparator.comparing(name);
    return switch (order) {
      case "cpu" ->
          Comparator.comparing((T one) -> use.apply(one).cpuMilli())
              .reversed()
              .thenComparing(byName);
      case "memory" ->
          Comparator.comparing((T one) -> use.apply(one).memoryBytes())
              .reversed()
              .thenComparing(byName);
      default -> byName;
    };
  }
}
