package dev.seatrial.schema;

import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kind that one served version of a {@link CustomDefinition} adds to the API.
 *
 * @param version the version's part of the definition
 * @param resource the kind as discovery tells it
 * @param structure the schema that its objects are held against
 */
public record CustomKind(
    CustomDefinition definition, Tree version, Resource resource, Structural structure) {
  private static final List<String> VERBS =
      List.of("delete", "deletecollection", "get", "list", "patch", "create", "update", "watch");
  private static final List<String> SUBRESOURCE_VERBS = List.of("get", "patch", "update");

  /** The kind of a version, given what metadata looks like. */
  static CustomKind of(CustomDefinition definition, Tree version, Schema objectMeta) {
    Structural structure = Structural.of(stored(version.at("schema", "openAPIV3Schema")));
    String name = version.text("", "name");
    Resource resource =
        new Resource(
            definition.group(),
            name,
            definition.kind(),
            definition.plural(),
            definition.singular(),
            definition.shortNames(),
            definition.categories(),
            definition.isNamespaced(),
            true,
            VERBS,
            subresources(definition, version),
            VersionSet.NONE,
            StructuralShape.root(structure, objectMeta));
    return new CustomKind(definition, version, resource, structure);
  }

  /** Storing writes 1.0 as 1, so that a default or a listed value comes back as a whole number. */
  private static Tree stored(Tree value) {
    if (value instanceof ObjectTree object) {
      return object.mapped(CustomKind::stored);
    }
    if (value instanceof ListTree list) {
      return Tree.of(list.values().stream().map(CustomKind::stored).toList());
    }
    return value instanceof DecimalTree decimal && decimal.isWhole()
        ? Tree.of((long) decimal.value())
        : value;
  }

  private static List<Subresource> subresources(CustomDefinition definition, Tree version) {
    List<Subresource> found = new ArrayList<>();
    if (version.at("subresources", "status") instanceof ObjectTree) {
      String apiVersion = definition.group() + "/" + version.text("", "name");
      found.add(new Subresource("status", apiVersion, definition.kind(), SUBRESOURCE_VERBS));
    }
    if (version.at("subresources", "scale") instanceof ObjectTree) {
      found.add(new Subresource("scale", "autoscaling/v1", "Scale", SUBRESOURCE_VERBS));
    }
    return List.copyOf(found);
  }

  /** Whether status is written through a subresource of its own. */
  public boolean hasStatus() {
    return resource.subresource("status").isPresent();
  }

  /** The paths of the scale subresource, where there is one. */
  public Optional<Tree> scale() {
    return resource.subresource("scale").map(sub -> version.at("subresources", "scale"));
  }

  /** What {@code get} shows beside name and age. */
  public List<Tree> printerColumns() {
    return version.items("additionalPrinterColumns");
  }

  /** The JSON paths that a field selector may name. */
  public List<String> selectableFields() {
    return version.items("selectableFields").stream()
        .map(field -> field.text("", "jsonPath"))
        .toList();
  }

  /** The server's warning to those who still use the version; empty where it is not deprecated. */
  // As defaultDeprecationWarning in customresource_handler.go, v1.37.
  public Optional<String> deprecationWarning() {
    if (!version.flag(false, "deprecated")) {
      return Optional.empty();
    }
    String deprecated = definition.kind() + " is deprecated";
    String newest =
        definition.versions().stream()
            .filter(other -> other.flag(false, "served") && !other.flag(false, "deprecated"))
            .map(other -> other.text("", "name"))
            .filter(name -> ApiVersionOrder.NEWEST_FIRST.compare(name, resource.version()) < 0)
            .min(ApiVersionOrder.NEWEST_FIRST)
            .map(name -> "; use " + definition.group() + "/" + name + " " + definition.kind())
            .orElse("");
    String usual = resource.apiVersion() + " " + deprecated + newest;
    return Optional.of(version.text(usual, "deprecationWarning"));
  }
}
