package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The kinds that the rules of a policy name outright.
 *
 * <p>Follows {@code typesToCheck} in {@code
 * apiserver/pkg/admission/plugin/policy/validating/typechecking.go}, v1.37: a rule with a wildcard
 * for groups or versions names none, and no more than ten are taken.
 */
final class MatchedKinds {
  private static final int MOST = 10;
  private static final Comparator<Resource> ORDER =
      Comparator.comparing(Resource::group)
          .thenComparing(Resource::version)
          .thenComparing(Resource::kind);

  private final Catalog catalog;

  MatchedKinds(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The kinds, by group, version and kind. */
  List<Resource> of(Tree matchConstraints) {
    TreeSet<Resource> kinds = new TreeSet<>(ORDER);
    for (Tree rule : matchConstraints.items("resourceRules")) {
      List<Resource> named = namedBy(rule);
      kinds.addAll(named.subList(0, Math.min(named.size(), MOST)));
      if (named.size() >= MOST) {
        break;
      }
    }
    return List.copyOf(kinds);
  }

  private List<Resource> namedBy(Tree rule) {
    List<Resource> named = new ArrayList<>();
    for (String group : outright(rule, "apiGroups")) {
      for (String version : outright(rule, "apiVersions")) {
        for (String resource : texts(rule, "resources")) {
          if (resource.indexOf('*') < 0 && resource.indexOf('/') < 0) {
            named.addAll(found(group, version, resource.toLowerCase(Locale.ROOT)));
          }
        }
      }
    }
    return named;
  }

  private static List<String> outright(Tree rule, String field) {
    List<String> texts = texts(rule, field);
    return texts.stream().anyMatch(text -> text.indexOf('*') >= 0) ? List.of() : texts;
  }

  private static List<String> texts(Tree rule, String field) {
    return rule.items(field).stream().map(item -> item.text("")).sorted().toList();
  }

  // As KindsFor in apimachinery's meta/restmapper.go: an empty group means any, be it meant or not.
  private List<Resource> found(String group, String version, String resource) {
    return catalog.resources().stream()
        .filter(kind -> group.isEmpty() || kind.group().equals(group))
        .filter(kind -> kind.version().equals(version))
        .filter(kind -> kind.plural().equals(resource) || kind.singular().equals(resource))
        .toList();
  }
}
