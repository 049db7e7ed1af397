package dev.seatrial.validation.crd;

import dev.seatrial.cel.CelLimits;
import dev.seatrial.defaulting.Pruning;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.custom.EmbeddedMetadata;
import dev.seatrial.validation.custom.RuleRun;
import dev.seatrial.validation.custom.RuleSubject;
import dev.seatrial.validation.custom.SchemaRules;
import dev.seatrial.validation.decode.EmbeddedMetadataDecoder;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.openapi.SchemaValidation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Whether the defaults in the schema of a definition are what the schema asks for, before anything
 * else fills them up.
 *
 * <p>As {@code ValidateDefaults} in {@code pkg/apiserver/schema/defaulting/validation.go} of {@code
 * k8s.io/apiextensions-apiserver}, v1.37.
 */
final class CrdDefaults {
  private static final List<String> META = List.of("metadata", "apiVersion", "kind");

  private final FieldErrors errors = new FieldErrors();
  private final SchemaValidation values = SchemaValidation.ofDefaults();
  private final EmbeddedMetadataDecoder metadata =
      new EmbeddedMetadataDecoder(Catalog.of(KubernetesVersion.NEWEST).objectMeta());
  private long budget = CelLimits.PER_OBJECT;

  private CrdDefaults() {}

  /**
   * A node of the schema on the way down.
   *
   * @param resource the schema of the object around it
   * @param isMeta whether the node describes what every object has
   * @param around makes an object of a value of this node
   */
  private record Node(
      FieldValue place,
      Structural schema,
      Structural resource,
      boolean isMeta,
      UnaryOperator<Tree> around) {
    static Node root(FieldValue place) {
      return ofResource(place, Structural.of(place.tree()).asResource());
    }

    static Node ofResource(FieldValue place, Structural schema) {
      return new Node(place, schema, schema, false, Node::typed);
    }

    private static Tree typed(Tree object) {
      Tree typed =
          object.at("kind").isPresent() ? object : object.with(Tree.of("Validation"), "kind");
      return typed.at("apiVersion").isPresent()
          ? typed
          : typed.with(Tree.of("validation/v1"), "apiVersion");
    }

    Node items() {
      UnaryOperator<Tree> inner = value -> around.apply(Tree.of(List.of(value)));
      return below(place.at("items"), schema.items().orElseThrow(), isMeta, inner);
    }

    Node property(String name) {
      boolean meta = isMeta || schema.isEmbeddedResource() && META.contains(name);
      UnaryOperator<Tree> inner = value -> around.apply(ObjectTree.of(name, value));
      return below(place.at("properties").key(name), schema.field(name).orElseThrow(), meta, inner);
    }

    private Node below(FieldValue at, Structural node, boolean meta, UnaryOperator<Tree> inner) {
      return node.isEmbeddedResource()
          ? ofResource(at, node)
          : new Node(at, node, resource, meta, inner);
    }

    boolean isResource() {
      return schema == resource;
    }

    Path path() {
      return place.path().field("default");
    }
  }

  /** What is wrong with the defaults in a whole schema. */
  static FieldErrors errors(FieldValue schema) {
    CrdDefaults defaults = new CrdDefaults();
    defaults.check(Node.root(schema));
    return defaults.errors;
  }

  private void check(Node node) {
    if (budget < 0) {
      return;
    }
    Tree value = node.schema().defaultValue();
    if (value.isPresent()) {
      if (node.isMeta()) {
        checkMeta(node, value);
      } else {
        checkPlain(node, value);
      }
    }
    // Defaults below additionalProperties are refused elsewhere.
    if (node.schema().items().isPresent()) {
      check(node.items());
    }
    node.schema().properties().keySet().forEach(name -> check(node.property(name)));
  }

  private void checkMeta(Node node, Tree value) {
    Tree object = node.around().apply(value);
    Structural resource = node.resource().asResource();
    Optional<FieldError> malformed = metadata.decode(object, resource, Path.ROOT);
    FieldErrors found = new FieldErrors();
    if (malformed.isPresent()) {
      found.add(malformed.get());
    } else {
      EmbeddedMetadata.check(FieldValue.root(object), resource, found);
    }
    if (found.isEmpty()) {
      checkValue(node, value);
      return;
    }
    List<String> words = found.list().stream().map(FieldError::toString).toList();
    String told = words.size() == 1 ? words.get(0) : "[" + String.join(", ", words) + "]";
    errors.add(
        Type.INVALID, node.path(), Json.sorted(value), "must result in valid metadata: " + told);
  }

  private void checkPlain(Node node, Tree value) {
    Structural schema = node.schema();
    Pruning pruning =
        schema.isEmbeddedResource()
            ? Pruning.ofObject(value, schema)
            : Pruning.ofValue(value, schema);
    if (!pruning.unknown().isEmpty()) {
      errors.add(Type.INVALID, node.path(), Json.sorted(value), "must not have unknown fields");
    }
    Optional<FieldError> malformed = metadata.decode(value, schema, node.path());
    if (malformed.isPresent()) {
      errors.add(malformed.get());
      return;
    }
    FieldErrors found = new FieldErrors();
    EmbeddedMetadata.check(new FieldValue(node.path(), value), schema, found);
    if (found.isEmpty()) {
      checkValue(node, value);
    }
    errors.addAll(found);
  }

  private void checkValue(Node node, Tree value) {
    List<FieldError> wrong = values.create(value, node.schema(), node.path());
    if (!wrong.isEmpty()) {
      wrong.forEach(errors::add);
      return;
    }
    SchemaRules.of(node.schema(), node.isResource())
        .ifPresent(rules -> checkRules(rules, node.path(), value));
  }

  // Such a default may come in with a new object as well as with a change.
  private void checkRules(SchemaRules rules, Path path, Tree value) {
    RuleRun kept = RuleRun.within(budget, rules, RuleSubject.unchanged(path, value));
    kept.errors().forEach(errors::add);
    long left = kept.budget();
    if (kept.errors().isEmpty()) {
      RuleRun created = RuleRun.within(budget, rules, RuleSubject.created(path, value));
      created.errors().forEach(errors::add);
      left = Math.min(left, created.budget());
    }
    budget = left;
  }
}
