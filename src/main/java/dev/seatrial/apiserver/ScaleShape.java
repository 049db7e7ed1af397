package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.patch.FieldSet;
import dev.seatrial.patch.ScaleFields;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * How many replicas an object has and should have, as a {@code Scale} tells it.
 *
 * @param resource the object's kind
 * @param custom where objects of a custom kind have the numbers; absent for built-in kinds
 */
// As scaleFromDeployment and its neighbours in pkg/registry/apps, v1.37, and
// scaleFromCustomResource in apiextensions-apiserver/pkg/registry/customresource/etcd.go, v0.37.
public record ScaleShape(Resource resource, Tree custom) {
  // What a custom resource without a number has in place of it: the smallest one of 32 bits.
  private static final Tree UNSET = Tree.of(Integer.MIN_VALUE);

  /** The shape for a kind that can be scaled; refuses another with NotFound. */
  public static ScaleShape of(Catalog catalog, Resource resource) {
    if (resource.subresource("scale").isEmpty()) {
      throw ApiError.unknownPath();
    }
    Tree scale =
        catalog
            .custom(resource.apiVersion(), resource.kind())
            .map(custom -> custom.version().at("subresources", "scale"))
            .orElse(Tree.ABSENT);
    return new ScaleShape(resource, scale);
  }

  /**
   * The shape for the kind that a reference names; none for a kind that nobody knows. Refuses one
   * that can't be scaled with NotFound.
   */
  public static Optional<ScaleShape> of(Api api, OwnerReference reference) {
    return api.catalog()
        .kind(reference.apiVersion(), reference.kind())
        .map(resource -> of(api.catalog(), resource));
  }

  /** The schema of a Scale. */
  static Schema schema(Catalog catalog) {
    return catalog.schema(ScaleFields.VERSION, "Scale").orElseThrow();
  }

  /** What a Scale is, of which no list is served. */
  public static Resource resource(Catalog catalog) {
    Resource like = catalog.kind("autoscaling/v1", "HorizontalPodAutoscaler").orElseThrow();
    return new Resource(
        like.group(),
        like.version(),
        "Scale",
        "scales",
        "scale",
        List.of(),
        List.of(),
        true,
        true,
        List.of(),
        List.of(),
        like.versions(),
        schema(catalog));
  }

  /** The scale of an object that has a number of replicas to tell; refuses where it has none. */
  public Tree read(Tree object) {
    if (custom.isPresent() && !object.at(wanted()).isPresent()) {
      throw ApiError.internal(
          "the spec replicas field \"" + custom.text("", "specReplicasPath") + "\" does not exist");
    }
    return of(object);
  }

  /** The scale of an object. */
  public Tree of(Tree object) {
    ObjectBuilder metadata = new ObjectBuilder();
    for (String field :
        List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
      metadata.put(field, object.at("metadata", field));
    }
    long present = object.number(0, place("statusReplicasPath", ".status.replicas"));
    ObjectBuilder status = new ObjectBuilder().put("replicas", present);
    String selector = selector(object);
    status.put("selector", selector.isEmpty() ? Tree.ABSENT : Tree.of(selector));
    ObjectBuilder spec = new ObjectBuilder();
    long wanted = object.number(0, wanted());
    if (wanted != 0) {
      spec.put("replicas", wanted);
    }
    return new ObjectBuilder()
        .put("kind", "Scale")
        .put("apiVersion", ScaleFields.VERSION)
        .put("metadata", metadata.build())
        .put("spec", spec.build())
        .put("status", status.build())
        .build();
  }

  private String selector(Tree object) {
    if (custom.isPresent()) {
      return custom.at("labelSelectorPath").isPresent()
          ? object.text("", place("labelSelectorPath", ""))
          : "";
    }
    Tree selector = object.at("spec", "selector");
    if (selector.isUnset()) {
      return "";
    }
    // A replication controller selects by plain labels.
    boolean plain = resource.group().isEmpty();
    return (plain ? LabelSelector.ofLabels(selector) : LabelSelector.of(selector)).toString();
  }

  private String[] wanted() {
    return place("specReplicasPath", ".spec.replicas");
  }

  private String[] place(String field, String usual) {
    return custom.text(usual, field).substring(1).split("\\.", -1);
  }

  /** The scale of an object that is about to be scaled, whatever number it has so far. */
  // As UpdatedObject in apiextensions-apiserver/pkg/registry/customresource/etcd.go, v1.37.
  Tree live(Tree object) {
    boolean lacks = custom.isPresent() && !object.at(wanted()).isPresent();
    return lacks ? of(object).with(UNSET, "spec", "replicas") : of(object);
  }

  /** Where the number of replicas lies in the object. */
  FieldSet place() {
    return FieldSet.of(wanted());
  }

  // As Update of ScaleREST in apiextensions-apiserver/pkg/registry/customresource/etcd.go, v1.37.
  private void check(Tree scale) {
    Tree replicas = scale.at("spec", "replicas");
    if (custom.isPresent() && replicas.equals(UNSET)) {
      throw ApiError.badRequest(
          "the spec replicas field \""
              + custom.text("", "specReplicasPath")
              + "\" cannot be empty");
    }
    if (!custom.isPresent()) {
      Gate.checkScale(scale);
    } else if (replicas.number(0) < 0) {
      FieldError error =
          new FieldError(
              FieldError.Type.INVALID,
              Path.of(custom.text("", "specReplicasPath")),
              replicas,
              "should be a non-negative integer");
      throw ApiError.invalid(
          new Identity(
              resource.kind() + "." + resource.group(), scale.text("", "metadata", "name")),
          List.of(error));
    }
  }

  /** The object with another number of replicas. */
  public Tree scaled(Tree object, int replicas) {
    return object.with(Tree.of(replicas), wanted());
  }

  /** The object as the scale wants it. */
  public Tree applied(Tree scale, Tree object) {
    Placement.checkName(object.text("", "metadata", "name"), scale);
    check(scale);
    Tree version = scale.at("metadata", "resourceVersion");
    Tree wanted = Tree.of(scale.number(0, "spec", "replicas"));
    Tree scaled = object.with(wanted, wanted());
    return version.isPresent()
        ? scaled.with(version, "metadata", "resourceVersion")
        : scaled.without("metadata", "resourceVersion");
  }
}
