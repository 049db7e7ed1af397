package dev.seatrial.apiserver;

/**
 * Where one object is stored: {@code pods/default/web-1}, {@code nodes//w1-k8s}. The order is that
 * of the paths {@code namespace/name}: {@code a-b/x} comes before {@code a/x}, as in etcd.
 */
// No record, for it keeps its hash: nothing is looked up more often, and in a large cluster each of
// its strings is one more place in memory to go to.
public final class ObjectKey implements Comparable<ObjectKey> {
  private final String resource;
  private final String namespace;
  private final String name;
  private final int hash;

  /**
   * A key.
   *
   * @param resource plural and group as messages write them: {@code pods}, {@code deployments.apps}
   * @param namespace empty for objects of the whole cluster
   */
  public ObjectKey(String resource, String namespace, String name) {
    this.resource = resource;
    this.namespace = namespace;
    this.name = name;
    this.hash = (resource.hashCode() * 31 + namespace.hashCode()) * 31 + name.hashCode();
  }

  /** The key of a pod. */
  public static ObjectKey pod(String namespace, String name) {
    return new ObjectKey(Resources.PODS, namespace, name);
  }

  /** The key of a node. */
  public static ObjectKey node(String name) {
    return new ObjectKey(Resources.NODES, "", name);
  }

  /** The key of another object of the same resource and namespace. */
  public ObjectKey sibling(String otherName) {
    return new ObjectKey(resource, namespace, otherName);
  }

  /** Plural and group as messages write them: {@code pods}, {@code deployments.apps}. */
  public String resource() {
    return resource;
  }

  /** Empty for objects of the whole cluster. */
  public String namespace() {
    return namespace;
  }

  /** The object's name. */
  public String name() {
    return name;
  }

  private static int compareSegments(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    int shared = Math.min(one.length(), other.length());
    for (int i = 0; i < shared; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Character.compare(one.charAt(i), other.charAt(i));
      }
    }
    if (one.length() == other.length()) {
      return 0;
    }
    return one.length() < other.length() ? '/' - other.charAt(shared) : one.charAt(shared) - '/';
  }

  @Override
  public int compareTo(ObjectKey other) {
    int byResource = resource.compareTo(other.resource);
    if (byResource != 0) {
      return byResource;
    }
    int byNamespace = compareSegments(namespace, other.namespace);
    return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof ObjectKey that
            && hash == that.hash
            && name.equals(that.name)
            && namespace.equals(that.namespace)
            && resource.equals(that.resource);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return resource + "/" + namespace + "/" + name;
  }
}
