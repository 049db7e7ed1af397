package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Fields of features that a server with default settings has switched off: it takes them and drops
 * them without a word.
 *
 * <p>Follows {@code dropDisabledFields} in {@code pkg/api/pod/util.go} and its like in the {@code
 * strategy.go} of {@code pkg/registry/…}, with the gates of {@code pkg/features/kube_features.go},
 * v1.37.
 */
final class DisabledFields {
  private static final FieldPaths NONE = FieldPaths.of();
  private static final String[] EMPTY = {};
  private static final String LIFECYCLE = "lifecycle";

  private static final FieldPaths OF_CONTAINER =
      FieldPaths.of(
          "lifecycle.stopSignal",
          "lifecycle.postStart.httpGet.protocol",
          "lifecycle.preStop.httpGet.protocol",
          "livenessProbe.httpGet.protocol",
          "readinessProbe.httpGet.protocol",
          "startupProbe.httpGet.protocol",
          "livenessProbe.grpc.mode",
          "readinessProbe.grpc.mode",
          "startupProbe.grpc.mode",
          "volumeMounts.*.bindMountOptions");

  private static final FieldPaths OF_VOLUME =
      FieldPaths.of(
          "emptyDir.mode",
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
          "projected.sources.*.podCertificate.user");

  private static final FieldPaths OF_POD = FieldPaths.of("schedulingGroup", "evictionResponders");

  private static final List<String> OLD_ANNOTATIONS =
      List.of(
          "pod.beta.kubernetes.io/init-containers",
          "pod.alpha.kubernetes.io/init-containers",
          "pod.beta.kubernetes.io/init-container-statuses",
          "pod.alpha.kubernetes.io/init-container-statuses");

  /** Where the spec of pods stands; what comes before it is their object or template. */
  private static final Map<String, String[]> PODS = new LinkedHashMap<>();

  private static final Map<String, FieldPaths> OTHERS = new LinkedHashMap<>();

  static {
    PODS.put(Resources.PODS, EMPTY);
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
    OTHERS.put(Resources.JOBS, FieldPaths.of("spec.scheduling"));
    OTHERS.put(Resources.CRON_JOBS, FieldPaths.of("spec.jobTemplate.spec.scheduling"));
    OTHERS.put(Resources.LEASES, FieldPaths.of("spec.strategy", "spec.preferredHolder"));
    OTHERS.put(
        Resources.NODES,
        FieldPaths.of("spec.configSource", "status.config", "spec.podPreemptionPolicy"));
    FieldPaths claim =
        FieldPaths.of(
            "devices.requests.*.exactly.derivedAttributes",
            "devices.requests.*.firstAvailable.*.derivedAttributes");
    OTHERS.put("resourceclaims.resource.k8s.io", claim.under("spec"));
    OTHERS.put("resourceclaimtemplates.resource.k8s.io", claim.under("spec", "spec"));
    OTHERS.put(
        "resourceslices.resource.k8s.io",
        FieldPaths.of(
            "spec.partitionTypeAttribute",
            "spec.skipNodeOperations",
            "spec.devices.*.nodeAllocatableResources",
            "spec.devices.*.consumesCounters.*.compatibilityGroups",
            "spec.devices.*.attributes.*.ints",
            "spec.devices.*.attributes.*.bools",
            "spec.devices.*.attributes.*.strings",
            "spec.devices.*.attributes.*.versions"));
  }

  private DisabledFields() {}

  /**
   * An object without them; as it is where the stored one uses some, which then goes on.
   *
   * @param old absent where the object is new
   */
  @SuppressWarnings("ReferenceEquality")
  static Tree without(Resource resource, Tree object, Tree old) {
    String name = resource.groupResource();
    if (!PODS.containsKey(name) && !OTHERS.containsKey(name)) {
      return object;
    }
    boolean inUse = old.isPresent() && taken(name, old) != old;
    return inUse ? object : taken(name, object);
  }

  private static Tree taken(String resource, Tree object) {
    Tree left = OTHERS.getOrDefault(resource, NONE).takenFrom(object);
    return PODS.containsKey(resource) ? pods(left, PODS.getOrDefault(resource, EMPTY)) : left;
  }

  @SuppressWarnings("ReferenceEquality")
  private static Tree pods(Tree object, String[] place) {
    Tree pod = place.length == 0 ? object : object.at(place);
    Tree spec = pod.at("spec");
    Tree left = spec(spec);
    Tree kept = annotated(left == spec ? pod : pod.with(left, "spec"));
    if (kept == pod) {
      return object;
    }
    return place.length == 0 ? kept : object.with(kept, place);
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

  @SuppressWarnings("ReferenceEquality")
  private static Tree spec(Tree spec) {
    Tree left = OF_POD.takenFrom(spec);
    for (String list : List.of("containers", "initContainers", "ephemeralContainers")) {
      Tree containers = left.at(list);
      Tree kept = each(containers, DisabledFields::container);
      left = kept == containers ? left : left.with(kept, list);
    }
    Tree volumes = left.at("volumes");
    Tree kept = each(volumes, OF_VOLUME::takenFrom);
    return kept == volumes ? left : left.with(kept, "volumes");
  }

  // As dropContainerStopSignals, which leaves no lifecycle of nothing.
  @SuppressWarnings("ReferenceEquality")
  private static Tree container(Tree container) {
    Tree left = OF_CONTAINER.takenFrom(container);
    boolean emptied =
        left != container
            && left.at(LIFECYCLE) instanceof ObjectTree lifecycle
            && lifecycle.isEmpty()
            && !container.at(LIFECYCLE).isEmpty();
    return emptied ? left.without(LIFECYCLE) : left;
  }

  @SuppressWarnings("ReferenceEquality")
  private static Tree each(Tree tree, UnaryOperator<Tree> change) {
    if (!(tree instanceof ListTree list)) {
      return tree;
    }
    List<Tree> items = new ArrayList<>();
    boolean changed = false;
    for (Tree item : list.values()) {
      Tree left = change.apply(item);
      changed |= left != item;
      items.add(left);
    }
    return changed ? Tree.of(items) : tree;
  }
}
