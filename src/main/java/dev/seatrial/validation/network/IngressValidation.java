package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpText;
import dev.seatrial.validation.meta.KindValidation;

/**
 * Ingresses.
 *
 * <p>As {@code ValidateIngressSpec} in {@code pkg/apis/networking/validation/validation.go}, v1.37.
 */
public final class IngressValidation implements KindValidation {
  private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    checkDefault(spec, errors);
    spec.at("rules").items().forEach(rule -> checkRule(rule, errors));
    for (FieldValue tls : spec.at("tls").items()) {
      checkHosts(tls, errors);
      checkSecret(tls.at("secretName"), errors);
    }
    checkClass(spec.at("ingressClassName"), errors);
    checkAnnotation(object, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    Tree before = old.tree().at("spec");
    checkDefault(spec, errors);
    boolean wrongWildcards = hasWrongWildcardRule(old);
    for (FieldValue rule : spec.at("rules").items()) {
      if (wrongWildcards && rule.at("host").text().contains("*")) {
        checkHost(rule.at("host"), errors);
      } else {
        checkRule(rule, errors);
      }
    }
    boolean wrongSecrets =
        before.items("tls").stream().anyMatch(tls -> isWrongSecret(tls.text("", "secretName")));
    for (FieldValue tls : spec.at("tls").items()) {
      checkHosts(tls, errors);
      if (!wrongSecrets) {
        checkSecret(tls.at("secretName"), errors);
      }
    }
    checkClass(spec.at("ingressClassName"), errors);
  }

  private static boolean hasWrongWildcardRule(FieldValue old) {
    FieldErrors problems = new FieldErrors();
    for (FieldValue rule : old.at("spec", "rules").items()) {
      if (rule.at("host").text().contains("*")) {
        IngressPaths.check(rule.at("http"), problems);
      }
    }
    return !problems.isEmpty();
  }

  private static boolean isWrongSecret(String name) {
    return !name.isEmpty() && !Formats.dnsSubdomain(name).isEmpty();
  }

  private static void checkDefault(FieldValue spec, FieldErrors errors) {
    FieldValue backend = spec.at("defaultBackend");
    FieldValue rules = spec.at("rules");
    if (rules.isEmpty() && !backend.isSet()) {
      errors.invalid(
          spec,
          InternalForm.of("[]networking.IngressRule", rules.tree()),
          "either `defaultBackend` or `rules` must be specified");
    }
    if (backend.isSet()) {
      IngressPaths.checkBackend(backend, errors);
    }
  }

  private static void checkRule(FieldValue rule, FieldErrors errors) {
    checkHost(rule.at("host"), errors);
    IngressPaths.check(rule.at("http"), errors);
  }

  private static void checkHost(FieldValue host, FieldErrors errors) {
    if (host.isEmpty()) {
      return;
    }
    if (IpText.parse(host.text()).isPresent()) {
      errors.invalid(host, "must be a DNS name, not an IP address");
    }
    checkName(host, errors);
  }

  private static void checkName(FieldValue host, FieldErrors errors) {
    errors.invalidEach(
        host,
        host.text().contains("*")
            ? Formats.wildcardDnsSubdomain(host.text())
            : Formats.dnsSubdomain(host.text()));
  }

  private static void checkHosts(FieldValue tls, FieldErrors errors) {
    tls.at("hosts").items().forEach(host -> checkName(host, errors));
  }

  private static void checkSecret(FieldValue name, FieldErrors errors) {
    if (!name.isEmpty()) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
  }

  private static void checkClass(FieldValue name, FieldErrors errors) {
    if (name.isSet()) {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
  }

  private static void checkAnnotation(FieldValue object, FieldErrors errors) {
    Tree annotated = object.tree().at("metadata", "annotations", CLASS_ANNOTATION);
    FieldValue name = object.at("spec", "ingressClassName");
    if (annotated.isPresent() && name.isSet() && !annotated.equals(name.tree())) {
      // The path lacks the "metadata".
      FieldValue field =
          new FieldValue(object.path().field("annotations").field(CLASS_ANNOTATION), annotated);
      errors.invalid(field, "must match `ingressClassName` when both are specified");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    new LoadBalancerRules(object.at("status", "loadBalancer", "ingress"), errors)
        .ofIngress(old.tree().at("status", "loadBalancer", "ingress"));
  }
}
