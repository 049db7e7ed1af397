package dev.seatrial.apiserver;

import dev.seatrial.object.PodQuantities;
import dev.seatrial.object.Quantities;
import dev.seatrial.object.Quantity;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of its namespace's quotas an object uses: for the API server, which counts at once, and
 * for the controller, which counts again.
 *
 * <p>Follows the evaluators in {@code pkg/quota/v1/evaluator/core}, v1.37.
 */
public final class QuotaUsage {
  private static final Quantity ONE = Quantity.of(1);
  private static final String OF_CLASS = ".storageclass.storage.k8s.io/";
  private static final Set<String> OF_PODS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  "cpu",
                  "memory",
                  "ephemeral-storage",
                  "requests.cpu",
                  "requests.memory",
                  "requests.ephemeral-storage",
                  "limits.cpu",
                  "limits.memory",
                  "limits.ephemeral-storage",
                  "pods",
                  "count/pods")));

  private QuotaUsage() {}

  /**
   * What an object uses; of pods that ended only the object itself counts.
   *
   * @param resource the object's resource, with its group
   * @param nowMicros now, in microseconds since 1970
   */
  public static Quantities of(String resource, Tree object, long nowMicros) {
    Quantities count = Quantities.NONE.with("count/" + resource, ONE);
    return switch (resource) {
      case "pods" -> isCounted(object, nowMicros) ? count.plus(ofPod(object.at("spec"))) : count;
      case "services" -> count.plus(ofService(object.at("spec")));
      case "persistentvolumeclaims" -> count.plus(ofClaim(object));
      case "configmaps", "replicationcontrollers", "resourcequotas", "secrets" ->
          count.with(resource, ONE);
      default -> count;
    };
  }

  /** Of the resources that a quota names, those that objects of the resource may use. */
  public static Set<String> relevant(String resource, Set<String> names) {
    Set<String> relevant = new TreeSet<>();
    for (String name : names) {
      if (isRelevant(resource, name)) {
        relevant.add(name);
      }
    }
    return relevant;
  }

  private static boolean isRelevant(String resource, String name) {
    if (name.equals("count/" + resource)) {
      return true;
    }
    return switch (resource) {
      case "pods" -> OF_PODS.contains(name) || isOfContainers(name);
      case "services" ->
          name.equals("services")
              || name.equals("services.nodeports")
              || name.equals("services.loadbalancers");
      case "persistentvolumeclaims" ->
          name.equals("persistentvolumeclaims")
              || name.equals("requests.storage")
              || name.endsWith(OF_CLASS + "persistentvolumeclaims")
              || name.endsWith(OF_CLASS + "requests.storage");
      case "configmaps", "replicationcontrollers", "resourcequotas", "secrets" ->
          name.equals(resource);
      default -> false;
    };
  }

  // As podResourcePrefixes and isExtendedResourceNameForQuota in pods.go.
  private static boolean isOfContainers(String name) {
    boolean huge = name.startsWith("hugepages-") || name.startsWith("requests.hugepages-");
    boolean extended = name.startsWith("requests.") && name.contains("/");
    return huge || extended && !name.contains("kubernetes.io/") && !name.contains(OF_CLASS);
  }

  /** Whether a pod counts: it has not ended, and is not past the time that it was given to go. */
  // As QuotaV1Pod in pods.go.
  public static boolean isCounted(Tree pod, long nowMicros) {
    String phase = pod.text("", "status", "phase");
    if (phase.equals("Failed") || phase.equals("Succeeded")) {
      return false;
    }
    String deletion = pod.text("", "metadata", "deletionTimestamp");
    Tree grace = pod.at("metadata", "deletionGracePeriodSeconds");
    if (deletion.isEmpty() || grace.isUnset()) {
      return true;
    }
    long end = Timestamps.micros(deletion).orElse(nowMicros) + grace.number(0) * 1_000_000;
    return nowMicros <= end;
  }

  private static Quantities ofPod(Tree spec) {
    Quantities requests = PodQuantities.requestsWithOverhead(spec);
    Quantities limits = PodQuantities.limits(spec);
    return compute(requests, limits).with("pods", ONE);
  }

  /** What amounts asked for and allowed count as. */
  // As podComputeUsageHelper in pods.go.
  static Quantities compute(Quantities requests, Quantities limits) {
    Quantities usage = Quantities.NONE;
    for (String name : requests.names()) {
      Quantity amount = requests.find(name).orElseThrow();
      if (OF_PODS.contains(name) || name.startsWith("hugepages-")) {
        usage = usage.with(name, amount).with("requests." + name, amount);
      } else if (name.contains("/")) {
        usage = usage.with("requests." + name, amount);
      }
    }
    for (String name : limits.names()) {
      if (OF_PODS.contains(name)) {
        usage = usage.with("limits." + name, limits.find(name).orElseThrow());
      }
    }
    return usage;
  }

  private static Quantities ofService(Tree spec) {
    long ports = spec.items("ports").size();
    boolean balanced = spec.text("", "type").equals("LoadBalancer");
    long nodePorts =
        switch (spec.text("", "type")) {
          case "NodePort" -> ports;
          case "LoadBalancer" ->
              spec.flag(true, "allocateLoadBalancerNodePorts")
                  ? ports
                  : spec.items("ports").stream()
                      .filter(port -> port.number(0, "nodePort") != 0)
                      .count();
          default -> 0;
        };
    return Quantities.NONE
        .with("services", ONE)
        .with("services.loadbalancers", balanced ? ONE : Quantity.ZERO)
        .with("services.nodeports", Quantity.of(nodePorts));
  }

  private static Quantities ofClaim(Tree claim) {
    Quantities usage = Quantities.NONE.with("persistentvolumeclaims", ONE);
    String storageClass = classOf(claim);
    if (!storageClass.isEmpty()) {
      usage = usage.with(storageClass + OF_CLASS + "persistentvolumeclaims", ONE);
    }
    Quantities requests = Quantities.of(claim.at("spec", "resources", "requests"));
    Quantities allocated = Quantities.of(claim.at("status", "allocatedResources"));
    if (requests.find("storage").isEmpty()) {
      return usage;
    }
    Quantity storage = requests.max(allocated).find("storage").orElseThrow().roundedUp(0);
    usage = usage.with("requests.storage", storage);
    return storageClass.isEmpty()
        ? usage
        : usage.with(storageClass + OF_CLASS + "requests.storage", storage);
  }

  // As GetPersistentVolumeClaimClass in component-helpers/storage/volume/helpers.go.
  static String classOf(Tree claim) {
    String annotated =
        claim.text("", "metadata", "annotations", "volume.beta.kubernetes.io/storage-class");
    return annotated.isEmpty() ? claim.text("", "spec", "storageClassName") : annotated;
  }
}
