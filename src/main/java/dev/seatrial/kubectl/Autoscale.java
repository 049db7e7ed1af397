package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code kubectl autoscale}: makes a HorizontalPodAutoscaler. */
// As autoscale.go in kubectl/pkg/cmd/autoscale, v0.37.
final class Autoscale implements Verb {
  private static final Pattern BARE = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

  private static final String CPU_PERCENT_GOES =
      "Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m'"
          + " for milliCPU).";

  @Override
  public String name() {
    return "autoscale";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.dryRun(FlagGroups.files(FlagGroups.output(flags))));
    flags.shortNumber("min", -1).shortNumber("max", -1).required("max").text("name", "");
    flags.shortNumber("cpu-percent", -1).deprecated("cpu-percent", CPU_PERCENT_GOES);
    flags.text("cpu", "").text("memory", "").flag("save-config");
    FlagGroups.fieldManager(flags, "kubectl-autoscale");
  }

  @Override
  public int run(Call call) {
    check(call.flags());
    int[] count = {0};
    new Query(call)
        .files()
        .arguments(call.arguments(), Targets.Unnamed.MISTAKE)
        .continuingOnError()
        .visit(
            item -> {
              count[0]++;
              autoscale(call, item);
            });
    if (count[0] == 0) {
      throw new KubectlError("no objects passed to autoscale");
    }
    return 0;
  }

  private static void check(Flags flags) {
    long min = flags.number("min");
    long max = flags.number("max");
    if (max < 1) {
      throw new KubectlError("--max=MAXPODS is required and must be at least 1, max: " + max);
    }
    if (max < min) {
      throw new KubectlError(
          "--max=MAXPODS must be larger or equal to --min=MINPODS, max: " + max + ", min: " + min);
    }
    if (flags.number("cpu-percent") > 0 && !flags.text("cpu").isEmpty()) {
      throw new KubectlError("--cpu-percent and --cpu are mutually exclusive");
    }
  }

  private static void autoscale(Call call, Item item) {
    if (item.resource().subresource("scale").isEmpty()
        || item.resource().kind().equals("DaemonSet")) {
      throw new KubectlError(
          "cannot autoscale a %s: could not find scale subresource for %s, Resource=%s in discovery information"
              .formatted(
                  item.resource().kind(),
                  item.resource().group() + "/" + item.resource().version(),
                  item.resource().plural()));
    }
    Tree made = ChangeCause.recorded(call, autoscaler(call, item));
    if (call.dryRun() == DryRun.CLIENT) {
      call.forgetPrinters();
      call.printTyped(made, "created");
      return;
    }
    if (call.flags().flag("save-config")) {
      made = LastApplied.annotatedTyped(call, made);
    }
    Tree placed = made.with(Tree.of(call.namespace()), "metadata", "namespace");
    call.forgetPrinters();
    call.printTyped(created(call, placed), "autoscaled");
  }

  // As canCreateHPAV1: what v1 can say is tried once more in v1, without targets in --cpu.
  private static Tree created(Call call, Tree made) {
    try {
      return call.api().create(made, call.writing());
    } catch (ApiError refusal) {
      refuseUnplain(call.flags());
      long percent = call.flags().number("cpu-percent");
      Tree metrics = percent < 0 ? Tree.ABSENT : ListTree.of(metric("cpu", utilization(percent)));
      return call.api().create(made.with(metrics, "spec", "metrics"), call.writing());
    }
  }

  private static void refuseUnplain(Flags flags) {
    String cpu = flags.text("cpu").strip();
    boolean plain = flags.number("cpu-percent") >= 0 || cpu.endsWith("%");
    if (!cpu.isEmpty() && plain && flags.text("memory").isEmpty()) {
      return;
    }
    throw new KubectlError(
        "failed to create autoscaling/v2 HPA and the configuration is incompatible with"
            + " autoscaling/v1: "
            + (cpu.isEmpty() ? "empty input" : "%!w(<nil>)"));
  }

  private static Tree autoscaler(Call call, Item item) {
    Flags flags = call.flags();
    String name = flags.text("name");
    List<Tree> metrics = new ArrayList<>();
    if (flags.number("cpu-percent") > 0) {
      metrics.add(metric("cpu", utilization(flags.number("cpu-percent"))));
    }
    for (String resource : List.of("cpu", "memory")) {
      if (!flags.text(resource).isEmpty()) {
        metrics.add(metric(resource, target(resource, flags.text(resource))));
      }
    }
    Tree metadata = ObjectTree.of("name", Tree.of(name.isEmpty() ? item.name() : name));
    Tree placed =
        call.isNamespaceGiven() ? metadata.with(Tree.of(call.namespace()), "namespace") : metadata;
    long min = flags.number("min");
    Tree spec =
        new ObjectBuilder()
            .put("maxReplicas", flags.number("max"))
            .put("metrics", metrics.isEmpty() ? Tree.ABSENT : Tree.of(metrics))
            .put("minReplicas", min > 0 ? Tree.of(min) : Tree.ABSENT)
            .put("scaleTargetRef", reference(item))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "autoscaling/v2")
        .put("kind", "HorizontalPodAutoscaler")
        .put("metadata", placed)
        .put("spec", spec)
        .put("status", ObjectTree.of("currentMetrics", Tree.NULL, "desiredReplicas", Tree.of(0)))
        .build();
  }

  private static Tree reference(Item item) {
    return new ObjectBuilder()
        .put("apiVersion", item.resource().apiVersion())
        .put("kind", item.resource().kind())
        .put("name", item.name())
        .build();
  }

  private static Tree metric(String resource, Tree target) {
    return ObjectTree.of(
        "resource",
        ObjectTree.of("name", Tree.of(resource), "target", target),
        "type",
        Tree.of("Resource"));
  }

  private static Tree utilization(long percent) {
    return ObjectTree.of("averageUtilization", Tree.of(percent), "type", Tree.of("Utilization"));
  }

  // As parseResourceInput in autoscale.go.
  private static Tree target(String resource, String text) {
    String trimmed = text.strip();
    if (trimmed.endsWith("%")) {
      String digits = trimmed.substring(0, trimmed.length() - 1).strip();
      if (!digits.matches("[0-9]{1,9}")) {
        throw new KubectlError("invalid percentage value: " + digits);
      }
      return utilization(Long.parseLong(digits));
    }
    String unit = resource.equals("cpu") ? "m" : "Mi";
    boolean bare = BARE.matcher(trimmed).matches();
    String amount =
        bare ? new BigDecimal(trimmed).stripTrailingZeros().toPlainString() + unit : trimmed;
    try {
      Quantity.parse(amount);
    } catch (MalformedTextException malformed) {
      throw new KubectlError("invalid resource " + resource + " value: " + text);
    }
    return ObjectTree.of("averageValue", Tree.of(amount), "type", Tree.of("AverageValue"));
  }
}
