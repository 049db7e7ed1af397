package dev.seatrial.schema;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One node of the schema of a custom resource: a view of what its definition says under {@code
 * openAPIV3Schema}, with the nodes below it.
 *
 * <p>Follows {@code Structural} in {@code pkg/apiserver/schema/structural.go} of {@code
 * k8s.io/apiextensions-apiserver}, v1.37. Nodes inside {@code allOf}, {@code anyOf}, {@code oneOf}
 * and {@code not} are nodes like all others. Keywords that only say something about single values
 * are read through {@link #tree()}.
 */
public final class Structural {
  /** The node that says nothing. */
  public static final Structural EMPTY = new Structural(ObjectTree.EMPTY);

  private final Tree tree;
  private final String type;
  private final boolean nullable;
  private final boolean preserving;
  private final boolean embedded;
  private final Tree defaultValue;
  private final Optional<Structural> items;
  private final Map<String, Structural> properties;
  private final Optional<Structural> additional;

  private Structural(Tree tree) {
    this.tree = tree;
    this.type = tree.text("", "type");
    this.nullable = tree.flag(false, "nullable");
    this.preserving = tree.flag(false, "x-kubernetes-preserve-unknown-fields");
    this.embedded = tree.flag(false, "x-kubernetes-embedded-resource");
    this.defaultValue = tree.at("default").isUnset() ? Tree.ABSENT : tree.at("default");
    this.items = node(tree.at("items"));
    this.properties = nodes(tree.object("properties"));
    this.additional = node(tree.at("additionalProperties"));
  }

  /** The schema that a definition's {@code openAPIV3Schema} describes. */
  public static Structural of(Tree openApiSchema) {
    return openApiSchema.object().isEmpty() ? EMPTY : new Structural(openApiSchema);
  }

  private static Optional<Structural> node(Tree tree) {
    return tree instanceof ObjectTree ? Optional.of(of(tree)) : Optional.empty();
  }

  private static Map<String, Structural> nodes(ObjectTree properties) {
    Map<String, Structural> nodes = new LinkedHashMap<>();
    for (int i = 0; i < properties.size(); i++) {
      nodes.put(properties.name(i), of(properties.value(i)));
    }
    return Collections.unmodifiableMap(nodes);
  }

  /** All that the definition says of this node. */
  public Tree tree() {
    return tree;
  }

  /** {@code object}, {@code array}, {@code string} …; empty where the type is left open. */
  public String type() {
    return type;
  }

  /** Whether null is a value here. */
  public boolean isNullable() {
    return nullable;
  }

  /** Whether fields that the schema does not name are kept. */
  public boolean preservesUnknownFields() {
    return preserving;
  }

  /** Whether a whole object with {@code apiVersion}, {@code kind} and {@code metadata} is here. */
  public boolean isEmbeddedResource() {
    return embedded;
  }

  /** Whether a whole number or a string is here. */
  public boolean isIntOrString() {
    return tree.flag(false, "x-kubernetes-int-or-string");
  }

  /** What stands in for an absent value, or {@link Tree#ABSENT}. */
  public Tree defaultValue() {
    return defaultValue;
  }

  /** What the items of a list look like. */
  public Optional<Structural> items() {
    return items;
  }

  /** The named fields of an object. */
  public Map<String, Structural> properties() {
    return properties;
  }

  /** What the values of a map look like. */
  public Optional<Structural> additionalProperties() {
    return additional;
  }

  /** Whether the schema speaks of fields that it does not name, be it to forbid them. */
  public boolean mentionsAdditionalProperties() {
    return !tree.at("additionalProperties").isUnset();
  }

  /** What a field looks like, be it one of the named ones or one of a map. */
  public Optional<Structural> field(String name) {
    Structural named = properties.get(name);
    return named == null ? additional : Optional.of(named);
  }

  /** {@code atomic}, {@code set}, {@code map}, or empty. */
  public String listType() {
    return tree.text("", "x-kubernetes-list-type");
  }

  /** The fields that tell the items of a list of type {@code map} apart. */
  public List<String> listMapKeys() {
    return texts("x-kubernetes-list-map-keys");
  }

  /** {@code atomic}, {@code granular}, or empty. */
  public String mapType() {
    return tree.text("", "x-kubernetes-map-type");
  }

  /** The fields without which an object is refused. */
  public List<String> required() {
    return texts("required");
  }

  /** The nodes under {@code allOf}, {@code anyOf} or {@code oneOf}. */
  public List<Structural> all(String junctor) {
    List<Tree> trees = tree.items(junctor);
    if (trees.isEmpty()) {
      return List.of();
    }
    List<Structural> nodes = new ArrayList<>(trees.size());
    trees.forEach(inner -> nodes.add(of(inner)));
    return nodes;
  }

  /** The node that values must not fit. */
  public Optional<Structural> not() {
    return node(tree.at("not"));
  }

  /** The rules under {@code x-kubernetes-validations}. */
  public List<Tree> rules() {
    return tree.items("x-kubernetes-validations");
  }

  /** Whether this node or one below it in the structure has rules. */
  public boolean hasRules() {
    return !rules().isEmpty()
        || items.filter(Structural::hasRules).isPresent()
        || additional.filter(Structural::hasRules).isPresent()
        || properties.values().stream().anyMatch(Structural::hasRules);
  }

  /** This node, said to be a whole object. */
  public Structural asResource() {
    return embedded ? this : of(tree.with(Tree.of(true), "x-kubernetes-embedded-resource"));
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Tree item : tree.items(field)) {
      texts.add(item instanceof TextTree text ? text.value() : item.toJson());
    }
    return texts;
  }

  @Override
  public String toString() {
    return tree.toJson();
  }
}
