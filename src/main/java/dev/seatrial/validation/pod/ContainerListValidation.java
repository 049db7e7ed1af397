package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for the containers of a pod together, by the role they play.
 *
 * <p>Follows validateContainers, validateInitContainers and validateEphemeralContainers in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class ContainerListValidation {
  private static final String ONLY_SIDECARS =
      "may not be set for init containers without restartPolicy=Always";
  // The fields of EphemeralContainerCommon that are not in allowedEphemeralContainerFields, in the
  // order of Go.
  private static final List<String> NOT_FOR_EPHEMERAL =
      List.of(
          "ports",
          "resources",
          "resizePolicy",
          "restartPolicy",
          "restartPolicyRules",
          "livenessProbe",
          "readinessProbe",
          "startupProbe",
          "lifecycle");

  private ContainerListValidation() {}

  static void regular(FieldValue containers, PodContext pod, FieldErrors errors) {
    List<FieldValue> items = containers.items();
    if (items.isEmpty()) {
      errors.required(containers, "");
      return;
    }
    Set<String> names = new TreeSet<>();
    for (FieldValue container : items) {
      ContainerValidation.common(container, pod, errors);
      uniqueName(container, names, errors);
      ProbeValidation.lifecycle(container.at("lifecycle"), pod, errors);
      ProbeValidation.probes(container, pod, errors);
      ContainerValidation.restartPolicy(container, errors);
    }
    Set<String> hostPorts = new TreeSet<>();
    for (FieldValue container : items) {
      hostPorts(container, hostPorts, errors);
    }
  }

  static void init(FieldValue containers, PodContext pod, FieldErrors errors) {
    Set<String> names = names(pod.spec().at("containers"));
    for (FieldValue container : containers.items()) {
      ContainerValidation.common(container, pod, errors);
      FieldValue policy = container.at("restartPolicy");
      restartPolicyOfInit(container, errors);
      boolean sidecar = policy.text().equals("Always");
      if (!container.at("name").isEmpty() || names.contains("")) {
        uniqueName(container, names, errors);
      }
      // Upstream leaves the container's own index out of this path.
      FieldValue alone = new FieldValue(containers.path().index(0), container.tree());
      hostPorts(alone, new TreeSet<>(), errors);
      if (sidecar) {
        ProbeValidation.lifecycle(container.at("lifecycle"), pod, errors);
        ProbeValidation.probes(container, pod, errors);
      } else {
        notForInit(container, errors);
      }
    }
  }

  static void ephemeral(FieldValue containers, PodContext pod, FieldErrors errors) {
    Set<String> others = names(pod.spec().at("containers"));
    others.addAll(names(pod.spec().at("initContainers")));
    Set<String> names = new TreeSet<>(others);
    for (FieldValue container : containers.items()) {
      ContainerValidation.common(container, pod, errors);
      ContainerValidation.onlyForPod(container, errors);
      uniqueName(container, names, errors);
      FieldValue target = container.at("targetContainerName");
      if (!target.isEmpty() && !others.contains(target.text())) {
        errors.notFound(target);
      }
      for (String field : NOT_FOR_EPHEMERAL) {
        if (isGiven(field, container.tree().at(field))) {
          errors.forbidden(container.at(field), "cannot be set for an Ephemeral Container");
        }
      }
      noSubPaths(container.at("volumeMounts"), errors);
    }
  }

  // As validateInitContainerRestartPolicy.
  private static void restartPolicyOfInit(FieldValue container, FieldErrors errors) {
    FieldValue policy = container.at("restartPolicy");
    if (policy.isSet()) {
      ContainerValidation.restartPolicy(container, errors);
    } else if (!container.at("restartPolicyRules").isEmpty()) {
      errors.required(policy, "must specify restartPolicy when restart rules are used");
    }
  }

  private static void uniqueName(FieldValue container, Set<String> names, FieldErrors errors) {
    FieldValue name = container.at("name");
    if (!names.add(name.text())) {
      errors.duplicate(name, Tree.of(name.text()));
    }
  }

  private static Set<String> names(FieldValue containers) {
    Set<String> names = new TreeSet<>();
    for (FieldValue container : containers.items()) {
      names.add(container.at("name").text());
    }
    return names;
  }

  // As AccumulateUniqueHostPorts.
  private static void hostPorts(FieldValue container, Set<String> taken, FieldErrors errors) {
    for (FieldValue port : container.at("ports").items()) {
      FieldValue host = port.at("hostPort");
      String key =
          port.at("protocol").text() + "/" + port.at("hostIP").text() + "/" + host.number();
      if (!host.isEmpty() && !taken.add(key)) {
        errors.duplicate(host, Tree.of(key));
      }
    }
  }

  private static void notForInit(FieldValue container, FieldErrors errors) {
    for (String field : List.of("lifecycle", "livenessProbe", "readinessProbe", "startupProbe")) {
      if (isGiven(field, container.tree().at(field))) {
        errors.forbidden(container.at(field), ONLY_SIDECARS);
      }
    }
    for (FieldValue policy : container.at("resizePolicy").items()) {
      FieldValue restart = policy.at("restartPolicy");
      if (restart.text().equals("RestartContainer")) {
        errors.invalid(
            restart, "must not be set to 'RestartContainer' for non-sidecar initContainers");
      }
    }
  }

  private static void noSubPaths(FieldValue mounts, FieldErrors errors) {
    for (FieldValue mount : mounts.items()) {
      for (String field : List.of("subPath", "subPathExpr")) {
        if (!mount.at(field).isEmpty()) {
          errors.forbidden(mount.at(field), "cannot be set for an Ephemeral Container");
        }
      }
    }
  }

  // Go compares with the zero value: only the resources are no pointer or list, but a struct.
  private static boolean isGiven(String field, Tree value) {
    if (field.equals("lifecycle") && value.object().has("stopSignal")) {
      // The stop signal is dropped behind its feature gate, and what is then empty with it.
      return value.object().size() > 1;
    }
    return field.equals("resources")
        ? value.object().names().stream().anyMatch(name -> !value.at(name).isUnset())
        : !value.isUnset();
  }
}
