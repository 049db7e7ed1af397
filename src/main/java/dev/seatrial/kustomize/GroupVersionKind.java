package dev.seatrial.kustomize;

import dev.seatrial.tree.Tree;

/**
 * A kind with its group and version, or a pattern of one: what is empty in a pattern fits all.
 *
 * <p>Follows {@code resid.Gvk} of kyaml.
 */
record GroupVersionKind(String group, String version, String kind) {
  static GroupVersionKind of(Tree object) {
    String apiVersion = object.text("", "apiVersion");
    return of(apiVersion, object.text("", "kind"));
  }

  static GroupVersionKind of(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    return slash < 0
        ? new GroupVersionKind("", apiVersion, kind)
        : new GroupVersionKind(
            apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
  }

  /** The pattern in the fields {@code group}, {@code version} and {@code kind}. */
  static GroupVersionKind pattern(Tree fields) {
    return new GroupVersionKind(
        fields.text("", "group"), fields.text("", "version"), fields.text("", "kind"));
  }

  String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** Whether this is one of those that a pattern means. */
  boolean isSelectedBy(GroupVersionKind pattern) {
    return (pattern.group.isEmpty() || pattern.group.equals(group))
        && (pattern.version.isEmpty() || pattern.version.equals(version))
        && (pattern.kind.isEmpty() || pattern.kind.equals(kind));
  }

  /** What kinds of the same rank are sorted by. */
  String sortText() {
    return or(group, "~G") + "_" + or(version, "~V") + "_" + or(kind, "~K");
  }

  @Override
  public String toString() {
    return or(kind, "[noKind]") + "." + or(version, "[noVer]") + "." + or(group, "[noGrp]");
  }

  private static String or(String text, String fallback) {
    return text.isEmpty() ? fallback : text;
  }
}
