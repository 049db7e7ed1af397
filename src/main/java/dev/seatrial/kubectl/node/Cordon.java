package dev.seatrial.kubectl.node;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Output;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl cordon} and {@code kubectl uncordon}. */
// As RunCordonOrUncordon in kubectl/pkg/cmd/drain/drain.go, v0.37.
public record Cordon(String name, Wish wish) implements Verb {
  /** What nodes shall be afterwards. */
  public enum Wish {
    CORDONED("cordoned"),
    UNCORDONED("uncordoned");

    private final String word;

    Wish(String word) {
      this.word = word;
    }
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.dryRun(FlagGroups.selector(flags));
  }

  @Override
  public int run(Call call) {
    apply(call, nodes(call), wish);
    return 0;
  }

  /** The nodes that a command names. */
  static List<Item> nodes(Call call) {
    String verb = call.words().command();
    boolean selects = !call.flags().text("selector").isEmpty();
    if (call.arguments().isEmpty() && !selects) {
      throw KubectlError.usage(verb, "USAGE: " + verb + " NODE [flags]");
    }
    if (!call.arguments().isEmpty() && selects) {
      throw KubectlError.usage(
          verb, "error: cannot specify both a node name and a --selector option");
    }
    List<String> named =
        call.arguments().stream()
            .map(argument -> argument.contains("/") ? argument : "nodes/" + argument)
            .toList();
    List<Item> nodes = new ArrayList<>();
    new Query(call)
        .selectors()
        .arguments(selects ? List.of("nodes") : named, Targets.Unnamed.MISTAKE)
        .ofOneKind()
        .visit(item -> nodes.add(node(item)));
    return nodes;
  }

  private static Item node(Item item) {
    Resource resource = item.resource();
    if (!resource.groupResource().equals("nodes")) {
      throw new KubectlError(
          "expected resource of type node, got \"%s/%s, Resource=%s\""
              .formatted(resource.group(), resource.version(), resource.plural()));
    }
    return item;
  }

  /** Makes the nodes what they shall be, and says so. */
  static void apply(Call call, List<Item> nodes, Wish wish) {
    boolean desired = wish == Wish.CORDONED;
    for (Item node : nodes) {
      if (node.tree().flag(false, "spec", "unschedulable") == desired) {
        Output.done(call, node, "already " + wish.word);
        continue;
      }
      if (call.dryRun() != DryRun.CLIENT) {
        Tree value = desired ? Tree.of(true) : Tree.NULL;
        Tree patch = ObjectTree.of("spec", ObjectTree.of("unschedulable", value));
        try {
          call.api().patch(node.key(), Patch.strategic(patch), call.writing());
        } catch (ApiError refusal) {
          String verb = desired ? "cordon" : "uncordon";
          call.err(
              "error: unable to "
                  + verb
                  + " node \""
                  + node.name()
                  + "\": "
                  + refusal.message()
                  + "\n");
          continue;
        }
      }
      Output.done(call, node, wish.word);
    }
  }
}
