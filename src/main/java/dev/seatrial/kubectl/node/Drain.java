package dev.seatrial.kubectl.node;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Output;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code kubectl drain}. */
// As cmd/drain/drain.go and drain/drain.go in kubectl/pkg, v0.37.
public final class Drain implements Verb {
  @Override
  public String name() {
    return "drain";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.dryRun(FlagGroups.selector(flags));
    flags.flag("force").flag("ignore-daemonsets").flag("delete-emptydir-data");
    flags.number("grace-period", -1).duration("timeout", "0s").text("pod-selector", "");
    flags.flag("disable-eviction").number("skip-wait-for-delete-timeout", 0);
    flags.number("chunk-size", 500);
  }

  @Override
  public int run(Call call) {
    checkSelector(call);
    List<Item> nodes = Cordon.nodes(call);
    Cordon.apply(call, nodes, Cordon.Wish.CORDONED);
    List<String> remaining = new ArrayList<>();
    List<String> fatal = new ArrayList<>();
    for (Item node : nodes) {
      List<String> errors = drain(call, node);
      if (errors.isEmpty()) {
        Output.done(call, node, "drained");
      } else {
        call.err(
            "error: unable to drain node \"%s\" due to error: %s, continuing command...\n"
                .formatted(node.name(), aggregate(errors)));
        remaining.add(node.name());
        fatal.add(nodes.size() == 1 ? String.join("\n", errors) : aggregate(errors));
      }
    }
    if (remaining.isEmpty()) {
      return 0;
    }
    call.err("There are pending nodes to be drained:\n");
    remaining.forEach(node -> call.err(" " + node + "\n"));
    fatal.forEach(error -> call.err(error + "\n"));
    return 1;
  }

  private static void checkSelector(Call call) {
    try {
      LabelSelector.parse(call.flags().text("pod-selector"));
    } catch (MalformedTextException malformed) {
      throw new KubectlError("--pod-selector=<pod_selector> must be a valid label selector");
    }
  }

  // As Error of an aggregate in apimachinery/pkg/util/errors, v0.37.
  private static String aggregate(List<String> errors) {
    List<String> different = errors.stream().distinct().toList();
    return different.size() == 1
        ? different.get(0)
        : different.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  /** Returns what went wrong. */
  private static List<String> drain(Call call, Item node) {
    PodsToDrain pods = PodsToDrain.on(call, node.name());
    if (!pods.errors().isEmpty()) {
      return pods.errors();
    }
    if (!pods.warnings().isEmpty()) {
      call.err("Warning: " + pods.warnings() + "\n");
    }
    if (call.dryRun() == DryRun.CLIENT) {
      for (Tree pod : pods.leaving()) {
        call.out("evicting pod " + Evictions.place(pod) + " (dry run)\n");
      }
      return List.of();
    }
    List<String> errors =
        call.flags().flag("disable-eviction")
            ? deleted(call, pods.leaving())
            : new Evictions(call, pods.leaving()).run();
    if (!errors.isEmpty()) {
      sayPending(call, node, errors);
    }
    return errors;
  }

  private static List<String> deleted(Call call, List<Tree> pods) {
    try {
      return new Evictions(call, pods).runDeleting();
    } catch (ApiError refusal) {
      return List.of(refusal.message());
    }
  }

  private static void sayPending(Call call, Item node, List<String> errors) {
    List<Tree> pending = PodsToDrain.on(call, node.name()).leaving();
    if (pending.isEmpty()) {
      return;
    }
    call.err(
        "There are pending pods in node \"%s\" when an error occurred: %s\n"
            .formatted(node.name(), aggregate(errors)));
    pending.forEach(pod -> call.err("pod/" + pod.text("", "metadata", "name") + "\n"));
  }
}
