package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.PullPolicy;
import dev.seatrial.validation.resource.ResourceRequirementsValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that all containers share: regular, init and ephemeral ones.
 *
 * <p>Follows validateContainerCommon in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
final class ContainerValidation {
  private ContainerValidation() {}

  static void common(FieldValue container, PodContext pod, FieldErrors errors) {
    FieldValue name = container.at("name");
    if (name.isEmpty()) {
      errors.required(name, "");
    } else {
      errors.invalidEach(name, Formats.dnsLabel(name.text()));
    }
    if (container.at("image").isEmpty()) {
      errors.required(container.at("image"), "");
    }
    Choice.required(
        container.at("terminationMessagePolicy"), List.of("File", "FallbackToLogsOnError"), errors);
    ports(container.at("ports"), errors);
    EnvironmentValidation.variables(container.at("env"), errors);
    EnvironmentValidation.sources(container.at("envFrom"), errors);
    VolumeMountValidation.mounts(container, pod, errors);
    VolumeMountValidation.devices(container, pod, errors);
    PullPolicy.check(container.at("imagePullPolicy"), errors);
    ResourceRequirementsValidation.ofContainer(container.at("resources"), pod.claims(), errors);
    resizePolicies(container.at("resizePolicy"), pod, errors);
    SecurityContextValidation.ofContainer(container.at("securityContext"), pod, errors);
  }

  /** As validateContainerOnlyForPod: templates are more lenient. */
  static void onlyForPod(FieldValue container, FieldErrors errors) {
    FieldValue image = container.at("image");
    if (!image.text().strip().equals(image.text())) {
      errors.invalid(image, "must not have leading or trailing whitespace");
    }
  }

  /** As validateContainerRestartPolicy. */
  static void restartPolicy(FieldValue container, FieldErrors errors) {
    FieldValue policy = container.at("restartPolicy");
    List<FieldValue> rules = container.at("restartPolicyRules").items();
    List<String> supported = List.of("Always", "Never", "OnFailure");
    if (!policy.isSet() && !rules.isEmpty()) {
      errors.required(policy, "must specify restartPolicy when restart rules are used");
    } else if (policy.isSet() && !supported.contains(policy.text())) {
      errors.notSupported(policy, supported);
    }
    if (rules.size() > 20) {
      errors.tooMany(container.at("restartPolicyRules"), rules.size(), 20);
    }
    rules.forEach(rule -> restartRule(rule, errors));
  }

  private static void restartRule(FieldValue rule, FieldErrors errors) {
    Choice.of(rule.at("action"), List.of("Restart", "RestartAllContainers"), errors);
    FieldValue codes = rule.at("exitCodes");
    if (!codes.isSet()) {
      errors.required(codes, "must be specified");
      return;
    }
    Choice.of(codes.at("operator"), List.of("In", "NotIn"), errors);
    int size = codes.at("values").items().size();
    if (size > 255) {
      errors.tooMany(codes.at("values"), size, 255);
    }
  }

  // As validateContainerPorts.
  private static void ports(FieldValue ports, FieldErrors errors) {
    Set<String> names = new TreeSet<>();
    for (FieldValue port : ports.items()) {
      portName(port.at("name"), names, errors);
      FieldValue number = port.at("containerPort");
      if (number.isEmpty()) {
        errors.required(number, "");
      } else {
        errors.invalidEach(number, Formats.portNumber(number.number()));
      }
      FieldValue host = port.at("hostPort");
      if (!host.isEmpty()) {
        errors.invalidEach(host, Formats.portNumber(host.number()));
      }
      Choice.required(port.at("protocol"), List.of("SCTP", "TCP", "UDP"), errors);
    }
  }

  private static void portName(FieldValue name, Set<String> names, FieldErrors errors) {
    if (name.isEmpty()) {
      return;
    }
    List<String> wrong = Formats.portName(name.text());
    errors.invalidEach(name, wrong);
    if (wrong.isEmpty() && !names.add(name.text())) {
      errors.duplicate(name);
    }
  }

  // As validateResizePolicy: all its errors but one stand at the list.
  private static void resizePolicies(FieldValue policies, PodContext pod, FieldErrors errors) {
    Set<String> resources = new TreeSet<>();
    for (FieldValue policy : policies.items()) {
      FieldValue resource = policy.at("resourceName");
      FieldValue restart = policy.at("restartPolicy");
      if (!resources.add(resource.text())) {
        errors.duplicate(policy, Tree.of(resource.text()));
      }
      Choice.required(
          new FieldValue(policies.path(), resource.tree()), List.of("cpu", "memory"), errors);
      FieldValue shownRestart = new FieldValue(policies.path(), restart.tree());
      Choice.required(shownRestart, List.of("NotRequired", "RestartContainer"), errors);
      if (pod.restartPolicy().equals("Never") && !restart.text().equals("NotRequired")) {
        errors.invalidText(
            shownRestart, "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
      }
    }
  }
}
