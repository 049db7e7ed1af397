package dev.seatrial.validation.pod;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.NameRule;
import dev.seatrial.validation.resource.PodResourcesValidation;
import dev.seatrial.validation.resource.ResourceRequirementsValidation;
import dev.seatrial.validation.scheduling.AffinityValidation;
import dev.seatrial.validation.scheduling.TolerationValidation;
import dev.seatrial.validation.scheduling.TopologySpreadValidation;
import dev.seatrial.validation.storage.VolumeValidation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for the spec of a pod, in a Pod as in a template.
 *
 * <p>Follows ValidatePodSpec in {@code pkg/apis/core/validation/validation.go}, v1.37, with the
 * feature gates at their defaults.
 */
final class PodSpecValidation {
  private static final int LARGEST = Integer.MAX_VALUE;

  private PodSpecValidation() {}

  /** The spec of a Pod with the given metadata. */
  static void ofPod(FieldValue spec, Tree metadata, FieldErrors errors) {
    boolean mirror = metadata.at("annotations", PodAnnotationValidation.MIRROR).isPresent();
    Map<String, Tree> volumes = begin(spec, metadata.text("", "name"), errors);
    PodContext pod = PodContext.of(spec, volumes);
    if (mirror) {
      spec.at("resourceClaims").items().forEach(claim -> noClaim(errors));
    } else {
      resourceClaims(spec.at("resourceClaims"), errors);
    }
    containers(pod, errors);
    PodNetworkValidation.hostPortsOfPod(spec, errors);
    rest(spec, errors);
  }

  /** The spec of a template. */
  static void ofTemplate(FieldValue spec, FieldErrors errors) {
    PodContext pod = PodContext.of(spec, begin(spec, "", errors));
    resourceClaims(spec.at("resourceClaims"), errors);
    containers(pod, errors);
    PodNetworkValidation.hostPortsOfTemplate(spec, errors);
    rest(spec, errors);
  }

  private static Map<String, Tree> begin(FieldValue spec, String podName, FieldErrors errors) {
    if (!spec.at("terminationGracePeriodSeconds").isSet()) {
      errors.required(spec.at("terminationGracePeriodSeconds"), "");
    }
    return VolumeValidation.volumes(spec.at("volumes"), podName, errors);
  }

  private static void containers(PodContext pod, FieldErrors errors) {
    FieldValue spec = pod.spec();
    ContainerListValidation.regular(spec.at("containers"), pod, errors);
    ContainerListValidation.init(spec.at("initContainers"), pod, errors);
    ContainerListValidation.ephemeral(spec.at("ephemeralContainers"), pod, errors);
    PodResourcesValidation.check(spec, pod.claims(), errors);
  }

  private static void rest(FieldValue spec, FieldErrors errors) {
    Choice.required(spec.at("restartPolicy"), List.of("Always", "OnFailure", "Never"), errors);
    Choice.required(
        spec.at("dnsPolicy"),
        List.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"),
        errors);
    LabelValidation.labels(spec.at("nodeSelector"), errors);
    SecurityContextValidation.ofPod(spec, errors);
    shareProcessNamespace(spec, errors);
    AffinityValidation.check(spec.at("affinity"), errors);
    PodNetworkValidation.dns(spec, errors);
    gates(spec, errors);
    TopologySpreadValidation.check(spec.at("topologySpreadConstraints"), errors);
    WindowsOptionsValidation.hostProcesses(spec, errors);
    PodNetworkValidation.hostUsers(spec, errors);
    PodNetworkValidation.hostNameOverride(spec, errors);
    names(spec, errors);
    TolerationValidation.check(spec.at("tolerations"), errors);
    PodNetworkValidation.hostAliases(spec.at("hostAliases"), errors);
    subdomain(spec.at("priorityClassName"), errors);
    if (spec.at("runtimeClassName").isSet()) {
      FieldValue runtime = spec.at("runtimeClassName");
      errors.invalidEach(runtime, NameRule.DNS_SUBDOMAIN.wrong(runtime.text()));
    }
    preemption(spec.at("preemptionPolicy"), errors);
    if (spec.at("overhead").isSet()) {
      ResourceRequirementsValidation.overhead(spec.at("overhead"), errors);
    }
    PodOsValidation.check(spec, errors);
    EnvironmentValidation.fileVolumes(spec, errors);
  }

  private static void noClaim(FieldErrors errors) {
    // Upstream's path of one empty name prints as a key.
    errors.forbidden(
        FieldValue.root(Tree.ABSENT).key(""), "static pods do not support resource claims");
  }

  // As validatePodResourceClaims.
  private static void resourceClaims(FieldValue claims, FieldErrors errors) {
    Set<String> names = new TreeSet<>();
    for (FieldValue claim : claims.items()) {
      FieldValue name = claim.at("name");
      if (name.isEmpty()) {
        errors.required(name, "");
      } else if (!names.add(name.text())) {
        errors.duplicate(name);
      } else {
        errors.invalidEach(name, Formats.dnsLabel(name.text()));
      }
      claimSource(claim, errors);
    }
  }

  private static void claimSource(FieldValue claim, FieldErrors errors) {
    FieldValue name = claim.at("resourceClaimName");
    FieldValue template = claim.at("resourceClaimTemplateName");
    Tree shown = InternalForm.of("core.PodResourceClaim", claim.tree());
    if (name.isSet() && template.isSet()) {
      errors.invalid(
          claim,
          shown,
          "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
    }
    if (!name.isSet() && !template.isSet()) {
      errors.invalid(
          claim, shown, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
    }
    for (FieldValue given : List.of(name, template)) {
      if (given.isSet()) {
        errors.invalidEach(given, NameRule.DNS_SUBDOMAIN.wrong(given.text()));
      }
    }
  }

  private static void shareProcessNamespace(FieldValue spec, FieldErrors errors) {
    FieldValue share = spec.at("shareProcessNamespace");
    if (share.flag() && spec.at("hostPID").flag()) {
      errors.invalid(share, "ShareProcessNamespace and HostPID cannot both be enabled");
    }
  }

  private static void gates(FieldValue spec, FieldErrors errors) {
    for (FieldValue gate : spec.at("readinessGates").items()) {
      LabelValidation.labelName(gate.at("conditionType"), errors);
    }
    Set<String> names = new TreeSet<>();
    for (FieldValue gate : spec.at("schedulingGates").items()) {
      // The error stands at the gate, not at its name.
      Tree name = Tree.of(gate.at("name").text());
      errors.invalidEach(gate, name, Formats.qualifiedName(gate.at("name").text()));
      if (!names.add(gate.at("name").text())) {
        errors.duplicate(gate, name);
      }
    }
  }

  private static void names(FieldValue spec, FieldErrors errors) {
    FieldValue account = spec.at("serviceAccountName");
    subdomain(account, errors);
    // Versioned objects write the deprecated name as serviceAccount.
    String deprecated = spec.at("serviceAccount").text();
    if (!deprecated.isEmpty() && !deprecated.equals(account.text())) {
      errors.invalid(
          spec.at("deprecatedServiceAccount"),
          Tree.of(deprecated),
          "must be the same as serviceAccountName: " + GoText.quoted(account.text()));
    }
    subdomain(spec.at("nodeName"), errors);
    FieldValue deadline = spec.at("activeDeadlineSeconds");
    if (deadline.isSet()) {
      errors.invalidEach(deadline, Formats.inRange(deadline.number(), 1, LARGEST));
    }
    for (String field : List.of("hostname", "subdomain")) {
      FieldValue name = spec.at(field);
      if (!name.isEmpty()) {
        errors.invalidEach(name, Formats.dnsLabel(name.text()));
      }
    }
  }

  private static void subdomain(FieldValue name, FieldErrors errors) {
    if (!name.isEmpty()) {
      errors.invalidEach(name, NameRule.DNS_SUBDOMAIN.wrong(name.text()));
    }
  }

  private static void preemption(FieldValue policy, FieldErrors errors) {
    if (policy.isSet()) {
      Choice.required(policy, List.of("PreemptLowerPriority", "Never"), errors);
    }
  }
}
