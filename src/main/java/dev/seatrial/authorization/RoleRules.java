package dev.seatrial.authorization;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules of roles as messages write them. */
public final class RoleRules {
  private static final Map<String, String> TITLES = titles();

  private RoleRules() {}

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("apiGroups", "APIGroups");
    titles.put("resources", "Resources");
    titles.put("nonResourceURLs", "NonResourceURLs");
    titles.put("resourceNames", "ResourceNames");
    titles.put("verbs", "Verbs");
    return titles;
  }

  /** Single rules, sorted, those about the same resource with all their verbs in one. */
  // As CompactRules in pkg/registry/rbac/validation/policy_compact.go, v1.37.
  public static List<String> compact(List<Tree> rules) {
    Map<Tree, List<Tree>> verbs = new LinkedHashMap<>();
    List<Tree> all = new ArrayList<>();
    for (Tree rule : rules) {
      if (rule.items("nonResourceURLs").isEmpty()) {
        verbs
            .computeIfAbsent(rule.without("verbs"), each -> new ArrayList<>())
            .addAll(rule.items("verbs"));
      } else {
        all.add(rule);
      }
    }
    verbs.forEach((rule, each) -> all.add(rule.with(Tree.of(each), "verbs")));
    return all.stream().map(RoleRules::text).sorted().distinct().toList();
  }

  // As CompactString in pkg/apis/rbac/v1/evaluation_helpers.go, v1.37.
  private static String text(Tree rule) {
    return TITLES.keySet().stream()
        .filter(field -> !rule.items(field).isEmpty())
        .map(field -> TITLES.get(field) + ":" + quoted(Action.texts(rule, field)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(GoText::quoted).collect(Collectors.joining(" ", "[", "]"));
  }
}
