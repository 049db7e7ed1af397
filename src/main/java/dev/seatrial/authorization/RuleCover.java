package dev.seatrial.authorization;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** What some rules of a role allow and others do not. */
// As policy_comparator.go in component-helpers/auth/rbac/validation, v0.37.
public final class RuleCover {
  private static final String ALL = "*";

  private RuleCover() {}

  /** What is asked for beyond the rules, as single rules of one verb and one resource or path. */
  public static List<Tree> missing(List<Tree> rules, List<Tree> asked) {
    List<Tree> missing = new ArrayList<>();
    for (Tree rule : asked) {
      for (Tree single : broken(rule)) {
        if (rules.stream().noneMatch(each -> covers(each, single))) {
          missing.add(single);
        }
      }
    }
    return missing;
  }

  private static List<Tree> broken(Tree rule) {
    List<Tree> single = new ArrayList<>();
    List<String> names = Action.texts(rule, "resourceNames");
    for (String group : Action.texts(rule, "apiGroups")) {
      for (String resource : Action.texts(rule, "resources")) {
        for (String verb : Action.texts(rule, "verbs")) {
          Tree all =
              new ObjectBuilder()
                  .put("apiGroups", Tree.texts(List.of(group)))
                  .put("resources", Tree.texts(List.of(resource)))
                  .put("verbs", Tree.texts(List.of(verb)))
                  .build();
          if (names.isEmpty()) {
            single.add(all);
          }
          names.forEach(name -> single.add(all.with(Tree.texts(List.of(name)), "resourceNames")));
        }
      }
    }
    for (String path : Action.texts(rule, "nonResourceURLs")) {
      for (String verb : Action.texts(rule, "verbs")) {
        single.add(
            new ObjectBuilder()
                .put("nonResourceURLs", Tree.texts(List.of(path)))
                .put("verbs", Tree.texts(List.of(verb)))
                .build());
      }
    }
    return single;
  }

  private static boolean covers(Tree rule, Tree single) {
    List<String> names = Action.texts(rule, "resourceNames");
    List<String> asked = Action.texts(single, "resourceNames");
    return hasAll(rule, single, "verbs")
        && hasAll(rule, single, "apiGroups")
        && hasResources(rule, Action.texts(single, "resources"))
        && hasPaths(rule, Action.texts(single, "nonResourceURLs"))
        && (names.isEmpty() || !asked.isEmpty() && names.containsAll(asked));
  }

  private static boolean hasAll(Tree rule, Tree single, String field) {
    List<String> values = Action.texts(rule, field);
    return values.contains(ALL) || values.containsAll(Action.texts(single, field));
  }

  private static boolean hasResources(Tree rule, List<String> asked) {
    List<String> resources = Action.texts(rule, "resources");
    return resources.contains(ALL)
        || asked.stream()
            .allMatch(
                each ->
                    resources.contains(each)
                        || each.contains("/")
                            && resources.contains(ALL + each.substring(each.indexOf('/'))));
  }

  private static boolean hasPaths(Tree rule, List<String> asked) {
    List<String> paths = Action.texts(rule, "nonResourceURLs");
    return asked.stream().allMatch(each -> paths.stream().anyMatch(path -> isWithin(each, path)));
  }

  private static boolean isWithin(String path, String pattern) {
    return pattern.equals(path)
        || pattern.endsWith(ALL) && path.startsWith(pattern.replaceAll("\\*+$", ""));
  }
}
