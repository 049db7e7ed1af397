package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;

/**
 * Services.
 *
 * <p>As {@code validateService} in {@code pkg/apis/core/validation/validation.go}, v1.37. What the
 * server allocates by itself (addresses, node ports) is taken as allocated.
 */
public final class ServiceValidation implements KindValidation {
  private static final String HINTS = "service.kubernetes.io/topology-aware-hints";
  private static final String TOPOLOGY = "service.kubernetes.io/topology-mode";
  private static final List<String> TYPES =
      List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
  private static final long LONGEST_AFFINITY = 86_400;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    checkAll(AllocatedService.created(object), Tree.ABSENT, errors);
  }

  @Override
  public void updateFirst(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue before = AllocatedService.created(old);
    Tree service = AllocatedService.updated(object, before).tree();
    ServiceFamilies.refusal(service, before.tree(), ServiceFamilies.ANY).forEach(errors::add);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue before = AllocatedService.created(old);
    FieldValue service = AllocatedService.updated(object, before);
    ServiceChange.check(service, before, errors);
    checkAll(service, before.tree(), errors);
  }

  private static void checkAll(FieldValue service, Tree old, FieldErrors errors) {
    FieldValue spec = service.at("spec");
    checkTopology(service.at("metadata", "annotations"), errors);
    String type = spec.at("type").text();
    FieldValue ports = spec.at("ports");
    if (ports.isEmpty()
        && !AllocatedService.isHeadless(spec.tree())
        && !type.equals("ExternalName")) {
      errors.required(ports, "");
    }
    checkByType(spec, type, errors);
    ServicePorts.checkEach(spec, errors);
    LabelValidation.labels(spec.at("selector"), errors);
    checkAffinity(spec, errors);
    ServiceAddresses.checkClusterIps(spec, old.at("spec"), errors);
    ServiceAddresses.checkExternalIps(spec, old.at("spec"), errors);
    if (type.isEmpty()) {
      errors.required(spec.at("type"), "");
    } else if (!TYPES.contains(type)) {
      errors.notSupported(spec.at("type"), TYPES);
    }
    ServicePorts.checkTogether(spec, errors);
    ServiceTraffic.check(service, old, errors);
  }

  private static void checkTopology(FieldValue annotations, FieldErrors errors) {
    FieldValue mode = annotations.key(TOPOLOGY);
    FieldValue hints = annotations.key(HINTS);
    boolean both = mode.tree().isPresent() && hints.tree().isPresent();
    if (both && !mode.text().equals(hints.text())) {
      errors.invalid(mode, "must match annotations[" + HINTS + "] when both are specified");
    }
  }

  private static void checkByType(FieldValue spec, String type, FieldErrors errors) {
    boolean exposed = type.equals("LoadBalancer") || type.equals("NodePort");
    if (exposed && AllocatedService.isHeadless(spec.tree())) {
      errors.invalid(
          spec.at("clusterIPs").index(0), "may not be set to 'None' for " + type + " services");
    }
    if (type.equals("ExternalName")) {
      checkExternalName(spec, errors);
    }
  }

  private static void checkExternalName(FieldValue spec, FieldErrors errors) {
    for (String field : List.of("clusterIPs", "ipFamilies")) {
      if (!spec.at(field).isEmpty()) {
        errors.forbidden(spec.at(field), "may not be set for ExternalName services");
      }
    }
    if (spec.at("ipFamilyPolicy").isSet()) {
      errors.forbidden(spec.at("ipFamilyPolicy"), "may not be set for ExternalName services");
    }
    FieldValue name = spec.at("externalName");
    String host =
        name.text().endsWith(".")
            ? name.text().substring(0, name.text().length() - 1)
            : name.text();
    if (host.isEmpty()) {
      errors.required(name, "");
    } else {
      errors.invalidEach(name, Tree.of(host), Formats.dnsSubdomain(host));
    }
  }

  private static void checkAffinity(FieldValue spec, FieldErrors errors) {
    FieldValue affinity = spec.at("sessionAffinity");
    FieldValue config = spec.at("sessionAffinityConfig");
    switch (affinity.text()) {
      case "" -> errors.required(affinity, "");
      case "ClientIP" -> checkAffinityConfig(config, errors);
      case "None" -> {
        // The defaults drop a configuration that nobody asks for.
      }
      default -> errors.notSupported(affinity, List.of("ClientIP", "None"));
    }
  }

  private static void checkAffinityConfig(FieldValue config, FieldErrors errors) {
    String when = "when session affinity type is ClientIP";
    FieldValue timeout = config.at("clientIP", "timeoutSeconds");
    if (!config.isSet()) {
      errors.required(config, when);
    } else if (!config.at("clientIP").isSet()) {
      errors.required(config.at("clientIP"), when);
    } else if (!timeout.isSet()) {
      errors.required(timeout, when);
    } else if (timeout.number() <= 0 || timeout.number() > LONGEST_AFFINITY) {
      errors.invalid(timeout, "must be greater than 0 and less than " + LONGEST_AFFINITY);
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue ingress = object.at("status", "loadBalancer", "ingress");
    if (!object.at("spec", "type").text().equals("LoadBalancer") && !ingress.isEmpty()) {
      errors.forbidden(ingress, "may only be used when `spec.type` is 'LoadBalancer'");
    } else {
      new LoadBalancerRules(ingress, errors)
          .ofService(old.tree().at("status", "loadBalancer", "ingress"));
    }
  }
}
