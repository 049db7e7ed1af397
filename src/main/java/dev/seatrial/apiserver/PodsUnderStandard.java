package dev.seatrial.apiserver;

import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Pod;
import dev.seatrial.podsecurity.Standard;
import dev.seatrial.podsecurity.Standards;
import dev.seatrial.podsecurity.Violations;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is warned of when a namespace begins to enforce a standard that its pods do not meet.
 *
 * <p>Follows {@code EvaluatePodsInNamespace} in {@code
 * k8s.io/pod-security-admission/admission/admission.go}, v0.37.2.
 */
record PodsUnderStandard(Standards standards, Standard standard) {
  private static final int MOST = 3000;

  List<String> warnings(String namespace, Collection<Tree> pods) {
    List<Tree> ordered = ordered(pods);
    List<Tree> checked = ordered.subList(0, Math.min(MOST, ordered.size()));
    NavigableMap<String, Set<String>> podsByReasons = new TreeMap<>();
    for (Tree pod : checked) {
      Violations violations = standards.violations(standard, pod.at("metadata"), pod.at("spec"));
      if (!violations.isEmpty()) {
        podsByReasons
            .computeIfAbsent(violations.reasons(), reasons -> new TreeSet<>())
            .add(pod.text("", "metadata", "name"));
      }
    }
    List<String> warnings = new ArrayList<>();
    if (checked.size() < ordered.size()) {
      warnings.add(
          "new PodSecurity enforce level only checked against the first "
              + checked.size()
              + " of "
              + ordered.size()
              + " existing pods");
    }
    if (!podsByReasons.isEmpty()) {
      warnings.add(
          "existing pods in namespace \""
              + namespace
              + "\" violate the new PodSecurity enforce level \""
              + standard
              + "\"");
    }
    Set<String> sorted = new TreeSet<>();
    podsByReasons.forEach((reasons, names) -> sorted.add(words(names) + ": " + reasons));
    warnings.addAll(sorted);
    return warnings;
  }

  // As prioritizePods: one pod of each controller first.
  private static List<Tree> ordered(Collection<Tree> pods) {
    Set<String> controllers = new LinkedHashSet<>();
    List<Tree> first = new ArrayList<>();
    List<Tree> others = new ArrayList<>();
    for (Tree pod : pods) {
      String controller =
          new Pod(pod).object().controllerOwner().map(OwnerReference::uid).orElse("");
      (controller.isEmpty() || controllers.add(controller) ? first : others).add(pod);
    }
    first.addAll(others);
    return first;
  }

  private static String words(Set<String> names) {
    String first = names.iterator().next();
    int others = names.size() - 1;
    return switch (others) {
      case 0 -> first;
      case 1 -> first + " (and 1 other pod)";
      default -> first + " (and " + others + " other pods)";
    };
  }
}
