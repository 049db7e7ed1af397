package dev.seatrial.kubectl.describe;

import dev.seatrial.object.Pod;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the pods of a node ask of it. */
// As describeNodeResource in describe.go.
final class NodeUse {
  private static final List<String> USUAL = List.of("cpu", "memory", "ephemeral-storage");
  private static final String HUGE_PAGES = "hugepages-";

  // What kubectl makes of a share of nothing: it divides first and makes an integer of the result.
  private static final long NOT_A_NUMBER = Long.MIN_VALUE;

  private NodeUse() {}

  static void append(Described what, Description out) {
    List<Tree> pods =
        what.api().store().podsOn(what.meta().name()).stream()
            .filter(pod -> !new Pod(pod).isTerminal())
            .sorted(
                Comparator.comparing((Tree pod) -> new Pod(pod).namespace())
                    .thenComparing(pod -> new Pod(pod).name()))
            .toList();
    ObjectTree allocatable = what.object().object("status", "allocatable");
    if (allocatable.isEmpty()) {
      allocatable = what.object().object("status", "capacity");
    }
    pods(what, pods, allocatable, out);
    out.write(
        0,
        "Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)\n");
    out.row(1, "Resource", "Requests", "Limits");
    out.row(1, "--------", "--------", "------");
    totals(pods, allocatable, out);
  }

  private static void pods(
      Described what, List<Tree> pods, ObjectTree allocatable, Description out) {
    out.field(0, "Non-terminated Pods", "(" + pods.size() + " in total)");
    out.line(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge");
    out.line(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---");
    for (Tree tree : pods) {
      Pod pod = new Pod(tree);
      Map<String, Quantity> requests = PodAmounts.requests(tree);
      Map<String, Quantity> limits = PodAmounts.limits(tree);
      out.row(
          1,
          pod.namespace(),
          pod.name(),
          "",
          share("cpu", requests, allocatable, NOT_A_NUMBER),
          share("cpu", limits, allocatable, NOT_A_NUMBER),
          share("memory", requests, allocatable, NOT_A_NUMBER),
          share("memory", limits, allocatable, NOT_A_NUMBER),
          what.since(pod.creationTimestamp()));
    }
  }

  private static void totals(List<Tree> pods, ObjectTree allocatable, Description out) {
    Map<String, Quantity> requests = new TreeMap<>();
    Map<String, Quantity> limits = new TreeMap<>();
    for (Tree pod : pods) {
      PodAmounts.add(requests, PodAmounts.requests(pod));
      PodAmounts.add(limits, PodAmounts.limits(pod));
    }
    for (String name : USUAL) {
      out.row(1, name, share(name, requests, allocatable), share(name, limits, allocatable));
    }
    List<String> names = allocatable.sorted().names();
    for (String name : names) {
      if (name.startsWith(HUGE_PAGES)) {
        out.row(1, name, share(name, requests, allocatable), share(name, limits, allocatable));
      }
    }
    for (String name : names) {
      if (!name.startsWith(HUGE_PAGES) && !USUAL.contains(name) && !name.equals("pods")) {
        out.row(1, name, amount(name, requests).toString(), amount(name, limits).toString());
      }
    }
  }

  private static Quantity amount(String name, Map<String, Quantity> amounts) {
    return amounts.getOrDefault(name, Quantity.ZERO);
  }

  private static String share(String name, Map<String, Quantity> amounts, ObjectTree allocatable) {
    return share(name, amounts, allocatable, 0);
  }

  /** An amount, and how much it is of the whole; of no whole, what is said instead. */
  private static String share(
      String name, Map<String, Quantity> amounts, ObjectTree allocatable, long ofNone) {
    Quantity amount = amount(name, amounts);
    Quantity whole = Quantity.of(allocatable.at(name));
    boolean milli = name.equals("cpu");
    double part = milli ? amount.milliValue() : amount.value();
    double all = milli ? whole.milliValue() : whole.value();
    return amount + " (" + (all == 0 ? ofNone : (long) (part / all * 100)) + "%)";
  }
}
