package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which terms an object is replaced: whether it may be there for the first time, and whether the
 * client must say which version it has read.
 *
 * <p>Follows {@code AllowCreateOnUpdate} and {@code AllowUnconditionalUpdate} of each {@code
 * strategy.go} in {@code pkg/registry}, v1.37.
 */
final class UpdateTerms {
  private static final Set<String> CREATED =
      new TreeSet<>(
          List.of(
              "clusterrolebindings.rbac.authorization.k8s.io",
              "clusterroles.rbac.authorization.k8s.io",
              "endpoints",
              "events",
              "events.events.k8s.io",
              "leasecandidates.coordination.k8s.io",
              "leases.coordination.k8s.io",
              "limitranges",
              "rolebindings.rbac.authorization.k8s.io",
              "roles.rbac.authorization.k8s.io",
              "runtimeclasses.node.k8s.io",
              "services"));

  private static final Set<String> VERSIONED =
      new TreeSet<>(
          List.of(
              "apiservices.apiregistration.k8s.io",
              "clustertrustbundles.certificates.k8s.io",
              "compositepodgroups.scheduling.k8s.io",
              "csidrivers.storage.k8s.io",
              "csinodes.storage.k8s.io",
              "csistoragecapacities.storage.k8s.io",
              Resources.CUSTOM_RESOURCE_DEFINITIONS,
              "devicetaintrules.resource.k8s.io",
              "leasecandidates.coordination.k8s.io",
              "leases.coordination.k8s.io",
              "mutatingadmissionpolicies.admissionregistration.k8s.io",
              "mutatingadmissionpolicybindings.admissionregistration.k8s.io",
              "mutatingwebhookconfigurations.admissionregistration.k8s.io",
              "podcertificaterequests.certificates.k8s.io",
              "poddisruptionbudgets.policy",
              "podgroups.scheduling.k8s.io",
              "resourcepoolstatusrequests.resource.k8s.io",
              "runtimeclasses.node.k8s.io",
              "storageversionmigrations.storagemigration.k8s.io",
              "storageversions.internal.apiserver.k8s.io",
              "validatingadmissionpolicies.admissionregistration.k8s.io",
              "validatingadmissionpolicybindings.admissionregistration.k8s.io",
              "validatingwebhookconfigurations.admissionregistration.k8s.io",
              "volumeattachments.storage.k8s.io",
              "workloads.scheduling.k8s.io"));

  private UpdateTerms() {}

  /** Whether an object that is not there is created when somebody replaces it. */
  static boolean create(Resource resource) {
    return CREATED.contains(resource.groupResource());
  }

  /**
   * Whether an object that is not there is created by a write to a part of it. Of services, the
   * real server checks the status by the rules of the whole.
   */
  static boolean create(Resource resource, Part part) {
    return create(resource) && (part == Part.OBJECT || part == Part.STATUS);
  }

  /** Whether an object that is not there is created by applying a part of it. */
  // As Update of StatusREST in
  // pkg/registry/admissionregistration/validatingadmissionpolicy/storage/storage.go, v1.37.
  static boolean appliedAnew(Resource resource, Part part) {
    boolean passed =
        resource.groupResource().equals("validatingadmissionpolicies.admissionregistration.k8s.io");
    return part == Part.OBJECT || part == Part.STATUS && passed || create(resource, part);
  }

  /** Refuses an object without a version where its resource asks for one. */
  // As Update in apiserver/pkg/registry/generic/registry/store.go, v1.37.
  static void checkVersioned(Resource resource, Tree object) {
    String version = object.text("", "metadata", "resourceVersion");
    if (needVersion(resource) && Revisions.ofObject(version) == 0) {
      throw ApiError.invalid(
          // The real server names the resource where others name the kind.
          new ApiError.Identity(resource.groupResource(), object.text("", "metadata", "name")),
          List.of(
              new FieldError(
                  FieldError.Type.INVALID,
                  Path.of("metadata", "resourceVersion"),
                  Tree.of(0),
                  "must be specified for an update")));
    }
  }

  private static boolean needVersion(Resource resource) {
    return VERSIONED.contains(resource.groupResource()) || resource.isCustom();
  }
}
