package dev.seatrial.apiserver;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.KubeObject;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The kinds that one server serves right now: the built-in ones, and those of the custom resource
 * definitions that are established.
 */
final class ServedKinds {
  private final Catalog builtIn;
  private final Store store;
  private Catalog catalog;
  private Gate gate;

  ServedKinds(Catalog builtIn, Store store) {
    this.builtIn = builtIn;
    this.store = store;
    this.catalog = builtIn;
    this.gate = new Gate(builtIn);
  }

  Catalog catalog() {
    return catalog;
  }

  Gate gate() {
    return gate;
  }

  /** How the objects of a resource are kept. */
  Strategy strategyOf(Resource resource) {
    return catalog
        .custom(resource.apiVersion(), resource.kind())
        .<Strategy>map(kind -> new CustomResourceStrategy(kind.hasStatus()))
        .orElseGet(() -> Strategies.of(resource));
  }

  /** Refuses a new object of a kind whose definition is on its way out. */
  // As serveResource in apiextensions-apiserver/pkg/apiserver/customresource_handler.go, v0.37.
  void checkOpen(Resource resource, ObjectKey key) {
    if (!resource.isCustom()) {
      return;
    }
    ObjectKey definition =
        new ObjectKey(Resources.CUSTOM_RESOURCE_DEFINITIONS, "", resource.groupResource());
    if (Conditions.of(store.get(definition)).isTrue("Terminating")) {
      throw ApiError.forbidden(
          key, "create not allowed while custom resource definition is terminating");
    }
  }

  /** Looks again at what is defined. */
  void refresh() {
    List<CustomDefinition> established =
        store.list(Resources.CUSTOM_RESOURCE_DEFINITIONS).stream()
            .filter(definition -> Conditions.of(definition).isTrue("Established"))
            .map(CustomDefinition::new)
            .toList();
    boolean same =
        catalog.customKinds().stream()
            .map(CustomKind::definition)
            .distinct()
            .toList()
            .equals(established);
    if (!same) {
      catalog = established.isEmpty() ? builtIn : builtIn.with(established);
      gate = new Gate(catalog);
      established.forEach(this::convert);
    }
  }

  // As the conversion strategy None: what was written in a version that is no longer served is
  // told in another.
  private void convert(CustomDefinition definition) {
    Tree kept = Tree.of(CustomVersions.kept(definition));
    for (Tree object : List.copyOf(store.list(definition.name()))) {
      if (catalog.kind(object.text("", "apiVersion"), definition.kind()).isEmpty()) {
        KubeObject named = new KubeObject(object);
        store.restore(
            new ObjectKey(definition.name(), named.namespace(), named.name()),
            object.with(kept, "apiVersion"));
      }
    }
  }
}
