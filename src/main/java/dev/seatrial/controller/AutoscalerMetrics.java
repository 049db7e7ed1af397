package dev.seatrial.controller;

import dev.seatrial.object.HorizontalPodAutoscaler;
import dev.seatrial.object.Pod;
import dev.seatrial.object.PodQuantities;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What each metric of an autoscaler asks for.
 *
 * <p>Follows {@code computeReplicasForMetric} in {@code
 * pkg/controller/podautoscaler/horizontal.go}, v1.37. Only what containers use can be asked for:
 * there is no API for other metrics.
 */
final class AutoscalerMetrics {
  private static final double TOLERANCE = 0.1;

  private final ResourceUse use;
  private final HorizontalPodAutoscaler autoscaler;
  private final List<Pod> pods;
  private final long nowSeconds;

  AutoscalerMetrics(
      ResourceUse use, HorizontalPodAutoscaler autoscaler, List<Pod> pods, long nowSeconds) {
    this.use = use;
    this.autoscaler = autoscaler;
    this.pods = pods;
    this.nowSeconds = nowSeconds;
  }

  /** What a metric asks for, coming from a present number of replicas. */
  MetricProposal proposal(Tree metric, int current) throws MetricFailure {
    return switch (metric.text("", "type")) {
      case "Resource" -> resource(metric, "resource", "FailedGetResourceMetric", current);
      case "ContainerResource" ->
          resource(metric, "containerResource", "FailedGetContainerResourceMetric", current);
      case "Pods" -> {
        String name = metric.text("", "pods", "metric", "name");
        throw new MetricFailure(
            "FailedGetPodsMetric",
            "unable to get metric "
                + name
                + ": unable to fetch metrics from custom metrics API: no custom metrics API"
                + " (custom.metrics.k8s.io) registered");
      }
      case "Object" -> throw objectMissing(metric.at("object"));
      default -> throw externalMissing(metric.at("external"));
    };
  }

  private MetricFailure objectMissing(Tree object) {
    String name = object.text("", "metric", "name");
    String which =
        object.text("", "describedObject", "kind")
            + " "
            + autoscaler.object().namespace()
            + "/"
            + object.text("", "describedObject", "name");
    String message =
        "unable to get metric "
            + name
            + " on "
            + which
            + ": unable to fetch metrics from custom metrics API: no custom metrics API"
            + " (custom.metrics.k8s.io) registered";
    boolean average = object.text("", "target", "type").equals("AverageValue");
    return new MetricFailure(
        "FailedGetObjectMetric",
        message,
        average ? "failed to get " + name + " object metric: " + message : message);
  }

  private MetricFailure externalMissing(Tree external) {
    String name = external.text("", "metric", "name");
    String which = autoscaler.object().namespace() + "/" + name + "/nil";
    String message =
        "unable to get external metric "
            + which
            + ": unable to fetch metrics from external metrics API: the server could not find the"
            + " requested resource (get "
            + name
            + ".external.metrics.k8s.io)";
    boolean average = external.at("target", "averageValue").isPresent();
    String what = average ? name + " external metric: " : "external metric " + name + ": ";
    return new MetricFailure("FailedGetExternalMetric", message, "failed to get " + what + message);
  }

  private MetricProposal resource(Tree metric, String field, String reason, int current)
      throws MetricFailure {
    Tree source = metric.at(field);
    String resource = source.text("", "name");
    boolean average = source.at("target", "averageValue").isPresent();
    try {
      Map<String, Long> used = used(source);
      return average
          ? byValue(source, field, used, current)
          : byRequest(source, field, used, current);
    } catch (MetricFailure failure) {
      String what = average ? " usage: " : " utilization: ";
      throw new MetricFailure(reason, "failed to get " + resource + what + failure.message());
    }
  }

  private Map<String, Long> used(Tree source) throws MetricFailure {
    String resource = source.text("", "name");
    String unable = "unable to get metrics for resource " + resource + ": ";
    if (!use.isServed()) {
      throw new MetricFailure(
          "",
          unable
              + "unable to fetch metrics from resource metrics API: the server could not find the"
              + " requested resource (get pods.metrics.k8s.io)");
    }
    Map<String, Long> used = new TreeMap<>();
    for (Pod pod : pods) {
      OptionalLong sum = used(pod, source.text("", "container"), resource);
      sum.ifPresent(milli -> used.put(pod.name(), milli));
    }
    if (used.isEmpty()) {
      throw new MetricFailure("", unable + "no metrics returned from resource metrics API");
    }
    return used;
  }

  private OptionalLong used(Pod pod, String container, String resource) {
    long sum = 0;
    for (Tree one : pod.containersAndSidecars()) {
      String name = one.text("", "name");
      if (container.isEmpty() || container.equals(name)) {
        OptionalLong milli = use.milli(pod, name, resource);
        if (milli.isEmpty()) {
          return milli;
        }
        sum += milli.getAsLong();
      }
    }
    return OptionalLong.of(sum);
  }

  private MetricProposal byValue(Tree source, String field, Map<String, Long> used, int current)
      throws MetricFailure {
    String resource = source.text("", "name");
    long target = Quantity.of(source.at("target", "averageValue")).milliValue();
    ReplicaCalculator calculator = calculator();
    Map<String, Long> counted = calculator.counted(used, resource);
    int replicas =
        calculator.replicas(
            current,
            counted,
            new ReplicaCalculator.Measure() {
              @Override
              public double ratio(Map<String, Long> values) {
                return (double) average(values) / target;
              }

              @Override
              public long usual(String pod) {
                return target;
              }
            });
    Tree value = ObjectTree.of("averageValue", quantity(resource, average(counted)));
    return new MetricProposal(replicas, resource + " resource", status(source, field, value));
  }

  private MetricProposal byRequest(Tree source, String field, Map<String, Long> used, int current)
      throws MetricFailure {
    String resource = source.text("", "name");
    int target = source.integer(100, "target", "averageUtilization");
    ReplicaCalculator calculator = calculator();
    Map<String, Long> counted = calculator.counted(used, resource);
    Map<String, Long> requests = requests(source.text("", "container"), resource);
    int replicas =
        calculator.replicas(
            current,
            counted,
            new ReplicaCalculator.Measure() {
              @Override
              public double ratio(Map<String, Long> values) {
                return (double) percent(values, requests) / target;
              }

              @Override
              public long usual(String pod) {
                return requests.getOrDefault(pod, 0L) * Math.max(100, target) / 100;
              }
            });
    Tree value =
        new ObjectBuilder()
            .put("averageUtilization", percent(counted, requests))
            .put("averageValue", quantity(resource, average(counted)))
            .build();
    String kind = field.equals("resource") ? " resource" : " container resource";
    String name = resource + kind + " utilization (percentage of request)";
    return new MetricProposal(replicas, name, status(source, field, value));
  }

  private ReplicaCalculator calculator() {
    return new ReplicaCalculator(pods, tolerance("scaleDown"), tolerance("scaleUp"), nowSeconds);
  }

  private double tolerance(String direction) {
    Tree tolerance = autoscaler.behavior().at(direction, "tolerance");
    return tolerance.isUnset() ? TOLERANCE : Quantity.of(tolerance).toDouble();
  }

  // As calculateRequests.
  private Map<String, Long> requests(String container, String resource) throws MetricFailure {
    Map<String, Long> requests = new TreeMap<>();
    for (Pod pod : pods) {
      if (container.isEmpty() && isRequestedByPod(pod)) {
        requests.put(pod.name(), requestOfPod(pod, resource));
        continue;
      }
      long sum = 0;
      for (Tree one : pod.containersAndSidecars()) {
        String name = one.text("", "name");
        Tree request = one.at("resources", "requests", resource);
        if (container.isEmpty() || container.equals(name)) {
          if (request.isUnset()) {
            throw new MetricFailure(
                "",
                "missing request for "
                    + resource
                    + " in container "
                    + name
                    + " of Pod "
                    + pod.name());
          }
          sum += Quantity.of(request).milliValue();
        }
      }
      requests.put(pod.name(), sum);
    }
    return requests;
  }

  // As IsPodLevelRequestsSet in component-helpers/resource/helpers.go.
  private static boolean isRequestedByPod(Pod pod) {
    return pod.tree().object("spec", "resources", "requests").names().stream()
        .anyMatch(
            name -> name.equals("cpu") || name.equals("memory") || name.startsWith("hugepages-"));
  }

  // As calculatePodLevelRequests.
  private static long requestOfPod(Pod pod, String resource) throws MetricFailure {
    Tree overhead = pod.tree().at("spec", "overhead", resource);
    return PodQuantities.requests(pod.tree().at("spec"))
        .find(resource)
        .map(request -> request.plus(Quantity.of(overhead)).milliValue())
        .orElseThrow(
            () ->
                new MetricFailure(
                    "", "missing pod-level request for " + resource + " in Pod " + pod.name()));
  }

  private static long percent(Map<String, Long> values, Map<String, Long> requests) {
    long requested = 0;
    long used = 0;
    for (Map.Entry<String, Long> value : values.entrySet()) {
      used += value.getValue();
      requested += requests.getOrDefault(value.getKey(), 0L);
    }
    return requested == 0 ? 0 : used * 100 / requested;
  }

  private static long average(Map<String, Long> values) {
    long sum = values.values().stream().mapToLong(Long::longValue).sum();
    return values.isEmpty() ? 0 : sum / values.size();
  }

  private static Tree quantity(String resource, long milli) {
    return resource.equals("memory")
        ? Quantity.ofBytes(milli / 1000).toTree()
        : Quantity.ofMilli(milli).toTree();
  }

  private static Tree status(Tree source, String field, Tree current) {
    Tree named =
        new ObjectBuilder()
            .put("container", source.at("container"))
            .put("current", current)
            .put("name", source.at("name"))
            .build();
    String type = field.equals("resource") ? "Resource" : "ContainerResource";
    return ObjectTree.of(field, named, "type", Tree.of(type));
  }
}
