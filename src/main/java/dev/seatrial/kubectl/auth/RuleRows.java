package dev.seatrial.kubectl.auth;

import dev.seatrial.authorization.Action;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules taken apart and put together again, one resource a row. */
// As BreakdownRule and CompactRules in kubectl/pkg/util/rbac/rbac.go, v0.37.
public final class RuleRows {
  private final Map<Resource, List<String>> resources = new LinkedHashMap<>();
  private final List<Row> others = new ArrayList<>();

  private record Resource(String group, String name, List<String> objects) {}

  /**
   * One row.
   *
   * @param resource its name with its group; empty where the row is about paths
   * @param sortText what rows are sorted by
   */
  public record Row(
      String resource,
      List<String> paths,
      List<String> names,
      List<String> verbs,
      String sortText) {}

  private RuleRows() {}

  /** The rows of rules, sorted. */
  public static List<Row> of(List<Tree> rules) {
    RuleRows rows = new RuleRows();
    rules.forEach(rows::add);
    List<Row> all = new ArrayList<>(rows.others);
    rows.resources.forEach((resource, verbs) -> all.add(row(resource, verbs)));
    all.sort(Comparator.comparing(Row::sortText));
    return all;
  }

  private void add(Tree rule) {
    List<String> names = Action.texts(rule, "resourceNames");
    List<List<String>> each =
        names.isEmpty() ? List.of(List.of()) : names.stream().map(List::of).toList();
    for (String group : Action.texts(rule, "apiGroups")) {
      for (String resource : Action.texts(rule, "resources")) {
        each.forEach(objects -> add(new Resource(group, resource, objects), rule));
      }
    }
    for (String path : Action.texts(rule, "nonResourceURLs")) {
      for (String verb : Action.texts(rule, "verbs")) {
        String sortText =
            "[%s],APIGroups:[],Resources:[],ResourceNames:[],NonResourceURLs:[%s],"
                .formatted(verb, path);
        others.add(new Row("", List.of(path), List.of(), List.of(verb), sortText));
      }
    }
  }

  private void add(Resource resource, Tree rule) {
    List<String> verbs = resources.computeIfAbsent(resource, key -> new ArrayList<>());
    for (String verb : Action.texts(rule, "verbs")) {
      if (!verbs.contains(verb)) {
        verbs.add(verb);
      }
    }
  }

  private static Row row(Resource resource, List<String> verbs) {
    String group = resource.group().isEmpty() ? "" : "." + resource.group();
    int slash = resource.name().indexOf('/');
    String title =
        slash < 0
            ? resource.name() + group
            : resource.name().substring(0, slash) + group + resource.name().substring(slash);
    String sortText =
        "[%s],APIGroups:[%s],Resources:[%s],ResourceNames:[%s]"
            .formatted(
                String.join(" ", verbs),
                resource.group(),
                resource.name(),
                String.join(" ", resource.objects()));
    return new Row(title, List.of(), resource.objects(), List.copyOf(verbs), sortText);
  }
}
