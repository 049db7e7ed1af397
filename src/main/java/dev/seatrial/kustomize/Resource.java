package dev.seatrial.kustomize;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * An object on its way through a kustomization, with what it was called at earlier steps.
 *
 * <p>Upstream keeps these notes as annotations of the object, and takes them off at the end.
 */
// As Resource in kustomize/api/resource/resource.go, v0.21.
final class Resource {
  private Tree tree;
  private Notes notes;

  /** What to do where a generated map meets one of its name. */
  enum Behavior {
    UNSPECIFIED,
    CREATE,
    REPLACE,
    MERGE;

    static Behavior of(String word) {
      return switch (word) {
        case "create" -> CREATE;
        case "replace" -> REPLACE;
        case "merge" -> MERGE;
        default -> UNSPECIFIED;
      };
    }
  }

  /** A name that the resource had. */
  private record Former(String kind, String name, String scope) {}

  /**
   * What is known of it beside its content.
   *
   * @param prefixes those put before its name, the first one first
   * @param hashed whether the hash of its content belongs to its name
   */
  private record Notes(
      List<Former> former,
      List<String> prefixes,
      List<String> suffixes,
      Behavior behavior,
      boolean hashed) {}

  Resource(Tree tree) {
    this(tree, Behavior.UNSPECIFIED, false);
  }

  Resource(Tree tree, Behavior behavior, boolean hashed) {
    this.tree = tree;
    this.notes = new Notes(List.of(), List.of(), List.of(), behavior, hashed);
  }

  /** The object; absent once a patch has deleted it. */
  Tree tree() {
    return tree;
  }

  void set(Tree changed) {
    tree = changed;
  }

  boolean isGone() {
    return !tree.isPresent();
  }

  Behavior behavior() {
    return notes.behavior();
  }

  boolean isHashed() {
    return notes.hashed();
  }

  GroupVersionKind type() {
    return GroupVersionKind.of(tree);
  }

  String name() {
    return Scalars.text(tree.at("metadata", "name"));
  }

  String namespace() {
    return Scalars.text(tree.at("metadata", "namespace"));
  }

  void rename(String name) {
    tree = tree.with(Tree.of(name), "metadata", "name");
  }

  ResourceId currentId() {
    return ResourceId.current(type(), name(), namespace());
  }

  /** What it was called, the oldest name first; not what it is called now. */
  List<ResourceId> formerIds() {
    GroupVersionKind type = type();
    List<ResourceId> ids = new ArrayList<>();
    for (Former each : notes.former()) {
      GroupVersionKind formerType = new GroupVersionKind(type.group(), type.version(), each.kind());
      ids.add(ResourceId.named(formerType, each.name(), each.scope()));
    }
    return ids;
  }

  /** What it was called first. */
  ResourceId originalId() {
    return notes.former().isEmpty() ? currentId() : formerIds().get(0);
  }

  /** All that it is and was called. */
  List<ResourceId> ids() {
    List<ResourceId> ids = formerIds();
    ids.add(currentId());
    return ids;
  }

  /** Notes what it is called, before that changes. */
  void remember() {
    ResourceId id = currentId();
    Former now = new Former(id.type().kind(), id.name(), id.scope());
    notes =
        new Notes(
            plus(notes.former(), now),
            notes.prefixes(),
            notes.suffixes(),
            notes.behavior(),
            notes.hashed());
  }

  void notePrefix(String prefix) {
    notes =
        new Notes(
            notes.former(),
            plus(notes.prefixes(), prefix),
            notes.suffixes(),
            notes.behavior(),
            notes.hashed());
  }

  void noteSuffix(String suffix) {
    notes =
        new Notes(
            notes.former(),
            notes.prefixes(),
            plus(notes.suffixes(), suffix),
            notes.behavior(),
            notes.hashed());
  }

  /** Whether upstream's notes are there as annotations, which patches then find. */
  boolean isAnnotatedUpstream() {
    return !notes.former().isEmpty() || notes.hashed() || notes.behavior() != Behavior.UNSPECIFIED;
  }

  /** Takes over labels, annotations, name, namespace and notes of the one that it replaces. */
  // As CopyMergeMetaDataFieldsFrom in resource.go.
  void takeMetadataOf(Resource other) {
    Tree old = other.tree.at("metadata");
    Tree own = tree.at("metadata");
    tree = withMap(merged(old.object("labels"), own.object("labels")), "metadata", "labels");
    tree =
        withMap(
            merged(old.object("annotations"), own.object("annotations")),
            "metadata",
            "annotations");
    rename(other.name());
    String namespace = other.namespace();
    tree =
        tree.with(namespace.isEmpty() ? Tree.ABSENT : Tree.of(namespace), "metadata", "namespace");
    Notes theirs = other.notes;
    notes =
        new Notes(
            theirs.former(),
            theirs.prefixes(),
            theirs.suffixes(),
            theirs.behavior(),
            theirs.hashed() && notes.hashed());
  }

  /** Puts the entries of another map below its own. */
  void takeEntriesOf(Resource other, String field) {
    tree = withMap(merged(other.tree.object(field), tree.object(field)), field);
  }

  private Tree withMap(ObjectTree map, String... path) {
    return tree.with(map.isEmpty() ? Tree.ABSENT : map, path);
  }

  private static ObjectTree merged(ObjectTree below, ObjectTree above) {
    ObjectTree merged = Scalars.asTexts(below);
    ObjectTree texts = Scalars.asTexts(above);
    for (String name : texts.names()) {
      merged = merged.with(name, texts.at(name));
    }
    return merged;
  }

  /** Whether both were put through the same prefixes and suffixes, as far as the shorter knows. */
  // As PrefixesSuffixesEquals in resource.go.
  boolean isOfSameContext(Resource other) {
    return endAlike(notes.prefixes(), other.notes.prefixes())
        && endAlike(notes.suffixes(), other.notes.suffixes());
  }

  /** The same, where having none is as good as having the same. */
  boolean mayBeOfSameContext(Resource other) {
    return mayEndAlike(notes.prefixes(), other.notes.prefixes())
        && mayEndAlike(notes.suffixes(), other.notes.suffixes());
  }

  private static boolean mayEndAlike(List<String> one, List<String> other) {
    return one.isEmpty() || other.isEmpty() || endAlike(one, other);
  }

  private static boolean endAlike(List<String> one, List<String> other) {
    List<String> shorter = one.size() > other.size() ? other : one;
    List<String> longer = shorter == one ? other : one;
    return shorter.isEmpty()
        ? longer.isEmpty()
        : longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }
}
