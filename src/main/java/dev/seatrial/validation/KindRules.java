package dev.seatrial.validation;

import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.NameRule;

/**
 * What one kind is checked for: the form of its names, whether it belongs to a namespace, and its
 * own rules.
 *
 * @param group the API group, empty for the core
 */
record KindRules(String group, String kind, Scope scope, NameRule name, KindValidation rules) {
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

  /** The same kind, judged otherwise. */
  KindRules with(NameRule otherName, KindValidation otherRules) {
    return new KindRules(group, kind, scope, otherName, otherRules);
  }

  boolean isOf(String someGroup, String someKind) {
    return kind.equals(someKind) && group.equals(someGroup);
  }
}
