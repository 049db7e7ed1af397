package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.HorizontalPodAutoscaler;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Pod;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Scales workloads by what their pods use, every 15 seconds.
 *
 * <p>Follows {@code reconcileAutoscaler} in {@code pkg/controller/podautoscaler/horizontal.go},
 * v1.37.
 */
public final class HorizontalPodAutoscalerController implements Reconciler {
  private static final Duration PERIOD = Duration.ofSeconds(15);

  private final Api api;
  private final EventRecorder events;
  private final ResourceUse use;
  private final Map<ObjectKey, AutoscalerHistory> histories = new LinkedHashMap<>();
  private final Map<ObjectKey, LabelSelector> selectors = new LinkedHashMap<>();

  /** A controller that asks the metrics API what pods use. */
  public HorizontalPodAutoscalerController(Api api, EventRecorder events, ResourceUse use) {
    this.api = api;
    this.events = events;
    this.use = use;
  }

  @Override
  public String name() {
    return "horizontal-pod-autoscaler";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.HORIZONTAL_POD_AUTOSCALERS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.HORIZONTAL_POD_AUTOSCALERS)) {
      keys.accept(change.key());
    }
  }

  @Override
  public Duration batching(Change change) {
    long before = new KubeObject(change.before()).generation();
    boolean same = before == new KubeObject(change.after()).generation();
    return change.kind() == Change.Kind.MODIFIED && same ? PERIOD : Duration.ZERO;
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<HorizontalPodAutoscaler> found = api.find(key).map(HorizontalPodAutoscaler::new);
    if (found.isEmpty()) {
      histories.remove(key);
      selectors.remove(key);
      return;
    }
    HorizontalPodAutoscaler autoscaler = found.get();
    AutoscalerStatus status = new AutoscalerStatus(autoscaler, now());
    try {
      ScaleTarget target = ScaleTarget.of(api, autoscaler);
      status.holds(
          "AbleToScale",
          "SucceededGetScale",
          "the HPA controller was able to get the target's current scale");
      AutoscalerHistory history = histories.computeIfAbsent(key, one -> new AutoscalerHistory());
      history.begin(target.replicas(), now());
      reconcile(autoscaler, target, history, status);
    } catch (ApiError refused) {
      events.warning(autoscaler.tree(), "FailedGetScale", refused.message());
      status.fails(
          "AbleToScale",
          "FailedGetScale",
          "the HPA controller was unable to get the target's current scale: " + refused.message());
    }
    status.write(api);
    requeue.after(PERIOD);
  }

  private void reconcile(
      HorizontalPodAutoscaler autoscaler,
      ScaleTarget target,
      AutoscalerHistory history,
      AutoscalerStatus status) {
    int current = target.replicas();
    if (current == 0) {
      status.fails(
          "ScalingActive",
          "ScalingDisabled",
          "scaling is disabled since the replica count of the target is zero");
      status.count(0, 0, List.of());
    } else if (current > autoscaler.maxReplicas()) {
      String reason = "Current number of replicas above Spec.MaxReplicas";
      rescale(autoscaler, target, status, new Wish(autoscaler.maxReplicas(), reason, List.of()));
    } else if (current < autoscaler.minReplicas()) {
      String reason = "Current number of replicas below Spec.MinReplicas";
      rescale(autoscaler, target, status, new Wish(autoscaler.minReplicas(), reason, List.of()));
    } else {
      byMetrics(autoscaler, target, history, status);
    }
  }

  /** How many replicas there should be, why, and what the metrics said. */
  private record Wish(int replicas, String reason, List<Tree> metrics) {}

  private void byMetrics(
      HorizontalPodAutoscaler autoscaler,
      ScaleTarget target,
      AutoscalerHistory history,
      AutoscalerStatus status) {
    int current = target.replicas();
    List<Tree> statuses = new ArrayList<>();
    Optional<MetricProposal> proposal = proposal(autoscaler, target, statuses, status);
    if (proposal.isEmpty()) {
      status.count(current, autoscaler.desiredReplicas(), statuses);
      return;
    }
    int desired = proposal.get().replicas();
    String reason =
        desired < current
            ? "All metrics below target"
            : desired > current ? proposal.get().name() + " above target" : "";
    int limited =
        new AutoscalerLimits(autoscaler, history, status, now()).limited(current, desired);
    if (limited == current) {
      status.count(current, limited, statuses);
    } else if (rescale(autoscaler, target, status, new Wish(limited, reason, statuses))) {
      history.scaled(current, limited, now());
    }
  }

  /** What the metric asks for that asks for most; empty where nothing is to be done by them. */
  private Optional<MetricProposal> proposal(
      HorizontalPodAutoscaler autoscaler,
      ScaleTarget target,
      List<Tree> statuses,
      AutoscalerStatus status) {
    int current = target.replicas();
    Optional<List<Pod>> found = pods(autoscaler, target, status);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Pod> pods = found.get();
    AutoscalerMetrics metrics = new AutoscalerMetrics(use, autoscaler, pods, now() / 1_000_000);
    List<MetricFailure> failures = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    Optional<MetricProposal> most = Optional.empty();
    for (Tree metric : autoscaler.metrics()) {
      try {
        MetricProposal one = metrics.proposal(metric, current);
        statuses.add(one.status());
        boolean more = most.isEmpty() || one.replicas() > most.get().replicas();
        most = more ? Optional.of(one) : most;
      } catch (MetricFailure failure) {
        events.warning(autoscaler.tree(), failure.reason(), failure.told());
        statuses.add(ObjectTree.of("type", Tree.of("")));
        failures.add(failure);
        messages.add(failed(metric) + failure.message());
      }
    }
    boolean down = most.isEmpty() || !failures.isEmpty() && most.get().replicas() < current;
    if (down) {
      reportFailure(autoscaler, failures, messages, status);
      return Optional.empty();
    }
    status.holds(
        "ScalingActive",
        "ValidMetricFound",
        "the HPA was able to successfully calculate a replica count from " + most.get().name());
    return most;
  }

  /** The target's pods; none at all where it is not clear which they are. */
  private Optional<List<Pod>> pods(
      HorizontalPodAutoscaler autoscaler, ScaleTarget target, AutoscalerStatus status) {
    Optional<LabelSelector> selector = selector(autoscaler, target, status);
    if (selector.isEmpty()) {
      return Optional.empty();
    }
    List<Pod> pods = pods(autoscaler, selector.get());
    return isAmbiguous(autoscaler, selector.get(), pods, status)
        ? Optional.empty()
        : Optional.of(pods);
  }

  // As validateAndParseSelector.
  private Optional<LabelSelector> selector(
      HorizontalPodAutoscaler autoscaler, ScaleTarget target, AutoscalerStatus status) {
    if (target.selectorText().isEmpty()) {
      String message = "selector is required";
      events.warning(autoscaler.tree(), "SelectorRequired", message);
      status.fails(
          "ScalingActive", "InvalidSelector", "the HPA target's scale is missing a selector");
      events.warning(autoscaler.tree(), "FailedComputeMetricsReplicas", message);
      return Optional.empty();
    }
    try {
      return Optional.of(LabelSelector.parse(target.selectorText()));
    } catch (MalformedTextException malformed) {
      String message =
          "couldn't convert selector into a corresponding internal selector object: "
              + malformed.reason();
      events.warning(autoscaler.tree(), "InvalidSelector", message);
      status.fails("ScalingActive", "InvalidSelector", message);
      events.warning(autoscaler.tree(), "FailedComputeMetricsReplicas", message);
      return Optional.empty();
    }
  }

  private static String failed(Tree metric) {
    return switch (metric.text("", "type")) {
      case "Resource" ->
          "failed to get " + metric.text("", "resource", "name") + " resource metric value: ";
      case "ContainerResource" ->
          "failed to get "
              + metric.text("", "containerResource", "container")
              + " container metric value: ";
      case "Pods" -> "failed to get pods metric value: ";
      case "Object" -> "failed to get object metric value: ";
      default ->
          "failed to get "
              + metric.text("", "external", "metric", "name")
              + " external metric value: ";
    };
  }

  private void reportFailure(
      HorizontalPodAutoscaler autoscaler,
      List<MetricFailure> failures,
      List<String> messages,
      AutoscalerStatus status) {
    if (failures.isEmpty()) {
      return;
    }
    MetricFailure first = failures.get(0);
    status.fails(
        "ScalingActive",
        first.reason(),
        "the HPA was unable to compute the replica count: " + first.told());
    events.warning(
        autoscaler.tree(),
        "FailedComputeMetricsReplicas",
        "invalid metrics ("
            + failures.size()
            + " invalid out of "
            + autoscaler.metrics().size()
            + "), first error is: "
            + messages.get(0));
  }

  private List<Pod> pods(HorizontalPodAutoscaler autoscaler, LabelSelector selector) {
    return api.list(Resources.PODS, autoscaler.object().namespace()).stream()
        .filter(pod -> selector.matches(new KubeObject(pod).labels()))
        .map(Pod::new)
        .toList();
  }

  // As HPAsMatchingPods: two autoscalers must not pull at the same pods. One that needed no metrics
  // yet is not known to pull.
  private boolean isAmbiguous(
      HorizontalPodAutoscaler autoscaler,
      LabelSelector selector,
      List<Pod> pods,
      AutoscalerStatus status) {
    ObjectKey key = api.keyOf(autoscaler.tree());
    selectors.put(key, selector);
    List<String> matching =
        selectors.entrySet().stream()
            .filter(other -> other.getKey().namespace().equals(key.namespace()))
            .filter(other -> selects(other.getValue(), pods))
            .map(other -> key.namespace() + "/" + other.getKey().name())
            .limit(2)
            .toList();
    if (matching.size() < 2) {
      return false;
    }
    String message =
        "pods by selector "
            + selector
            + " are controlled by more than one HPA (e.g. ["
            + String.join(" ", matching)
            + "])";
    events.warning(autoscaler.tree(), "AmbiguousSelector", message);
    status.fails("ScalingActive", "AmbiguousSelector", message);
    events.warning(autoscaler.tree(), "FailedComputeMetricsReplicas", message);
    return true;
  }

  private static boolean selects(LabelSelector selector, List<Pod> pods) {
    return pods.stream().anyMatch(pod -> selector.matches(pod.object().labels()));
  }

  /** Scales the target; says so, and does nothing more, where that is refused. */
  private boolean rescale(
      HorizontalPodAutoscaler autoscaler, ScaleTarget target, AutoscalerStatus status, Wish wish) {
    String size = "New size: " + wish.replicas() + "; reason: " + wish.reason();
    try {
      target.scale(wish.replicas());
    } catch (ApiError refused) {
      String error = refused.message();
      events.warning(autoscaler.tree(), "FailedRescale", size + "; error: " + error);
      status.fails(
          "AbleToScale",
          "FailedUpdateScale",
          "the HPA controller was unable to update the target scale: " + error);
      status.count(target.replicas(), autoscaler.desiredReplicas(), wish.metrics());
      return false;
    }
    status.holds(
        "AbleToScale",
        "SucceededRescale",
        "the HPA controller was able to update the target scale to " + wish.replicas());
    events.normal(autoscaler.tree(), "SuccessfulRescale", size);
    status.fails(
        "ScaledToZero", "NotScaledToZero", "the HPA controller did not scale the workload to zero");
    status.scaled();
    status.count(target.replicas(), wish.replicas(), wish.metrics());
    return true;
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
