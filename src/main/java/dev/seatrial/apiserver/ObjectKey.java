package dev.seatrial.apiserver;

/**
 * Where one object is stored: {@code pods/default/web-1}, {@code nodes//w1-k8s}. The order is that
 * of the paths {@code namespace/name}: {@code a-b/x} comes before {@code a/x}, as in etcd.
 *
 * @param resource plural and group as messages write them: {@code pods}, {@code deployments.apps}
 * @param namespace empty for objects of the whole cluster
 */
public record ObjectKey(String resource, String namespace, String name)
    implements Comparable<ObjectKey> {
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

  // By hand, as the next two: these are what the store does most.
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
    return other instanceof ObjectKey that
        && name.equals(that.name)
        && namespace.equals(that.namespace)
        && resource.equals(that.resource);
  }

  @Override
  public int hashCode() {
    return (resource.hashCode() * 31 + namespace.hashCode()) * 31 + name.hashCode();
  }

  @Override
  public String toString() {
    return resource + "/" + namespace + "/" + name;
  }
}
