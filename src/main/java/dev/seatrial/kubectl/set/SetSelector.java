package dev.seatrial.kubectl.set;

import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.object.LabelRequirement;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl set selector}. */
// As set_selector.go in kubectl/pkg/cmd/set, v0.37.
public final class SetSelector implements Verb {
  private static final String DONE = "selector updated";
  private static final String[] VERSION = {"metadata", "resourceVersion"};

  /** What was asked for; only labels can be set, the rest is told back. */
  private record Wish(ObjectTree labels, List<String> expressions) {}

  @Override
  public String name() {
    return "set selector";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.dryRun(FlagGroups.output(flags)));
    flags.list("filename").letter("filename", "f");
    flags.flagOn("recursive").letter("recursive", "R").text("resource-version", "");
    FlagGroups.fieldManager(flags, "kubectl-set").flag("all").flag("local");
  }

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    call.dryRun();
    if (words.isEmpty()) {
      throw new KubectlError("one selector is required");
    }
    Wish wish = wish(words.get(words.size() - 1));
    List<String> resources = words.subList(0, words.size() - 1);
    SetFlags.refuseLocally(call, resources);
    SetFlags.query(call, resources).typed().visit(item -> set(call, item, wish));
    return 0;
  }

  // As ParseToLabelSelector in apimachinery/pkg/apis/meta/v1/helpers.go, v0.37.
  private static Wish wish(String text) {
    LabelSelector selector;
    try {
      selector = LabelSelector.parse(text);
    } catch (MalformedTextException malformed) {
      throw new KubectlError(
          "couldn't parse the selector string \"" + text + "\": " + malformed.reason());
    }
    ObjectTree labels = ObjectTree.EMPTY;
    List<String> expressions = new ArrayList<>();
    for (LabelRequirement each : selector.requirements()) {
      String operator =
          switch (each.operator()) {
            case EQUALS, DOUBLE_EQUALS -> "";
            case IN -> "In";
            case NOT_IN -> "NotIn";
            case EXISTS -> "Exists";
            case DOES_NOT_EXIST -> "DoesNotExist";
            case GREATER_THAN -> throw unsupported("gt", "isn't supported in label selectors");
            case LESS_THAN -> throw unsupported("lt", "isn't supported in label selectors");
            case NOT_EQUALS -> throw unsupported("!=", "is not a valid label selector operator");
          };
      if (operator.isEmpty()) {
        labels = labels.with(each.key(), Tree.of(each.values().get(0)));
      } else {
        String values = String.join(" ", each.values().stream().sorted().toList());
        expressions.add("{" + each.key() + " " + operator + " [" + values + "]}");
      }
    }
    return new Wish(labels, expressions);
  }

  private static KubectlError unsupported(String operator, String why) {
    return new KubectlError("\"" + operator + "\" " + why);
  }

  private static void set(Call call, Item item, Wish wish) {
    String version = call.flags().text("resource-version");
    Tree typed = call.typed(item.tree());
    Tree before = version.isEmpty() ? typed : typed.with(Tree.ABSENT, VERSION);
    Tree placed = version.isEmpty() ? before : before.with(Tree.of(version), VERSION);
    Tree after = ChangeCause.recorded(call, selecting(item, placed, wish));
    if (call.dryRun() == DryRun.CLIENT || SetFlags.isLocal(call)) {
      call.printTyped(after, DONE);
      return;
    }
    Tree patch =
        StrategicMergePatch.ofServer(item.resource().schema())
            .twoWay(before, call.typed(after))
            .orElseThrow();
    call.printTyped(call.api().patch(item.key(), Patch.strategic(patch), call.writing()), DONE);
  }

  private static Tree selecting(Item item, Tree object, Wish wish) {
    if (!item.resource().groupResource().equals("services")) {
      throw new KubectlError("setting a selector is only supported for Services");
    }
    if (!wish.expressions().isEmpty()) {
      throw new KubectlError(
          "match expression ["
              + String.join(" ", wish.expressions())
              + "] not supported on this object");
    }
    return object.with(wish.labels().isEmpty() ? Tree.ABSENT : wish.labels(), "spec", "selector");
  }
}
