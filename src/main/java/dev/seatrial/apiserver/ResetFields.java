package dev.seatrial.apiserver;

import dev.seatrial.patch.FieldSet;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields that a write through a part of an object cannot set, and so nobody manages by it.
 *
 * <p>Follows {@code GetResetFields} of each {@code strategy.go} in {@code pkg/registry}, v1.37.
 */
final class ResetFields {
  private static final FieldSet STATUS = FieldSet.of("status");
  private static final List<String[]> SPEC = paths("spec");
  private static final List<String[]> SPEC_AND_METADATA = paths("spec", "metadata");

  private static final Map<String, List<String[]>> OF_STATUS = new LinkedHashMap<>();

  static {
    OF_STATUS.put(Resources.CERTIFICATE_REQUESTS, paths("spec", "status.conditions"));
    OF_STATUS.put("deployments.apps", paths("spec", "metadata.labels"));
    OF_STATUS.put("pods", paths("spec", "metadata.deletionTimestamp", "metadata.ownerReferences"));
    for (String resource :
        new String[] {
          "apiservices.apiregistration.k8s.io",
          "csinodes.storage.k8s.io",
          "devicetaintrules.resource.k8s.io",
          Resources.FLOW_SCHEMAS,
          "podcertificaterequests.certificates.k8s.io",
          Resources.PRIORITY_LEVELS,
          "resourceclaims.resource.k8s.io",
          "servicecidrs.networking.k8s.io",
          "storageversionmigrations.storagemigration.k8s.io",
          "validatingadmissionpolicies.admissionregistration.k8s.io",
          "volumeattachments.storage.k8s.io"
        }) {
      OF_STATUS.put(resource, SPEC_AND_METADATA);
    }
  }

  private ResetFields() {}

  private static List<String[]> paths(String... dotted) {
    return Stream.of(dotted).map(path -> path.split("\\.", -1)).toList();
  }

  static FieldSet of(Resource resource, Part part) {
    return switch (part) {
      case OBJECT ->
          resource.kind().equals("CertificateSigningRequest")
              ? STATUS.union(FieldSet.of("spec"))
              : resource.subresource("status").isPresent() ? STATUS : FieldSet.EMPTY;
      case STATUS -> set(ofStatus(resource));
      case APPROVAL -> FieldSet.of("spec").union(FieldSet.of("status", "certificate"));
      case FINALIZE -> STATUS;
      case SCALE, RESIZE, EPHEMERAL_CONTAINERS -> FieldSet.EMPTY;
    };
  }

  private static List<String[]> ofStatus(Resource resource) {
    return resource.isCustom()
        ? SPEC_AND_METADATA
        : OF_STATUS.getOrDefault(resource.groupResource(), SPEC);
  }

  private static FieldSet set(List<String[]> paths) {
    FieldSet set = FieldSet.EMPTY;
    for (String[] path : paths) {
      set = set.union(FieldSet.of(path));
    }
    return set;
  }

  /** The object of a write to its status, with what such a write can't set as it is stored. */
  static Tree kept(Resource resource, Tree object, Tree old) {
    Tree kept = object;
    for (String[] path : ofStatus(resource)) {
      if (!path[0].equals("status")) {
        kept = kept.with(old.at(path), path);
      }
    }
    return kept;
  }
}
