package dev.seatrial.object;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which objects are meant, by their labels.
 *
 * <p>Follows {@code labels.Selector} of {@code k8s.io/apimachinery/pkg/labels/selector.go} and
 * {@code LabelSelectorAsSelector} of its {@code meta/v1/helpers.go}, v0.37.
 */
public final class LabelSelector {
  /** Selects every object. */
  public static final LabelSelector EVERYTHING = new LabelSelector(List.of(), true);

  /** Selects no object. */
  public static final LabelSelector NOTHING = new LabelSelector(List.of(), false);

  private final List<LabelRequirement> requirements;
  private final boolean any;

  private LabelSelector(List<LabelRequirement> requirements, boolean any) {
    this.requirements = requirements;
    this.any = any;
  }

  /** All of the requirements, in the order of their keys. */
  static LabelSelector all(List<LabelRequirement> requirements) {
    List<LabelRequirement> sorted = new ArrayList<>(requirements);
    sorted.sort((one, other) -> one.key().compareTo(other.key()));
    return sorted.isEmpty() ? EVERYTHING : new LabelSelector(List.copyOf(sorted), true);
  }

  /** Reads what kubectl takes after {@code -l}. Throws {@link MalformedTextException}. */
  public static LabelSelector parse(String text) {
    return all(new LabelSelectorReader(text).read());
  }

  /**
   * Reads a tree of {@code matchLabels} and {@code matchExpressions}; absent selects nothing, empty
   * everything. Throws {@link MalformedTextException} in the words of Kubernetes.
   */
  public static LabelSelector of(Tree selector) {
    if (selector.isUnset()) {
      return NOTHING;
    }
    List<LabelRequirement> requirements = new ArrayList<>();
    ObjectTree labels = selector.object("matchLabels");
    for (int i = 0; i < labels.size(); i++) {
      requirements.add(
          LabelRequirement.checked(
              labels.name(i), LabelRequirement.Operator.EQUALS, List.of(labels.value(i).text(""))));
    }
    for (Tree expression : selector.items("matchExpressions")) {
      requirements.add(requirement(expression));
    }
    return all(requirements);
  }

  /** Selects by a plain map of labels, as Services do; an empty map selects everything. */
  public static LabelSelector ofLabels(Tree labels) {
    ObjectTree map = labels.object();
    List<LabelRequirement> requirements = new ArrayList<>(map.size());
    for (int i = 0; i < map.size(); i++) {
      requirements.add(
          new LabelRequirement(
              map.name(i), LabelRequirement.Operator.EQUALS, List.of(map.value(i).text(""))));
    }
    return all(requirements);
  }

  private static LabelRequirement requirement(Tree expression) {
    String written = expression.text("", "operator");
    LabelRequirement.Operator operator =
        switch (written) {
          case "In" -> LabelRequirement.Operator.IN;
          case "NotIn" -> LabelRequirement.Operator.NOT_IN;
          case "Exists" -> LabelRequirement.Operator.EXISTS;
          case "DoesNotExist" -> LabelRequirement.Operator.DOES_NOT_EXIST;
          default ->
              throw new MalformedTextException(
                  GoText.quoted(written) + " is not a valid label selector operator");
        };
    List<String> values = expression.items("values").stream().map(value -> value.text("")).toList();
    return LabelRequirement.checked(expression.text("", "key"), operator, values);
  }

  /** Whether labels, an object of strings, are selected. */
  public boolean matches(Tree labels) {
    if (!any) {
      return false;
    }
    for (LabelRequirement requirement : requirements) {
      if (!requirement.matches(labels)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing is asked for, so that every object is selected. */
  public boolean isEverything() {
    return any && requirements.isEmpty();
  }

  /** Whether no object can ever be selected. */
  public boolean isNothing() {
    return !any;
  }

  /** What is asked for, in the order of the keys. */
  public List<LabelRequirement> requirements() {
    return requirements;
  }

  /** The requirements that ask for just one value of a key: what an index can answer. */
  public List<LabelRequirement> equalities() {
    return requirements.stream().filter(LabelRequirement::isEquality).toList();
  }

  /** The tree of {@code matchLabels} and {@code matchExpressions}, as ParseToLabelSelector. */
  public Tree toTree() {
    ObjectBuilder labels = new ObjectBuilder();
    List<Tree> expressions = new ArrayList<>();
    for (LabelRequirement requirement : requirements) {
      if (requirement.operator().isEquality()) {
        labels.put(requirement.key(), requirement.values().get(0));
      } else {
        expressions.add(requirement.toTree());
      }
    }
    ObjectTree matchLabels = labels.build();
    return ObjectTree.of(
        "matchLabels",
        matchLabels.isEmpty() ? Tree.ABSENT : matchLabels,
        "matchExpressions",
        expressions.isEmpty() ? Tree.ABSENT : Tree.of(expressions));
  }

  /** As {@code kubectl describe} prints the tree of a selector, as FormatLabelSelector. */
  public static String formatted(Tree selector) {
    try {
      String text = of(selector).toString();
      return text.isEmpty() ? "<none>" : text;
    } catch (MalformedTextException e) {
      return "<error>";
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelSelector that
        && any == that.any
        && requirements.equals(that.requirements);
  }

  @Override
  public int hashCode() {
    return requirements.hashCode();
  }

  /** As {@code labels.Selector.String()}: {@code app=web,tier in (a,b),!canary}. */
  @Override
  public String toString() {
    return requirements.stream().map(LabelRequirement::toString).collect(Collectors.joining(","));
  }
}
