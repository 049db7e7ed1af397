package dev.seatrial.apiserver;

import dev.seatrial.object.QualityOfService;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which objects a quota is about.
 *
 * <p>Follows {@code podMatchesScopeFunc} and {@code pvcMatchesScopeFunc} in {@code
 * pkg/quota/v1/evaluator/core} and {@code Matches} in {@code apiserver/pkg/quota/v1/generic},
 * v1.37.
 */
public final class QuotaScope {
  private QuotaScope() {}

  /** Whether all scopes of a quota hold for an object. */
  public static boolean covers(Tree quota, String resource, Tree object) {
    return selectors(quota).stream().allMatch(selector -> matches(selector, resource, object));
  }

  private static List<Tree> selectors(Tree quota) {
    List<Tree> selectors = new ArrayList<>();
    for (Tree scope : quota.items("spec", "scopes")) {
      selectors.add(ObjectTree.of("scopeName", scope, "operator", Tree.of("Exists")));
    }
    selectors.addAll(quota.items("spec", "scopeSelector", "matchExpressions"));
    return selectors;
  }

  private static boolean matches(Tree selector, String resource, Tree object) {
    if (resource.equals(Resources.PODS)) {
      return matchesPod(selector, object.at("spec"));
    }
    return resource.equals(Resources.PERSISTENT_VOLUME_CLAIMS)
        && selector.text("", "scopeName").equals("VolumeAttributesClass")
        && matchesAttributes(selector, object);
  }

  // As pvcMatchesSelector: a claim that is on its way from one class to another counts for both.
  private static boolean matchesAttributes(Tree selector, Tree claim) {
    List<String> classes =
        Stream.of(
                claim.text("", "spec", "volumeAttributesClassName"),
                claim.text("", "status", "currentVolumeAttributesClassName"))
            .filter(name -> !name.isEmpty())
            .toList();
    return classes.isEmpty()
        ? matchesClass(selector, "")
        : classes.stream().anyMatch(name -> matchesClass(selector, name));
  }

  private static boolean matchesPod(Tree selector, Tree spec) {
    boolean bounded = spec.number(-1, "activeDeadlineSeconds") >= 0;
    boolean bestEffort = QualityOfService.of(spec) == QualityOfService.BEST_EFFORT;
    return switch (selector.text("", "scopeName")) {
      case "Terminating" -> bounded;
      case "NotTerminating" -> !bounded;
      case "BestEffort" -> bestEffort;
      case "NotBestEffort" -> !bestEffort;
      case "PriorityClass" -> matchesClass(selector, spec.text("", "priorityClassName"));
      case "CrossNamespacePodAffinity" -> crossesNamespaces(spec.at("affinity"));
      default -> false;
    };
  }

  private static boolean matchesClass(Tree selector, String name) {
    boolean listed = selector.items("values").contains(Tree.of(name));
    return switch (selector.text("", "operator")) {
      case "Exists" -> !name.isEmpty();
      case "DoesNotExist" -> name.isEmpty();
      case "In" -> listed && !name.isEmpty();
      case "NotIn" -> !listed;
      default -> false;
    };
  }

  private static boolean crossesNamespaces(Tree affinity) {
    for (String kind : new String[] {"podAffinity", "podAntiAffinity"}) {
      for (Tree term : affinity.items(kind, "requiredDuringSchedulingIgnoredDuringExecution")) {
        if (crosses(term)) {
          return true;
        }
      }
      for (Tree term : affinity.items(kind, "preferredDuringSchedulingIgnoredDuringExecution")) {
        if (crosses(term.at("podAffinityTerm"))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean crosses(Tree term) {
    boolean named = term.at("namespaces") instanceof ListTree list && !list.isEmpty();
    return named || !term.at("namespaceSelector").isUnset();
  }
}
