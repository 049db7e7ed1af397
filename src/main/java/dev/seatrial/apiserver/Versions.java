package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;

/** Objects are kept in one version and told in the one that is asked for. */
// What 1.37 serves in two versions or groups: autoscalers, events and what definitions say.
public final class Versions {
  private static final String OLD = "v1";

  private Versions() {}

  /** The object in the version of a resource. */
  static Tree in(Resource resource, Tree object) {
    if (!object.isPresent()) {
      return object;
    }
    if (isAutoscaler(resource)) {
      return isOld(resource) ? OldAutoscaler.of(object) : NewAutoscaler.of(object);
    }
    return isEventOfSeries(resource)
        ? EventVersions.inSeries(object)
        : CustomVersions.in(resource, object);
  }

  /** The object in the version in which those of its kind are kept. */
  public static Tree kept(Catalog catalog, Resource resource, Tree object) {
    if (isAutoscaler(resource)) {
      return NewAutoscaler.of(object);
    }
    return isEventOfSeries(resource)
        ? EventVersions.inCore(object)
        : CustomVersions.stored(catalog, resource, object);
  }

  /**
   * Whether objects of a resource say in annotations what only their kept version has fields for.
   */
  static boolean isAnnotated(Resource resource) {
    return isAutoscaler(resource) && isOld(resource);
  }

  private static boolean isAutoscaler(Resource resource) {
    return resource.kind().equals("HorizontalPodAutoscaler")
        && resource.group().equals("autoscaling");
  }

  private static boolean isOld(Resource resource) {
    return resource.version().equals(OLD);
  }

  private static boolean isEventOfSeries(Resource resource) {
    return resource.group().equals("events.k8s.io");
  }
}
