package dev.seatrial.validation;

import java.util.List;
import java.util.Optional;

/** The one list of kinds that have rules of their own, sorted by group and kind. */
final class KindValidations {
  private static final List<KindRules> ALL =
      List.of(KindRules.namespaced("", "Pod", NameRule.DNS_SUBDOMAIN, new PodValidation()));

  private KindValidations() {}

  /** The rules of a kind, whatever its version: versions are converted before they are checked. */
  static Optional<KindRules> find(String group, String kind) {
    return ALL.stream().filter(rules -> rules.isOf(group, kind)).findFirst();
  }
}
