package dev.seatrial.kubectl;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The words that may come next in a kubectl line: verbs, kinds of resources, names of objects. */
public final class Completion {
  private static final List<String> WITH_TARGETS =
      List.of(
          "annotate",
          "autoscale",
          "delete",
          "describe",
          "edit",
          "expose",
          "get",
          "label",
          "patch",
          "scale",
          "wait");
  private static final List<String> OF_NODES = List.of("cordon", "drain", "uncordon");

  private Completion() {}

  /** What may follow the words, which come after {@code kubectl}; sorted, flags left out. */
  public static List<String> of(Cluster cluster, List<String> words) {
    List<String> plain = plain(words);
    TreeSet<String> next = verbs(plain);
    if (!next.isEmpty() || plain.isEmpty()) {
      return List.copyOf(next);
    }
    String namespace = namespace(words);
    boolean rollout = plain.get(0).equals("rollout") || plain.get(0).equals("set");
    int arguments = rollout ? 2 : 1;
    if (OF_NODES.contains(plain.get(0))) {
      return names(cluster, "nodes", "");
    }
    if (!rollout && !WITH_TARGETS.contains(plain.get(0))) {
      return List.of();
    }
    if (plain.size() == arguments) {
      cluster.api().catalog().preferredResources().forEach(each -> next.add(each.plural()));
      return List.copyOf(next);
    }
    return names(cluster, plain.get(arguments), namespace);
  }

  /** The words that no flag takes. */
  private static List<String> plain(List<String> words) {
    List<String> plain = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("-n") || words.get(i).equals("--namespace")) {
        i++;
      } else if (!words.get(i).startsWith("-")) {
        plain.add(words.get(i));
      }
    }
    return plain;
  }

  private static String namespace(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean named = words.get(i).equals("-n") || words.get(i).equals("--namespace");
      if (named && i + 1 < words.size()) {
        return words.get(i + 1);
      }
      if (words.get(i).startsWith("--namespace=")) {
        return words.get(i).substring("--namespace=".length());
      }
    }
    return "default";
  }

  /** The next words of the verbs that begin so. */
  private static TreeSet<String> verbs(List<String> plain) {
    TreeSet<String> next = new TreeSet<>();
    for (String verb : Verbs.names()) {
      List<String> words = List.of(verb.split(" ", -1));
      if (words.size() > plain.size() && words.subList(0, plain.size()).equals(plain)) {
        next.add(words.get(plain.size()));
      }
    }
    return next;
  }

  private static List<String> names(Cluster cluster, String kind, String namespace) {
    Optional<Resource> resource = cluster.api().catalog().named(kind);
    if (resource.isEmpty()) {
      return List.of();
    }
    String where = resource.get().namespaced() ? namespace : "";
    List<String> names = new ArrayList<>();
    for (Tree object : cluster.api().list(resource.get().groupResource(), where)) {
      names.add(object.text("", "metadata", "name"));
    }
    return names.stream().sorted().toList();
  }
}
