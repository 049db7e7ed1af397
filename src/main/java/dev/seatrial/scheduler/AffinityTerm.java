package dev.seatrial.scheduler;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which pods one term of a pod's affinity means, and over which nodes it reaches.
 *
 * <p>As {@code AffinityTerm} in {@code kube-scheduler/framework/types.go}, v1.37.
 *
 * @param namespaces by name, sorted
 * @param namespaceSelector further namespaces, by their labels
 * @param weight of a preferred term; 0 of a required one
 */
record AffinityTerm(
    List<String> namespaces,
    LabelSelector namespaceSelector,
    LabelSelector selector,
    String topologyKey,
    long weight) {

  AffinityTerm {
    namespaces = List.copyOf(namespaces);
  }

  /** A term that means pods of one namespace, wherever they are. */
  static AffinityTerm within(String namespace, LabelSelector selector) {
    return new AffinityTerm(List.of(namespace), LabelSelector.NOTHING, selector, "", 0);
  }

  /** The required terms of a pod affinity or anti-affinity. */
  static List<AffinityTerm> required(Tree affinity, String namespace) {
    List<AffinityTerm> terms = new ArrayList<>();
    for (Tree term : affinity.items("requiredDuringSchedulingIgnoredDuringExecution")) {
      terms.add(of(term, namespace, 0));
    }
    return List.copyOf(terms);
  }

  /** The preferred terms of a pod affinity or anti-affinity. */
  static List<AffinityTerm> preferred(Tree affinity, String namespace) {
    List<AffinityTerm> terms = new ArrayList<>();
    for (Tree item : affinity.items("preferredDuringSchedulingIgnoredDuringExecution")) {
      terms.add(of(item.at("podAffinityTerm"), namespace, item.number(0, "weight")));
    }
    return List.copyOf(terms);
  }

  private static AffinityTerm of(Tree term, String namespace, long weight) {
    TreeSet<String> namespaces = new TreeSet<>();
    term.items("namespaces").forEach(name -> namespaces.add(name.text("")));
    if (namespaces.isEmpty() && term.at("namespaceSelector").isUnset()) {
      namespaces.add(namespace);
    }
    return new AffinityTerm(
        List.copyOf(namespaces),
        LabelSelector.of(term.at("namespaceSelector")),
        LabelSelector.of(term.at("labelSelector")),
        term.text("", "topologyKey"),
        weight);
  }

  /** The same pods, wherever they are and whatever they weigh. */
  AffinityTerm anywhere() {
    return new AffinityTerm(namespaces, namespaceSelector, selector, "", 0);
  }

  /** Whether the term means a pod, whose namespace has the labels given. */
  boolean means(PodState pod, Tree namespaceLabels) {
    boolean inNamespace =
        namespaces.contains(pod.namespace()) || namespaceSelector.matches(namespaceLabels);
    return inNamespace && selector.matches(pod.labels());
  }
}
