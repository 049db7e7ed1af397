package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one resource, or one path, may be used for.
 *
 * @param name the one object that is meant; empty for all
 * @param url the path; empty for a resource
 */
// As BreakdownRule and CompactRules in kubectl/pkg/util/rbac/rbac.go, v0.37.
record PolicyRule(
    String group, String resource, Optional<String> name, String url, List<String> verbs) {

  /** The rules split into single ones, those of one resource joined, sorted as kubectl does. */
  static List<PolicyRule> compacted(List<Tree> rules) {
    List<PolicyRule> compacted = new ArrayList<>();
    Map<PolicyRule, Set<String>> verbs = new LinkedHashMap<>();
    for (Tree rule : rules) {
      for (PolicyRule single : broken(rule)) {
        if (single.url.isEmpty()) {
          verbs
              .computeIfAbsent(single.allowing(List.of()), key -> new LinkedHashSet<>())
              .addAll(single.verbs);
        } else {
          compacted.add(single);
        }
      }
    }
    verbs.forEach((rule, allowed) -> compacted.add(rule.allowing(List.copyOf(allowed))));
    compacted.sort(Comparator.comparing(PolicyRule::order));
    return compacted;
  }

  private static List<PolicyRule> broken(Tree rule) {
    List<PolicyRule> single = new ArrayList<>();
    List<String> names = Words.texts(rule.items("resourceNames"));
    for (String group : Words.texts(rule.items("apiGroups"))) {
      for (String resource : Words.texts(rule.items("resources"))) {
        for (String verb : Words.texts(rule.items("verbs"))) {
          PolicyRule all = new PolicyRule(group, resource, Optional.empty(), "", List.of(verb));
          if (names.isEmpty()) {
            single.add(all);
          }
          names.forEach(name -> single.add(all.of(name)));
        }
      }
    }
    for (String url : Words.texts(rule.items("nonResourceURLs"))) {
      for (String verb : Words.texts(rule.items("verbs"))) {
        single.add(new PolicyRule("", "", Optional.empty(), url, List.of(verb)));
      }
    }
    return single;
  }

  private PolicyRule of(String objectName) {
    return new PolicyRule(group, resource, Optional.of(objectName), url, verbs);
  }

  private PolicyRule allowing(List<String> allowed) {
    return new PolicyRule(group, resource, name, url, allowed);
  }

  /** What rules are sorted by: the text that Go prints of them. */
  private String order() {
    return "Verbs:[%s],APIGroups:[%s],Resources:[%s],ResourceNames:%s,NonResourceURLs:%s,}"
        .formatted(String.join(" ", verbs), group, resource, listedNames(), listedUrls());
  }

  /** The resource with its group: {@code deployments.apps/scale}. */
  // As CombineResourceGroup in describe.go.
  String combined() {
    if (group.isEmpty()) {
      return resource;
    }
    int slash = resource.indexOf('/');
    return slash < 0
        ? resource + "." + group
        : resource.substring(0, slash) + "." + group + resource.substring(slash);
  }

  String listedNames() {
    return "[" + name.orElse("") + "]";
  }

  String listedUrls() {
    return "[" + url + "]";
  }
}
