package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is warned of in webhooks for requests that are never sent to webhooks.
 *
 * <p>Follows {@code pkg/apis/admissionregistration/validation/warnings.go}, v1.37, and {@code
 * pkg/kubeapiserver/admission/exclusion/resources.go}.
 */
final class WebhookWarnings {
  private static final List<String> EXCLUDED =
      List.of(
          "selfsubjectreviews.authentication.k8s.io",
          "tokenreviews.authentication.k8s.io",
          "localsubjectaccessreviews.authorization.k8s.io",
          "selfsubjectaccessreviews.authorization.k8s.io",
          "selfsubjectrulesreviews.authorization.k8s.io",
          "subjectaccessreviews.authorization.k8s.io");

  private WebhookWarnings() {}

  static List<String> of(Tree configuration) {
    List<String> warnings = new ArrayList<>();
    List<Tree> webhooks = configuration.items("webhooks");
    for (int i = 0; i < webhooks.size(); i++) {
      List<Tree> rules = webhooks.get(i).items("rules");
      for (int j = 0; j < rules.size(); j++) {
        for (String resource : excluded(rules.get(j))) {
          warnings.add(
              "webhooks[%d].rules[%d]: %s is excluded from admission webhooks; this rule will have no effect"
                  .formatted(i, j, resource));
        }
      }
    }
    return warnings;
  }

  private static Set<String> excluded(Tree rule) {
    List<Tree> groups = rule.items("apiGroups");
    List<Tree> resources = rule.items("resources");
    Set<String> named = new LinkedHashSet<>();
    Tree any = Tree.of("*");
    if (groups.contains(any) || resources.contains(any)) {
      return named;
    }
    for (Tree group : groups) {
      for (Tree resource : resources) {
        String name = resource.text("") + "." + group.text("");
        if (EXCLUDED.contains(name)) {
          named.add(name);
        }
      }
    }
    return named;
  }
}
