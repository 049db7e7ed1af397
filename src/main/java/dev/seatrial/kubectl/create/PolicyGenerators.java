package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.object.IntOrPercent;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.regex.Pattern;

/** {@code kubectl create poddisruptionbudget}, {@code quota} and {@code priorityclass}. */
// As create_pdb.go, create_quota.go and create_priorityclass.go in kubectl/pkg/cmd/create, v0.37.
public final class PolicyGenerators {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]+%?");

  /** {@code kubectl create poddisruptionbudget}. */
  public static final Verb POD_DISRUPTION_BUDGET =
      Generator.of(
              "poddisruptionbudget",
              flags ->
                  flags.text("min-available", "").text("max-unavailable", "").text("selector", ""),
              PolicyGenerators::budget)
          .also("pdb")
          .refusedAs("failed to create poddisruptionbudgets: ");

  /** {@code kubectl create quota}. */
  public static final Verb QUOTA =
      Generator.of(
              "quota", flags -> flags.text("hard", "").text("scopes", ""), PolicyGenerators::quota)
          .also("resourcequota")
          .refusedAs("failed to create quota: ");

  /** {@code kubectl create priorityclass}. */
  public static final Verb PRIORITY_CLASS =
      Generator.of(
              "priorityclass",
              flags ->
                  flags
                      .shortNumber("value", 0)
                      .flag("global-default")
                      .text("description", "")
                      .text("preemption-policy", "PreemptLowerPriority"),
              PolicyGenerators::priorityClass)
          .also("pc")
          .refusedAs("failed to create priorityclass: ");

  private PolicyGenerators() {}

  private static Tree budget(Call call) {
    Tree metadata = Generator.metadata(call);
    String least = call.flags().text("min-available");
    String most = call.flags().text("max-unavailable");
    checkBudget(call.flags().text("selector"), least, most);
    Tree spec =
        new ObjectBuilder()
            .put("maxUnavailable", amount(most))
            .put("minAvailable", amount(least))
            .put("selector", selector(call.flags().text("selector")))
            .build();
    Tree zero = Tree.of(0);
    Tree status =
        new ObjectBuilder()
            .put("currentHealthy", zero)
            .put("desiredHealthy", zero)
            .put("disruptionsAllowed", zero)
            .put("expectedPods", zero)
            .build();
    return Generator.object("policy/v1", "PodDisruptionBudget", metadata)
        .put("spec", spec)
        .put("status", status)
        .build();
  }

  private static void checkBudget(String selector, String least, String most) {
    if (selector.isEmpty()) {
      throw new KubectlError("a selector must be specified");
    }
    if (least.isEmpty() && most.isEmpty()) {
      throw new KubectlError("one of min-available or max-unavailable must be specified");
    }
    if (!least.isEmpty() && !most.isEmpty()) {
      throw new KubectlError("min-available and max-unavailable cannot be both specified");
    }
    String given = least.isEmpty() ? most : least;
    if (!AMOUNT.matcher(given).matches()) {
      throw new KubectlError(
          "invalid format specified for "
              + (least.isEmpty() ? "max-unavailable" : "min-available"));
    }
  }

  private static Tree amount(String text) {
    return text.isEmpty() ? Tree.ABSENT : IntOrPercent.parse(text).toTree();
  }

  private static Tree selector(String text) {
    try {
      return LabelSelector.parse(text).toTree();
    } catch (MalformedTextException malformed) {
      throw new KubectlError(
          "couldn't parse the selector string \"" + text + "\": " + malformed.reason());
    }
  }

  private static Tree quota(Call call) {
    Tree metadata = Generator.metadata(call);
    String scopes = call.flags().text("scopes");
    List<String> listed = scopes.isEmpty() ? List.of() : List.of(scopes.split(",", -1));
    ObjectTree hard = hard(call.flags().text("hard"));
    if (listed.contains("")) {
      throw new KubectlError("invalid resource quota scope \"\"");
    }
    Tree spec =
        new ObjectBuilder()
            .put("hard", hard.isEmpty() ? Tree.ABSENT : hard)
            .put("scopes", listed.isEmpty() ? Tree.ABSENT : Tree.texts(listed))
            .build();
    return Generator.object("v1", "ResourceQuota", metadata)
        .put("spec", spec)
        .put("status", ObjectTree.EMPTY)
        .build();
  }

  private static ObjectTree hard(String text) {
    ObjectTree hard = ObjectTree.EMPTY;
    for (String pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw new KubectlError("Invalid argument syntax " + pair + ", expected <resource>=<value>");
      }
      try {
        hard = hard.with(parts[0], Quantity.parse(parts[1]).toTree());
      } catch (MalformedTextException malformed) {
        throw new KubectlError(malformed.reason());
      }
    }
    return hard;
  }

  private static Tree priorityClass(Call call) {
    Flags flags = call.flags();
    String description = flags.text("description");
    Tree metadata = ObjectTree.of("name", Tree.of(Generator.nameOf(call)));
    return Generator.object("scheduling.k8s.io/v1", "PriorityClass", metadata)
        .put("description", description.isEmpty() ? Tree.ABSENT : Tree.of(description))
        .put("globalDefault", flags.flag("global-default") ? Tree.of(true) : Tree.ABSENT)
        .put("preemptionPolicy", flags.text("preemption-policy"))
        .put("value", flags.number("value"))
        .build();
  }
}
