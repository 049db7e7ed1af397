package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.Immutability;
import java.util.List;

/**
 * What may not change in a Service.
 *
 * <p>As {@code ValidateServiceUpdate} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class ServiceChange {
  private static final String FIXED = "may not change once set";

  private ServiceChange() {}

  static void check(FieldValue service, FieldValue old, FieldErrors errors) {
    FieldValue spec = service.at("spec");
    Tree before = old.tree().at("spec");
    boolean named = isNamed(spec.tree()) || isNamed(before);
    boolean headless = AllocatedService.isHeadless(spec.tree());
    boolean wasHeadless = AllocatedService.isHeadless(before);
    if (!named && !(headless && wasHeadless)) {
      checkClusterIps(spec, before, errors);
    }
    if (!named && !headless && !wasHeadless) {
      checkFamilies(spec, before, errors);
    }
    checkBalancerClass(spec, before, errors);
    FieldValue health = spec.at("healthCheckNodePort");
    boolean checked =
        AllocatedService.needsHealthCheck(before) && AllocatedService.needsHealthCheck(spec.tree());
    if (checked && health.number() != before.number(0, "healthCheckNodePort")) {
      errors.forbidden(health, Immutability.MESSAGE);
    }
  }

  private static boolean isNamed(Tree spec) {
    return spec.text("", "type").equals("ExternalName");
  }

  private static void checkClusterIps(FieldValue spec, Tree before, FieldErrors errors) {
    FieldValue field = spec.at("clusterIPs");
    List<String> now = ServiceAddresses.texts(field.tree());
    List<String> old = ServiceAddresses.texts(before.at("clusterIPs"));
    Tree shown = InternalForm.texts(field.tree());
    if (old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        if (!old.get(i).equals(now.get(i))) {
          errors.invalid(field.index(i), shown, FIXED);
        }
      }
      return;
    }
    if (now.isEmpty()) {
      errors.invalid(field.index(0), shown, "primary clusterIP can not be unset");
    } else if (old.isEmpty() || !now.get(0).equals(old.get(0))) {
      // An old Service without an address is not from a server, which would have given it one that
      // the new Service does not name.
      errors.invalid(field.index(0), shown, FIXED);
    }
    if (old.size() > now.size() && now.size() == 1) {
      checkReleased(spec.at("ipFamilyPolicy"), "secondary clusterIP", errors);
    }
  }

  private static void checkFamilies(FieldValue spec, Tree before, FieldErrors errors) {
    FieldValue field = spec.at("ipFamilies");
    List<String> now = ServiceAddresses.texts(field.tree());
    List<String> old = ServiceAddresses.texts(before.at("ipFamilies"));
    Tree shown = InternalForm.texts(field.tree());
    if (old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        if (!old.get(i).equals(now.get(i))) {
          errors.invalid(field.index(0), shown, FIXED);
        }
      }
      return;
    }
    if (old.size() > now.size() && spec.at("clusterIPs").isEmpty()) {
      errors.invalid(field.index(0), shown, "primary ipFamily can not be unset");
    }
    boolean firstChanged = !now.isEmpty() && !old.isEmpty() && !now.get(0).equals(old.get(0));
    if (firstChanged) {
      // Upstream shows the addresses here, not the families.
      errors.invalid(field.index(0), InternalForm.texts(spec.at("clusterIPs").tree()), FIXED);
    }
    if (old.size() > now.size() && now.size() == 1) {
      checkReleased(spec.at("ipFamilyPolicy"), "secondary ipFamily", errors);
    }
  }

  private static void checkReleased(FieldValue policy, String what, FieldErrors errors) {
    if (!policy.text().equals("SingleStack")) {
      errors.invalid(
          policy,
          InternalForm.of("*text", policy.tree()),
          "must be set to 'SingleStack' when releasing the " + what);
    }
  }

  private static void checkBalancerClass(FieldValue spec, Tree before, FieldErrors errors) {
    FieldValue balancer = spec.at("loadBalancerClass");
    boolean balanced =
        spec.at("type").text().equals("LoadBalancer")
            && before.text("", "type").equals("LoadBalancer");
    if (balanced && !InternalForm.same("*text", balancer.tree(), before.at("loadBalancerClass"))) {
      errors.invalid(balancer, InternalForm.of("*text", balancer.tree()), FIXED);
    }
  }
}
