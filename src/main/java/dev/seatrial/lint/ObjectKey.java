package dev.seatrial.lint;

import dev.seatrial.object.KubeObject;

/** What tells one object of a cluster from all others, whatever API version it is written in. */
record ObjectKey(String group, String kind, String namespace, String name) {
  private static final String DEFAULT_NAMESPACE = "default";

  static ObjectKey of(Manifest manifest) {
    KubeObject object = manifest.object();
    String namespace = object.namespace().isEmpty() ? DEFAULT_NAMESPACE : object.namespace();
    return new ObjectKey(object.group(), object.kind(), namespace, object.name());
  }

  boolean isAlikeInAnotherNamespace(ObjectKey other) {
    return group.equals(other.group) && kind.equals(other.kind) && name.equals(other.name);
  }
}
