package dev.seatrial.kubectl.node;

import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.print.OutputFormats;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.ResourceTypes;
import dev.seatrial.kubectl.resource.ResourcesAndPairs;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl taint}. */
// As taint.go and utils.go in kubectl/pkg/cmd/taint, v0.37.
public final class Taint implements Verb {
  private static final String[] TAINTS = {"spec", "taints"};

  @Override
  public String name() {
    return "taint";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.dryRun(FlagGroups.validate(FlagGroups.output(flags))));
    FlagGroups.fieldManager(flags, "kubectl-taint").flag("overwrite").flag("all");
  }

  @Override
  public int run(Call call) {
    ResourcesAndPairs words = words(call.arguments());
    TaintChanges changes = changes(words.pairs());
    check(call, words.resources(), changes);
    boolean all = call.flags().flag("all");
    boolean unnamed = all || !call.flags().text("selector").isEmpty();
    Query query = new Query(call).selectors();
    if (all) {
      query.all();
    }
    query
        .arguments(
            unnamed ? words.resources().subList(0, 1) : words.resources(), Targets.Unnamed.MISTAKE)
        .continuingOnError()
        .visit(item -> taint(call, item, changes));
    return 0;
  }

  // As Complete in taint.go: whatever has a colon or ends with a dash is a taint.
  private static ResourcesAndPairs words(List<String> arguments) {
    List<String> resources = new ArrayList<>();
    List<String> taints = new ArrayList<>();
    for (String argument : arguments) {
      boolean isTaint = argument.contains("=") || argument.contains(":") || argument.endsWith("-");
      if (isTaint) {
        taints.add(argument);
      } else if (taints.isEmpty()) {
        resources.add(argument);
      } else {
        throw new KubectlError("all resources must be specified before taint changes: " + argument);
      }
    }
    if (resources.isEmpty()) {
      throw new KubectlError("one or more resources must be specified as <resource> <name>");
    }
    if (taints.isEmpty()) {
      throw new KubectlError("at least one taint update is required");
    }
    return new ResourcesAndPairs(resources, taints);
  }

  private static TaintChanges changes(List<String> taints) {
    try {
      return TaintChanges.parse(taints);
    } catch (KubectlError mistake) {
      throw KubectlError.usage("taint", mistake.message());
    }
  }

  private static void check(Call call, List<String> resources, TaintChanges changes) {
    String word = resources.get(0);
    if (!new ResourceTypes(call.api().catalog()).mapped(word).kind().equals("Node")) {
      throw new KubectlError("invalid resource type " + word + ", only node types are supported");
    }
    changes.refuseContradiction();
    boolean all = call.flags().flag("all");
    boolean selects = !call.flags().text("selector").isEmpty();
    if (all && selects) {
      throw new KubectlError("setting 'all' parameter with a non empty selector is prohibited");
    }
    if (!all && !selects && resources.size() < 2) {
      throw new KubectlError(
          "at least one resource name must be specified since 'all' parameter is not set");
    }
  }

  private static void taint(Call call, Item item, TaintChanges changes) {
    boolean overwrites = call.flags().flag("overwrite");
    List<Tree> before = item.tree().items(TAINTS);
    if (!overwrites) {
      changes.refuseOverwriting(item.name(), before);
    }
    TaintChanges.Outcome outcome = changes.appliedTo(before);
    Tree taints = outcome.taints().isEmpty() ? Tree.ABSENT : Tree.of(outcome.taints());
    Tree after = item.tree().with(taints, TAINTS);
    String operation = overwrites ? "modified" : outcome.operation();
    if (call.dryRun() == DryRun.CLIENT) {
      print(call, after, operation);
      return;
    }
    Tree patch =
        StrategicMergePatch.ofServer(item.resource().schema())
            .twoWay(item.tree(), after)
            .orElseThrow();
    Tree patched = call.api().patch(item.key(), Patch.strategic(patch), call.validatedWriting());
    print(call, patched, operation);
  }

  /** Unlike other verbs, this one does not remark that a run was dry. */
  private static void print(Call call, Tree node, String operation) {
    OutputFormats.ofVerb(call.outputFlags(), operation, call.streams().out()).print(node);
  }
}
