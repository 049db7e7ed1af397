package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.print.GoSort;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Finds the pods that a word such as {@code web-1} or {@code deploy/web} stands for. */
// As selectorsForObject and GetFirstPod in kubectl/pkg/polymorphichelpers, v0.37.
public final class PodOfObject {
  private static final List<String> PHASES = List.of("Running", "Unknown", "Pending");

  private final Call call;
  private final String what;

  /**
   * A search for one command.
   *
   * @param what what messages say cannot be done, such as {@code attach to}
   */
  public PodOfObject(Call call, String what) {
    this.call = call;
    this.what = what;
  }

  /** The object that a word names, a pod where no kind is said. */
  public static Item object(Call call, String word) {
    String named = word.contains("/") ? word : "pods/" + word;
    return new Query(call).arguments(List.of(named), Targets.Unnamed.MISTAKE).items().get(0);
  }

  /** The pod itself, or the first of the pods of a workload or service. */
  public Tree first(Item item, Duration timeout) {
    return item.resource().kind().equals("Pod")
        ? item.tree()
        : all(item, timeout, PodOfObject::isBetterToEnter).get(0);
  }

  /** All pods, the one whose logs tell most first. */
  List<Tree> byLogging(Item item, Duration timeout) {
    return item.resource().kind().equals("Pod")
        ? List.of(item.tree())
        : all(item, timeout, (one, other) -> isBetter(one, other, restarts(one) - restarts(other)));
  }

  private List<Tree> all(Item item, Duration timeout, BiPredicate<Tree, Tree> order) {
    LabelSelector selector = selector(item);
    if (!call.cluster().runUntil(() -> !matching(item, selector).isEmpty(), timeout)) {
      throw new KubectlError("timed out waiting for the condition");
    }
    List<Tree> pods = matching(item, selector);
    GoSort.sort(pods, order);
    return pods;
  }

  private List<Tree> matching(Item item, LabelSelector selector) {
    List<Tree> pods = new ArrayList<>(call.api().list(Resources.PODS, item.namespace()));
    pods.removeIf(pod -> !selector.matches(pod.at("metadata", "labels")));
    return pods;
  }

  private LabelSelector selector(Item item) {
    Tree selector = item.tree().at("spec", "selector");
    return switch (item.resource().kind()) {
      case "DaemonSet", "Deployment", "Job", "ReplicaSet", "StatefulSet" ->
          LabelSelector.of(selector);
      case "ReplicationController" -> LabelSelector.of(ObjectTree.of("matchLabels", selector));
      case "Service" -> {
        if (!(selector instanceof ObjectTree labels) || labels.isEmpty()) {
          throw refused(
              item, "invalid service '" + item.name() + "': Service is defined without a selector");
        }
        yield LabelSelector.of(ObjectTree.of("matchLabels", selector));
      }
      default -> throw refused(item, "selector for " + type(item) + " not implemented");
    };
  }

  private KubectlError refused(Item item, String why) {
    return new KubectlError("cannot " + what + " " + type(item) + ": " + why);
  }

  /** The Go type of an object of a built-in kind. */
  private static String type(Item item) {
    String version = item.resource().apiVersion();
    return "*" + version.substring(version.indexOf('/') + 1) + "." + item.resource().kind();
  }

  // As the reverse of ActivePods in kubectl/pkg/util/podutils, v0.37.
  private static boolean isBetterToEnter(Tree one, Tree other) {
    return isBetter(one, other, restarts(other) - restarts(one));
  }

  // As ByLogging in kubectl/pkg/util/podutils, v0.37.
  private static boolean isBetter(Tree one, Tree other, long moreRestarts) {
    boolean assigned = one.at("spec", "nodeName").isPresent();
    if (assigned != other.at("spec", "nodeName").isPresent()) {
      return assigned;
    }
    if (phase(one) != phase(other)) {
      return phase(one) < phase(other);
    }
    long ready = readyMicros(one);
    if (ready != readyMicros(other)) {
      return ready < readyMicros(other);
    }
    return moreRestarts == 0 ? created(one) < created(other) : moreRestarts > 0;
  }

  private static int phase(Tree pod) {
    return Math.max(0, PHASES.indexOf(pod.text("", "status", "phase")));
  }

  /** Since when it is ready; the end of time where it is not. */
  private static long readyMicros(Tree pod) {
    for (Tree condition : pod.items("status", "conditions")) {
      if (condition.text("", "type").equals("Ready")
          && condition.text("", "status").equals("True")) {
        return Timestamps.micros(condition.text("", "lastTransitionTime")).orElse(Long.MAX_VALUE);
      }
    }
    return Long.MAX_VALUE;
  }

  private static long restarts(Tree pod) {
    return pod.items("status", "containerStatuses").stream()
        .mapToLong(status -> status.number(0, "restartCount"))
        .max()
        .orElse(0);
  }

  private static long created(Tree pod) {
    return Timestamps.micros(pod.text("", "metadata", "creationTimestamp")).orElse(Long.MAX_VALUE);
  }
}
