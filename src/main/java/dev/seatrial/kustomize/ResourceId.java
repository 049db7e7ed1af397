package dev.seatrial.kustomize;

/**
 * What a resource is known by, now or at an earlier step.
 *
 * @param namespace as it is written; empty where it is not
 * @param scope the namespace that counts, or that of what lies in none
 */
record ResourceId(GroupVersionKind type, String name, String namespace, String scope) {
  /** The scope of what lies in no namespace. */
  static final String CLUSTER = "_non_namespaceable_";

  private static final String DEFAULT = "default";

  /** The name that something has now. */
  static ResourceId current(GroupVersionKind type, String name, String namespace) {
    String scope = KnownKinds.isOfCluster(type) ? CLUSTER : written(namespace);
    return new ResourceId(type, name, namespace, scope);
  }

  /** The name that something had, or that someone else knows it by. */
  static ResourceId named(GroupVersionKind type, String name, String namespace) {
    return new ResourceId(type, name, namespace, written(namespace));
  }

  private static String written(String namespace) {
    return namespace.isEmpty() ? DEFAULT : namespace;
  }

  boolean isOfCluster() {
    return scope.equals(CLUSTER);
  }

  /** Whether both mean the same thing; no namespace is the default one. */
  boolean means(ResourceId other) {
    return scope.equals(other.scope) && name.equals(other.name) && type.equals(other.type);
  }

  /** Whether this is one of those that a pattern means; what is empty in it fits all. */
  // As IsSelectedBy in kyaml's resid.go.
  boolean isSelectedBy(ResourceId pattern) {
    return (pattern.name.isEmpty() || pattern.name.equals(name))
        && (pattern.namespace.isEmpty() || pattern.scope.equals(scope))
        && type.isSelectedBy(pattern.type);
  }

  @Override
  public String toString() {
    return type
        + "/"
        + (name.isEmpty() ? "[noName]" : name)
        + "."
        + (namespace.isEmpty() ? "[noNs]" : namespace);
  }
}
