package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fields of features that a server with default settings has switched off: it takes them and drops
 * them without a word.
 *
 * <p>Follows {@code dropDisabledFields} in {@code pkg/api/pod/util.go} and its like in the {@code
 * strategy.go} of {@code pkg/registry/…}, with the gates of {@code pkg/features/kube_features.go},
 * v1.37.
 */
final class DisabledFields {
  private static final String LIFECYCLE = "lifecycle";
  private static final List<String> CONTAINERS =
      List.of("containers", "initContainers", "ephemeralContainers");

  /** Below the spec of a pod, a feature each. */
  private static final List<FieldPaths> OF_PODS =
      List.of(
          ofContainers("lifecycle.stopSignal"),
          ofContainers(
              "lifecycle.postStart.httpGet.protocol",
              "lifecycle.preStop.httpGet.protocol",
              "livenessProbe.httpGet.protocol",
              "readinessProbe.httpGet.protocol",
              "startupProbe.httpGet.protocol"),
          ofContainers(
              "livenessProbe.grpc.mode", "readinessProbe.grpc.mode", "startupProbe.grpc.mode"),
          ofContainers("volumeMounts.*.bindMountOptions"),
          ofVolumes("emptyDir.mode"),
          ofVolumes(
              "secret.defaultUser",
              "secret.items.*.user",
              "configMap.defaultUser",
              "configMap.items.*.user",
              "downwardAPI.defaultUser",
              "downwardAPI.items.*.user",
              "projected.defaultUser",
              "projected.sources.*.secret.items.*.user",
              "projected.sources.*.configMap.items.*.user",
              "projected.sources.*.downwardAPI.items.*.user",
              "projected.sources.*.serviceAccountToken.user",
              "projected.sources.*.clusterTrustBundle.user",
              "projected.sources.*.podCertificate.user"),
          FieldPaths.of("schedulingGroup"),
          FieldPaths.of("evictionResponders"));

  private static final List<String> OLD_ANNOTATIONS =
      List.of(
          "pod.beta.kubernetes.io/init-containers",
          "pod.alpha.kubernetes.io/init-containers",
          "pod.beta.kubernetes.io/init-container-statuses",
          "pod.alpha.kubernetes.io/init-container-statuses");

  /** Where pods or their templates stand. */
  private static final Map<String, String[]> PODS = new LinkedHashMap<>();

  private static final Map<String, List<FieldPaths>> FEATURES = new LinkedHashMap<>();

  static {
    PODS.put(Resources.PODS, new String[0]);
    PODS.put("podtemplates", new String[] {"template"});
    PODS.put(Resources.CRON_JOBS, new String[] {"spec", "jobTemplate", "spec", "template"});
    for (String resource :
        List.of(
            Resources.DEPLOYMENTS,
            Resources.REPLICA_SETS,
            Resources.DAEMON_SETS,
            Resources.STATEFUL_SETS,
            Resources.JOBS,
            Resources.REPLICATION_CONTROLLERS)) {
      PODS.put(resource, new String[] {"spec", "template"});
    }
    PODS.forEach((resource, place) -> OF_PODS.forEach(paths -> put(resource, below(paths, place))));
    put(Resources.JOBS, FieldPaths.of("spec.scheduling"));
    put(Resources.CRON_JOBS, FieldPaths.of("spec.jobTemplate.spec.scheduling"));
    put(Resources.LEASES, FieldPaths.of("spec.strategy", "spec.preferredHolder"));
    put(Resources.NODES, FieldPaths.of("spec.configSource"));
    put(Resources.NODES, FieldPaths.of("status.config"));
    put(Resources.NODES, FieldPaths.of("spec.podPreemptionPolicy"));
    FieldPaths claim =
        FieldPaths.of(
            "devices.requests.*.exactly.derivedAttributes",
            "devices.requests.*.firstAvailable.*.derivedAttributes");
    put("resourceclaims.resource.k8s.io", claim.under("spec"));
    put("resourceclaimtemplates.resource.k8s.io", claim.under("spec", "spec"));
    String slices = "resourceslices.resource.k8s.io";
    put(slices, FieldPaths.of("spec.partitionTypeAttribute"));
    put(slices, FieldPaths.of("spec.skipNodeOperations"));
    put(slices, FieldPaths.of("spec.devices.*.nodeAllocatableResources"));
    put(slices, FieldPaths.of("spec.devices.*.consumesCounters.*.compatibilityGroups"));
    put(
        slices,
        FieldPaths.of(
            "spec.devices.*.attributes.*.ints",
            "spec.devices.*.attributes.*.bools",
            "spec.devices.*.attributes.*.strings",
            "spec.devices.*.attributes.*.versions"));
  }

  private DisabledFields() {}

  private static void put(String resource, FieldPaths feature) {
    FEATURES.computeIfAbsent(resource, each -> new ArrayList<>()).add(feature);
  }

  private static FieldPaths ofContainers(String... fields) {
    return FieldPaths.of(
        CONTAINERS.stream()
            .flatMap(list -> Stream.of(fields).map(field -> list + ".*." + field))
            .toArray(String[]::new));
  }

  private static FieldPaths ofVolumes(String... fields) {
    return FieldPaths.of(fields).under("volumes", "*");
  }

  private static FieldPaths below(FieldPaths ofSpec, String... place) {
    return ofSpec.under("spec").under(place);
  }

  /**
   * An object without them, but for those of features of which the stored one uses something.
   *
   * @param old absent where the object is new
   */
  @SuppressWarnings("ReferenceEquality")
  static Tree without(Resource resource, Tree object, Tree old) {
    String name = resource.groupResource();
    Tree left = object;
    for (FieldPaths feature : FEATURES.getOrDefault(name, List.of())) {
      Tree taken = feature.takenFrom(left);
      boolean goesOn = taken != left && old.isPresent() && feature.takenFrom(old) != old;
      left = goesOn ? left : taken;
    }
    return PODS.containsKey(name) ? ofPods(left, object, PODS.get(name)) : left;
  }

  @SuppressWarnings("ReferenceEquality")
  private static Tree ofPods(Tree left, Tree object, String... place) {
    Tree pod = left.at(place);
    Tree kept = annotated(pod);
    for (String list : left == object ? List.<String>of() : CONTAINERS) {
      kept =
          kept.with(
              settled(kept.at("spec", list), object.at(place).at("spec", list)), "spec", list);
    }
    return kept == pod ? left : place.length == 0 ? kept : left.with(kept, place);
  }

  // As DropInitContainerAnnotations.
  private static Tree annotated(Tree pod) {
    Tree left = pod;
    for (String name : OLD_ANNOTATIONS) {
      boolean there = left.at("metadata", "annotations", name).isPresent();
      left = there ? left.without("metadata", "annotations", name) : left;
    }
    return left;
  }

  // As dropContainerStopSignals, which leaves no lifecycle of nothing.
  private static Tree settled(Tree containers, Tree before) {
    if (containers.equals(before)) {
      return containers;
    }
    List<Tree> all = new ArrayList<>();
    for (int i = 0; i < containers.items().size(); i++) {
      Tree container = containers.at(i);
      boolean emptied =
          container.at(LIFECYCLE) instanceof ObjectTree lifecycle
              && lifecycle.isEmpty()
              && !before.at(i).at(LIFECYCLE).isEmpty();
      all.add(emptied ? container.without(LIFECYCLE) : container);
    }
    return Tree.of(all);
  }
}
