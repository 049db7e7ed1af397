package dev.seatrial.apiserver;

import dev.seatrial.patch.FieldSet;
import dev.seatrial.schema.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields that a write through a part of an object cannot set, and so nobody manages by it.
 *
 * <p>Follows {@code GetResetFields} of each {@code strategy.go} in {@code pkg/registry}, v1.37.
 */
final class ResetFields {
  private static final FieldSet STATUS = FieldSet.of("status");
  private static final FieldSet SPEC = FieldSet.of("spec");
  private static final FieldSet SPEC_AND_METADATA = SPEC.union(FieldSet.of("metadata"));

  private static final Map<String, FieldSet> OF_STATUS = new LinkedHashMap<>();

  static {
    OF_STATUS.put("deployments.apps", SPEC.union(FieldSet.of("metadata", "labels")));
    OF_STATUS.put(
        "pods",
        SPEC.union(FieldSet.of("metadata", "deletionTimestamp"))
            .union(FieldSet.of("metadata", "ownerReferences")));
    for (String resource :
        new String[] {
          "csinodes.storage.k8s.io",
          "devicetaintrules.resource.k8s.io",
          "flowschemas.flowcontrol.apiserver.k8s.io",
          "podcertificaterequests.certificates.k8s.io",
          "prioritylevelconfigurations.flowcontrol.apiserver.k8s.io",
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

  static FieldSet of(Resource resource, Part part) {
    return switch (part) {
      case OBJECT ->
          resource.kind().equals("CertificateSigningRequest")
              ? STATUS.union(SPEC)
              : resource.subresource("status").isPresent() ? STATUS : FieldSet.EMPTY;
      case STATUS -> OF_STATUS.getOrDefault(resource.groupResource(), SPEC);
      case SCALE, RESIZE, EPHEMERAL_CONTAINERS -> FieldSet.EMPTY;
    };
  }
}
