package dev.seatrial.kubectl.node;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pods of a node, parted into those that a drain removes, leaves, and stumbles over.
 *
 * @param warnings all in one line; empty where there are none
 */
// As makeFilters in kubectl/pkg/drain/filters.go, v0.37.
record PodsToDrain(List<Tree> leaving, String warnings, List<String> errors) {
  private static final long MICROS = 1_000_000;

  PodsToDrain {
    leaving = List.copyOf(leaving);
    errors = List.copyOf(errors);
  }

  private enum Fate {
    LEAVES,
    STAYS,
    STOPS
  }

  private record Verdict(Fate fate, String remark) {
    static final Verdict OKAY = new Verdict(Fate.LEAVES, "");
    static final Verdict SKIP = new Verdict(Fate.STAYS, "");
  }

  static PodsToDrain on(Call call, String node) {
    LabelSelector selector = LabelSelector.parse(call.flags().text("pod-selector"));
    List<Tree> leaving = new ArrayList<>();
    Map<String, List<String>> warnings = new LinkedHashMap<>();
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (Tree pod : call.api().store().podsOn(node)) {
      if (!selector.matches(pod.at("metadata", "labels"))) {
        continue;
      }
      Verdict verdict = verdict(call, pod);
      if (verdict.fate == Fate.LEAVES) {
        leaving.add(pod);
      }
      if (!verdict.remark.isEmpty()) {
        Map<String, List<String>> remarks = verdict.fate == Fate.STOPS ? errors : warnings;
        remarks.computeIfAbsent(verdict.remark, key -> new ArrayList<>()).add(Evictions.place(pod));
      }
    }
    return new PodsToDrain(
        leaving, String.join("; ", told("", warnings)), told("cannot delete ", errors));
  }

  private static List<String> told(String head, Map<String, List<String>> remarks) {
    return remarks.entrySet().stream()
        .map(entry -> head + entry.getKey() + ": " + String.join(", ", entry.getValue()))
        .collect(Collectors.toList());
  }

  private static Verdict verdict(Call call, Tree pod) {
    if (isSkipped(call, pod)) {
      return Verdict.SKIP;
    }
    Verdict verdict = daemonSet(call, pod);
    if (verdict.fate == Fate.LEAVES && isMirror(pod)) {
      return Verdict.SKIP;
    }
    // Each filter forgets what the one before it warned of, as upstream does.
    if (verdict.fate == Fate.LEAVES) {
      verdict = localStorage(call, pod);
    }
    return verdict.fate == Fate.LEAVES ? unmanaged(call, pod) : verdict;
  }

  private static boolean isSkipped(Call call, Tree pod) {
    long limit = call.flags().number("skip-wait-for-delete-timeout");
    Optional<String> deletion = new KubeObject(pod).deletionTimestamp();
    if (limit <= 0 || deletion.isEmpty()) {
      return false;
    }
    long since = call.cluster().nowMicros() - Timestamps.micros(deletion.get()).orElse(0);
    return since / MICROS > limit;
  }

  private static boolean isMirror(Tree pod) {
    return new KubeObject(pod).annotation("kubernetes.io/config.mirror").isPresent();
  }

  private static boolean isFinished(Tree pod) {
    String phase = pod.text("", "status", "phase");
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  private static Verdict daemonSet(Call call, Tree pod) {
    Optional<OwnerReference> owner = new KubeObject(pod).controllerOwner();
    boolean daemon =
        owner.isPresent()
            && owner.get().kind().equals("DaemonSet")
            && owner.get().apiVersion().equals("apps/v1");
    if (!daemon || isFinished(pod)) {
      return Verdict.OKAY;
    }
    String namespace = pod.text("", "metadata", "namespace");
    String name = owner.get().name();
    if (call.api().find(new ObjectKey(Resources.DAEMON_SETS, namespace, name)).isEmpty()) {
      Fate fate = call.flags().flag("force") ? Fate.LEAVES : Fate.STOPS;
      return new Verdict(fate, "daemonsets.apps \"" + name + "\" not found");
    }
    return call.flags().flag("ignore-daemonsets")
        ? new Verdict(Fate.STAYS, "ignoring DaemonSet-managed Pods")
        : new Verdict(Fate.STOPS, "DaemonSet-managed Pods (use --ignore-daemonsets to ignore)");
  }

  private static Verdict localStorage(Call call, Tree pod) {
    boolean local =
        pod.items("spec", "volumes").stream().anyMatch(volume -> !volume.at("emptyDir").isUnset());
    if (!local || isFinished(pod)) {
      return Verdict.OKAY;
    }
    return call.flags().flag("delete-emptydir-data")
        ? new Verdict(Fate.LEAVES, "deleting Pods with local storage")
        : new Verdict(
            Fate.STOPS, "Pods with local storage (use --delete-emptydir-data to override)");
  }

  private static Verdict unmanaged(Call call, Tree pod) {
    if (isFinished(pod) || new KubeObject(pod).controllerOwner().isPresent()) {
      return Verdict.OKAY;
    }
    return call.flags().flag("force")
        ? new Verdict(Fate.LEAVES, "deleting Pods that declare no controller")
        : new Verdict(Fate.STOPS, "Pods that declare no controller (use --force to override)");
  }
}
