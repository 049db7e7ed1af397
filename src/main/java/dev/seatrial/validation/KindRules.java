package dev.seatrial.validation;

import java.util.List;

/**
 * What one kind is checked for: the form of its names, whether it belongs to a namespace, and its
 * own rules.
 *
 * @param group the API group, empty for the core
 */
record KindRules(String group, String kind, Scope scope, NameRule name, KindValidation rules) {
  // Their validation asks apimachinery for the metadata, all others ask the core's, which asks
  // more.
  private static final List<String> GENERIC_METADATA =
      List.of(
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "coordination.k8s.io",
          "node.k8s.io",
          "policy");

  /** Where objects of the kind live. */
  enum Scope {
    NAMESPACED,
    CLUSTER
  }

  static KindRules namespaced(String group, String kind, NameRule name, KindValidation rules) {
    return new KindRules(group, kind, Scope.NAMESPACED, name, rules);
  }

  static KindRules clusterWide(String group, String kind, NameRule name, KindValidation rules) {
    return new KindRules(group, kind, Scope.CLUSTER, name, rules);
  }

  /** Whether finalizers without a domain must be Kubernetes' own. */
  boolean checksFinalizers() {
    return !GENERIC_METADATA.contains(group) && rules.checksFinalizers();
  }

  boolean isOf(String someGroup, String someKind) {
    return group.equals(someGroup) && kind.equals(someKind);
  }
}
