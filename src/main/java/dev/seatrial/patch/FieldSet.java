package dev.seatrial.patch;

import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Some fields of an object: a tree of steps, some of which belong to the set.
 *
 * <p>Sets do not change; every operation gives a new one.
 */
// As Set in fieldpath/set.go of structured-merge-diff v6.
public final class FieldSet {
  /** The set of no fields. */
  public static final FieldSet EMPTY = new FieldSet(new TreeMap<>());

  private static final String SELF = ".";

  private final NavigableMap<PathElement, Node> nodes;

  /** A step: whether it is in the set itself, and what is below it. */
  private record Node(boolean member, FieldSet below) {
    static final Node LEAF = new Node(true, EMPTY);

    boolean isNothing() {
      return !member && below.isEmpty();
    }
  }

  private interface Meeting {
    Node of(Node left, Node right);
  }

  private FieldSet(NavigableMap<PathElement, Node> nodes) {
    this.nodes = nodes;
  }

  /** The set of the one field that the names lead to. */
  public static FieldSet of(String... names) {
    FieldSet set = EMPTY;
    for (int i = names.length - 1; i >= 0; i--) {
      Node node = new Node(i == names.length - 1, set);
      NavigableMap<PathElement, Node> one = new TreeMap<>();
      one.put(new PathElement.Field(names[i]), node);
      set = new FieldSet(one);
    }
    return set;
  }

  /** Whether no field is in the set. */
  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** The fields of either set. */
  public FieldSet union(FieldSet other) {
    if (isEmpty() || other == this) {
      return other;
    }
    NavigableMap<PathElement, Node> all = new TreeMap<>(nodes);
    other.nodes.forEach(
        (element, node) ->
            all.merge(
                element,
                node,
                (left, right) ->
                    new Node(left.member() || right.member(), left.below().union(right.below()))));
    return new FieldSet(all);
  }

  /** The fields that both have. */
  public FieldSet intersection(FieldSet other) {
    FieldSet shared =
        met(
            other,
            (left, right) ->
                new Node(
                    left.member() && right.member(), left.below().intersection(right.below())));
    shared.nodes.keySet().retainAll(other.nodes.keySet());
    return shared;
  }

  /** The fields that the other lacks; what is below a field of the other stays. */
  public FieldSet difference(FieldSet other) {
    return met(
        other,
        (left, right) ->
            new Node(left.member() && !right.member(), left.below().difference(right.below())));
  }

  /** The fields that neither are in the other nor below one of its fields. */
  public FieldSet without(FieldSet other) {
    return met(
        other,
        (left, right) ->
            right.member()
                ? new Node(false, EMPTY)
                : new Node(left.member(), left.below().without(right.below())));
  }

  private FieldSet met(FieldSet other, Meeting meeting) {
    NavigableMap<PathElement, Node> rest = new TreeMap<>(nodes);
    other.nodes.forEach(
        (element, right) ->
            rest.computeIfPresent(
                element,
                (key, left) -> {
                  Node node = meeting.of(left, right);
                  // Removes the step.
                  return node.isNothing() ? null : node;
                }));
    return new FieldSet(rest);
  }

  boolean has(PathElement element) {
    Node node = nodes.get(element);
    return node != null && node.member();
  }

  /** What is below a step. */
  FieldSet below(PathElement element) {
    Node node = nodes.get(element);
    return node == null ? EMPTY : node.below();
  }

  /** The paths of all fields: those right here first, then what is below each step. */
  List<List<PathElement>> paths() {
    List<List<PathElement>> paths = new ArrayList<>();
    gather(List.of(), paths);
    return paths;
  }

  private void gather(List<PathElement> prefix, List<List<PathElement>> paths) {
    nodes.forEach(
        (element, node) -> {
          if (node.member()) {
            paths.add(longer(prefix, element));
          }
        });
    nodes.forEach((element, node) -> node.below().gather(longer(prefix, element), paths));
  }

  private static List<PathElement> longer(List<PathElement> prefix, PathElement element) {
    List<PathElement> path = new ArrayList<>(prefix);
    path.add(element);
    return path;
  }

  /** The same and every field on the way to a member that the schema names. */
  FieldSet withNamedFields(Schema schema) {
    NavigableMap<PathElement, Node> named = new TreeMap<>();
    nodes.forEach(
        (element, node) -> {
          boolean isNamed =
              element instanceof PathElement.Field field
                  && schema.type() == Type.OBJECT
                  && schema.field(field.name()).isPresent();
          boolean member = node.member() || isNamed && !node.below().isEmpty();
          Schema inner = Grain.inside(schema, element);
          named.put(element, new Node(member, node.below().withNamedFields(inner)));
        });
    return new FieldSet(named);
  }

  /** The set as {@code fieldsV1} writes it. */
  public ObjectTree written() {
    return written(false);
  }

  private ObjectTree written(boolean withSelf) {
    ObjectBuilder builder = new ObjectBuilder();
    if (withSelf && !nodes.isEmpty()) {
      builder.put(SELF, ObjectTree.EMPTY);
    }
    nodes.forEach(
        (element, node) -> builder.put(element.written(), node.below().written(node.member())));
    return builder.build();
  }

  /** The set that is written so. Throws IllegalArgumentException where a step makes no sense. */
  public static FieldSet read(Tree written) {
    NavigableMap<PathElement, Node> nodes = new TreeMap<>();
    ObjectTree steps = written.object();
    for (int i = 0; i < steps.size(); i++) {
      String name = steps.name(i);
      if (!name.equals(SELF)) {
        ObjectTree below = steps.value(i).object();
        boolean member = below.isEmpty() || below.has(SELF);
        nodes.put(PathElement.read(name), new Node(member, read(below)));
      }
    }
    return new FieldSet(nodes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldSet that && nodes.equals(that.nodes);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  @Override
  public String toString() {
    return written().toJson();
  }

  /** Gathers the fields of a set one by one. */
  static final class Gatherer {
    private final NavigableMap<PathElement, Gatherer> below = new TreeMap<>();
    private boolean member;

    /** The place below a step. */
    Gatherer at(PathElement element) {
      return below.computeIfAbsent(element, key -> new Gatherer());
    }

    /** Takes this very place into the set. */
    void take() {
      member = true;
    }

    FieldSet build() {
      NavigableMap<PathElement, Node> nodes = new TreeMap<>();
      below.forEach(
          (element, place) -> {
            FieldSet deeper = place.build();
            if (place.member || !deeper.isEmpty()) {
              nodes.put(
                  element,
                  place.member && deeper.isEmpty() ? Node.LEAF : new Node(place.member, deeper));
            }
          });
      return nodes.isEmpty() ? EMPTY : new FieldSet(nodes);
    }
  }
}
