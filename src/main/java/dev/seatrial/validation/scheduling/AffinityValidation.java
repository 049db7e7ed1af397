package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for which nodes and which neighbours a pod wants or avoids.
 *
 * <p>Follows validateAffinity in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class AffinityValidation {
  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private AffinityValidation() {}

  /** Checks the {@code affinity} of a pod's spec. */
  public static void check(FieldValue affinity, FieldErrors errors) {
    FieldValue required = affinity.at("nodeAffinity", REQUIRED);
    if (required.isSet()) {
      NodeSelectorValidation.required(required, errors);
    }
    NodeSelectorValidation.preferred(affinity.at("nodeAffinity", PREFERRED), errors);
    pods(affinity.at("podAffinity"), errors);
    pods(affinity.at("podAntiAffinity"), errors);
  }

  /** As ValidateMatchLabelKeysAndMismatchLabelKeys, of a term or a spread constraint. */
  static void labelKeys(FieldValue term, FieldErrors errors) {
    FieldValue selector = term.at("labelSelector");
    FieldValue match = term.at("matchLabelKeys");
    FieldValue mismatch = term.at("mismatchLabelKeys");
    labelKeyNames(match, selector, errors);
    labelKeyNames(mismatch, selector, errors);
    keysInSelector(term, errors);
    for (FieldValue key : match.items()) {
      if (mismatch.tree().items().contains(key.tree())) {
        errors.invalid(key, "exists in both matchLabelKeys and mismatchLabelKeys");
      }
    }
  }

  private static void pods(FieldValue affinity, FieldErrors errors) {
    affinity.at(REQUIRED).items().forEach(term -> podTerm(term, errors));
    for (FieldValue weighted : affinity.at(PREFERRED).items()) {
      NodeSelectorValidation.weight(weighted.at("weight"), errors);
      podTerm(weighted.at("podAffinityTerm"), errors);
    }
  }

  // As validatePodAffinityTerm; the path of a namespace is misspelt upstream.
  private static void podTerm(FieldValue term, FieldErrors errors) {
    LabelValidation.selector(term.at("labelSelector"), errors);
    LabelValidation.selector(term.at("namespaceSelector"), errors);
    for (FieldValue namespace : term.at("namespaces").items()) {
      Tree name = Tree.of(namespace.text());
      errors.invalidEach(term.at("namespace"), name, NameRule.DNS_LABEL.wrong(namespace.text()));
    }
    labelKeys(term, errors);
    FieldValue topology = term.at("topologyKey");
    if (topology.isEmpty()) {
      errors.required(topology, "can not be empty");
    }
    LabelValidation.labelName(topology, errors);
  }

  private static void labelKeyNames(FieldValue keys, FieldValue selector, FieldErrors errors) {
    List<FieldValue> items = keys.items();
    if (!items.isEmpty() && !selector.isSet()) {
      errors.forbidden(keys, "must not be specified when labelSelector is not set");
      return;
    }
    items.forEach(key -> LabelValidation.labelName(key, errors));
  }

  // The server itself adds a requirement for each key once, at the end; a second one is wrong. The
  // path misses the name of the list.
  private static void keysInSelector(FieldValue term, FieldErrors errors) {
    List<Tree> keys = term.tree().items("matchLabelKeys");
    Set<String> seen = new TreeSet<>(term.tree().object("labelSelector", "matchLabels").names());
    for (Tree requirement : term.tree().items("labelSelector", "matchExpressions")) {
      String key = requirement.text("", "key");
      int position = keys.lastIndexOf(Tree.of(key));
      if (position >= 0 && seen.contains(key)) {
        FieldValue at = new FieldValue(term.path().index(position), Tree.of(key));
        errors.invalid(at, "exists in both matchLabelKeys and labelSelector");
      }
      seen.add(key);
    }
  }
}
