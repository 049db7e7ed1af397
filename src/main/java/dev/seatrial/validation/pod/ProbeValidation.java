package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The rules for what the kubelet asks of a running container: probes and lifecycle hooks.
 *
 * <p>Follows validateProbe, validateLifecycle and validateHandler in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class ProbeValidation {
  private static final List<String> OF_PROBES = List.of("exec", "httpGet", "tcpSocket", "grpc");
  private static final List<String> OF_HOOKS = List.of("exec", "httpGet", "tcpSocket", "sleep");

  private ProbeValidation() {}

  /** The three probes of a container. */
  static void probes(FieldValue container, PodContext pod, FieldErrors errors) {
    succeedsAtOnce(container.at("livenessProbe"), pod, errors);
    FieldValue readiness = container.at("readinessProbe");
    if (readiness.isSet()) {
      probe(readiness, pod, errors);
      if (readiness.at("terminationGracePeriodSeconds").isSet()) {
        errors.invalid(
            readiness.at("terminationGracePeriodSeconds"), "must not be set for readinessProbes");
      }
    }
    succeedsAtOnce(container.at("startupProbe"), pod, errors);
  }

  /** As validateLifecycle; the stop signal stands behind a feature gate that is off. */
  static void lifecycle(FieldValue lifecycle, PodContext pod, FieldErrors errors) {
    for (String hook : List.of("postStart", "preStop")) {
      if (lifecycle.at(hook).isSet()) {
        handler(lifecycle.at(hook), OF_HOOKS, pod, errors);
      }
    }
  }

  private static void succeedsAtOnce(FieldValue probe, PodContext pod, FieldErrors errors) {
    if (probe.isSet()) {
      probe(probe, pod, errors);
      if (probe.at("successThreshold").number() != 1) {
        errors.invalidNumber(probe.at("successThreshold"), "must be 1");
      }
    }
  }

  private static void probe(FieldValue probe, PodContext pod, FieldErrors errors) {
    handler(probe, OF_PROBES, pod, errors);
    for (String field :
        List.of(
            "initialDelaySeconds",
            "timeoutSeconds",
            "periodSeconds",
            "successThreshold",
            "failureThreshold")) {
      NumberValidation.notNegative(probe.at(field), errors);
    }
    FieldValue grace = probe.at("terminationGracePeriodSeconds");
    if (grace.isSet() && grace.number() <= 0) {
      errors.invalid(grace, "must be greater than 0");
    }
  }

  private static void handler(
      FieldValue handler, List<String> kinds, PodContext pod, FieldErrors errors) {
    List<String> given = new ArrayList<>(kinds);
    given.removeIf(kind -> !handler.at(kind).isSet());
    if (given.isEmpty()) {
      errors.required(handler, "must specify a handler type");
      return;
    }
    FieldValue action = handler.at(given.get(0));
    switch (given.get(0)) {
      case "exec" -> exec(action, errors);
      case "httpGet" -> httpGet(action, errors);
      case "sleep" -> sleep(action, pod.graceSeconds(), errors);
      default -> NumberValidation.portNumberOrName(action.at("port"), errors);
    }
    for (String more : given.subList(1, given.size())) {
      errors.forbidden(handler.at(more), "may not specify more than 1 handler type");
    }
  }

  private static void exec(FieldValue action, FieldErrors errors) {
    if (action.at("command").items().isEmpty()) {
      errors.required(action.at("command"), "");
    }
  }

  private static void httpGet(FieldValue action, FieldErrors errors) {
    if (action.at("path").isEmpty()) {
      errors.required(action.at("path"), "");
    }
    NumberValidation.portNumberOrName(action.at("port"), errors);
    Choice.of(action.at("scheme"), List.of("HTTP", "HTTPS"), errors);
    for (FieldValue header : action.at("httpHeaders").items()) {
      String name = header.at("name").text();
      errors.invalidEach(action.at("httpHeaders"), Tree.of(name), Formats.httpHeaderName(name));
    }
  }

  private static void sleep(FieldValue action, OptionalLong grace, FieldErrors errors) {
    long seconds = action.at("seconds").number();
    if (grace.isPresent() && (seconds < 0 || seconds > grace.getAsLong())) {
      errors.invalid(
          action,
          Tree.of(seconds),
          "must be non-negative and less than terminationGracePeriodSeconds ("
              + grace.getAsLong()
              + ")");
    }
  }
}
