package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpValidation;
import java.util.List;

/** Where traffic to a Service may come from and how it is passed on. */
final class ServiceTraffic {
  private static final String RANGES_ANNOTATION =
      "service.beta.kubernetes.io/load-balancer-source-ranges";
  private static final String BALANCER_ONLY = "may only be used when `type` is 'LoadBalancer'";
  private static final List<String> POLICIES = List.of("Cluster", "Local");
  private static final List<String> DISTRIBUTIONS =
      List.of("PreferClose", "PreferSameZone", "PreferSameNode");

  private ServiceTraffic() {}

  static void check(FieldValue service, Tree old, FieldErrors errors) {
    FieldValue spec = service.at("spec");
    boolean balanced = spec.at("type").text().equals("LoadBalancer");
    checkSourceRanges(service, old, errors);
    FieldValue allocate = spec.at("allocateLoadBalancerNodePorts");
    if (allocate.isSet() && !balanced) {
      errors.forbidden(allocate, BALANCER_ONLY);
    }
    if (!allocate.isSet() && balanced) {
      // The path lacks the "spec".
      errors.required(service.at("allocateLoadBalancerNodePorts"), "");
    }
    checkBalancerClass(spec.at("loadBalancerClass"), balanced, errors);
    checkExternal(spec, errors);
    checkInternal(spec, errors);
    FieldValue distribution = spec.at("trafficDistribution");
    if (distribution.isSet() && !DISTRIBUTIONS.contains(distribution.text())) {
      errors.notSupported(distribution, DISTRIBUTIONS);
    }
  }

  private static void checkSourceRanges(FieldValue service, Tree old, FieldErrors errors) {
    FieldValue spec = service.at("spec");
    boolean balanced = spec.at("type").text().equals("LoadBalancer");
    FieldValue ranges = spec.at("loadBalancerSourceRanges");
    FieldValue annotation = service.at("metadata", "annotations").key(RANGES_ANNOTATION);
    if (!ranges.isEmpty()) {
      // Upstream writes the field with a capital.
      FieldValue field =
          new FieldValue(spec.path().field("LoadBalancerSourceRanges"), ranges.tree());
      if (!balanced) {
        errors.forbidden(field, BALANCER_ONLY);
      }
      List<String> known =
          ServiceAddresses.texts(old.at("spec", "loadBalancerSourceRanges")).stream()
              .map(String::strip)
              .toList();
      for (FieldValue range : field.items()) {
        String text = range.text().strip();
        if (!known.contains(text)) {
          IpValidation.legacyCidr(new FieldValue(range.path(), Tree.of(text)), errors);
        }
      }
    } else if (annotation.tree().isPresent()) {
      if (!balanced) {
        errors.forbidden(annotation, BALANCER_ONLY);
      }
      if (!old.at("metadata", "annotations", RANGES_ANNOTATION).equals(annotation.tree())) {
        checkAnnotatedRanges(annotation, errors);
      }
    }
  }

  private static void checkAnnotatedRanges(FieldValue annotation, FieldErrors errors) {
    String value = annotation.text().strip();
    if (value.isEmpty()) {
      return;
    }
    for (String range : value.split(",", -1)) {
      IpValidation.legacyCidr(new FieldValue(annotation.path(), Tree.of(range.strip())), errors);
    }
  }

  private static void checkBalancerClass(
      FieldValue balancer, boolean balanced, FieldErrors errors) {
    if (!balancer.isSet()) {
      return;
    }
    if (balanced) {
      errors.invalidEach(balancer, Formats.qualifiedName(balancer.text()));
    } else {
      errors.forbidden(balancer, BALANCER_ONLY);
    }
  }

  private static void checkExternal(FieldValue spec, FieldErrors errors) {
    FieldValue policy = spec.at("externalTrafficPolicy");
    if (!AllocatedService.isExternallyAccessible(spec.tree())) {
      if (!policy.isEmpty()) {
        errors.invalid(policy, "may only be set for externally-accessible services");
      }
    } else if (policy.isEmpty()) {
      errors.required(policy, "");
    } else if (!POLICIES.contains(policy.text())) {
      errors.notSupported(policy, POLICIES);
    }
    FieldValue check = spec.at("healthCheckNodePort");
    if (check.number() == 0) {
      // Where one is needed, the server has allocated it by now.
      return;
    }
    if (AllocatedService.needsHealthCheck(spec.tree())) {
      errors.invalidEach(check, Formats.portNumber(check.number()));
    } else {
      errors.invalid(
          check,
          "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
    }
  }

  private static void checkInternal(FieldValue spec, FieldErrors errors) {
    FieldValue policy = spec.at("internalTrafficPolicy");
    boolean needed =
        List.of("NodePort", "LoadBalancer", "ClusterIP").contains(spec.at("type").text());
    if (!policy.isSet()) {
      if (needed) {
        errors.required(policy, "");
      }
    } else if (!POLICIES.contains(policy.text())) {
      errors.notSupported(policy, POLICIES);
    }
  }
}
