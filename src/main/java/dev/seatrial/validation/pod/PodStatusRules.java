package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The status of a pod.
 *
 * <p>As {@code ValidatePodStatusUpdate} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
record PodStatusRules(FieldValue pod, FieldErrors errors) {
  private static final List<String> SYSTEM = List.of("PodScheduled", "Ready", "Initialized");
  private static final String NO_GENERATION = "must be a non-negative integer";

  void check(FieldValue old) {
    FieldValue status = pod.at("status");
    FieldValue before = old.at("status");
    status.at("conditions").items().forEach(this::checkCondition);
    checkNomination(status.at("nominatedNodeName"), old);
    checkGeneration(status.at("observedGeneration"));
    FieldValue quality = status.at("qosClass");
    if (!quality.text().equals(before.at("qosClass").text())) {
      errors.invalidText(quality, Immutability.MESSAGE);
    }
    new ContainerTransitions(pod, errors).check(old);
    checkClaims(status.at("resourceClaimStatuses"));
    PodAddresses addresses = new PodAddresses(status, errors);
    addresses.ofPod(before);
    addresses.ofHost(before);
    new ContainerStatusRules(pod, errors).check();
  }

  private void checkCondition(FieldValue condition) {
    checkGeneration(condition.at("observedGeneration"));
    String type = condition.at("type").text();
    if (!SYSTEM.contains(type)) {
      // The real server writes the name of the Go field.
      errors.invalidEach(condition.at("Type"), type, Formats.qualifiedName(type));
    }
  }

  private void checkGeneration(FieldValue generation) {
    if (generation.number() < 0) {
      errors.invalidNumber(generation, NO_GENERATION);
    }
  }

  private void checkNomination(FieldValue node, FieldValue old) {
    boolean isNew =
        !node.isEmpty() && !node.text().equals(old.at("status", "nominatedNodeName").text());
    if (!isNew) {
      return;
    }
    errors.invalidEach(node, Formats.dnsSubdomain(node.text()));
    if (!old.at("spec", "nodeName").isEmpty()) {
      errors.forbidden(node, "may not be set on pods that are already bound to a node");
    }
  }

  private void checkClaims(FieldValue statuses) {
    List<String> claims =
        pod.tree().items("spec", "resourceClaims").stream()
            .map((Tree claim) -> claim.text("", "name"))
            .toList();
    Set<String> names = new TreeSet<>();
    for (FieldValue status : statuses.items()) {
      FieldValue name = status.at("name");
      if (!claims.contains(name.text())) {
        errors.invalidText(name, "must match the name of an entry in `spec.resourceClaims`");
      }
      if (!names.add(name.text())) {
        errors.duplicate(name);
      }
      FieldValue claim = status.at("resourceClaimName");
      if (claim.isSet()) {
        errors.invalidEach(claim, Formats.dnsSubdomain(claim.text()));
      }
    }
  }
}
