package dev.seatrial.object;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An object of whatever kind: what all kinds have alike, its type and its metadata. */
public record KubeObject(Tree tree) {
  private static final String METADATA = "metadata";
  private static final String LABELS = "labels";
  private static final String ANNOTATIONS = "annotations";
  private static final String FINALIZERS = "finalizers";
  private static final String OWNERS = "ownerReferences";

  /** The group and version, such as {@code apps/v1}; {@code v1} has no group. */
  public String apiVersion() {
    return tree.text("", "apiVersion");
  }

  /** The group; empty for the core group. */
  public String group() {
    String apiVersion = apiVersion();
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** The version without its group. */
  public String version() {
    return apiVersion().substring(apiVersion().indexOf('/') + 1);
  }

  /** The kind, such as {@code Deployment}. */
  public String kind() {
    return tree.text("", "kind");
  }

  /** The name; empty where it is still to be generated. */
  public String name() {
    return metadata().text("", "name");
  }

  /** The namespace; empty for objects of the whole cluster. */
  public String namespace() {
    return metadata().text("", "namespace");
  }

  /** The UID; empty before the object was created. */
  public String uid() {
    return metadata().text("", "uid");
  }

  /** How often the desired state changed; 0 for kinds that do not count. */
  public long generation() {
    return metadata().number(0, "generation");
  }

  /** When it was created, as RFC 3339; empty before. */
  public String creationTimestamp() {
    return metadata().text("", "creationTimestamp");
  }

  /** When it will be or should have been gone, as RFC 3339, once its deletion was asked for. */
  public Optional<String> deletionTimestamp() {
    return metadata().textAt("deletionTimestamp");
  }

  /** How many seconds its deletion may take, once that was asked for. */
  public OptionalLong deletionGracePeriodSeconds() {
    return metadata().at("deletionGracePeriodSeconds").isUnset()
        ? OptionalLong.empty()
        : OptionalLong.of(metadata().number(0, "deletionGracePeriodSeconds"));
  }

  /** Whether its deletion was asked for. */
  public boolean isTerminating() {
    return tree.at(METADATA, "deletionTimestamp") instanceof TextTree;
  }

  /** The metadata; empty where there is none. */
  public ObjectTree metadata() {
    return tree.object(METADATA);
  }

  /** The labels, an object of strings. */
  public ObjectTree labels() {
    return metadata().object(LABELS);
  }

  /** The value of a label, where it is set. */
  public Optional<String> label(String key) {
    return labels().textAt(key);
  }

  /** The annotations, an object of strings. */
  public ObjectTree annotations() {
    return metadata().object(ANNOTATIONS);
  }

  /** The value of an annotation, where it is set. */
  public Optional<String> annotation(String key) {
    return annotations().textAt(key);
  }

  /** What must be done before the object can go. */
  public List<String> finalizers() {
    List<Tree> items = tree.items(METADATA, FINALIZERS);
    return items.isEmpty() ? List.of() : items.stream().map(item -> item.text("")).toList();
  }

  /** The objects that it belongs to. */
  public List<OwnerReference> ownerReferences() {
    return metadata().items(OWNERS).stream().map(OwnerReference::new).toList();
  }

  /** The one owner that manages it, as GetControllerOf. */
  public Optional<OwnerReference> controllerOwner() {
    List<Tree> owners = tree.items(METADATA, OWNERS);
    for (int i = 0; i < owners.size(); i++) {
      if (OwnerReference.isController(owners.get(i))) {
        return Optional.of(new OwnerReference(owners.get(i)));
      }
    }
    return Optional.empty();
  }

  /** Whether it is managed by just this owner. */
  public boolean isControlledBy(String ownerUid) {
    return controllerOwner().filter(owner -> owner.uid().equals(ownerUid)).isPresent();
  }

  /** The conditions of its status. */
  public Conditions conditions() {
    return Conditions.of(tree);
  }

  /** {@code namespace/name}, or the name alone for objects of the whole cluster. */
  public String key() {
    return namespace().isEmpty() ? name() : namespace() + "/" + name();
  }

  /** A copy with a field of the metadata set; an absent value removes it. */
  public KubeObject withMetadata(String field, Tree value) {
    return new KubeObject(tree.with(value, METADATA, field));
  }

  /** A copy of another name. */
  public KubeObject withName(String name) {
    return withMetadata("name", Tree.of(name));
  }

  /** A copy in another namespace. */
  public KubeObject withNamespace(String namespace) {
    return withMetadata("namespace", Tree.of(namespace));
  }

  /** A copy with other labels; without any, the field goes. */
  public KubeObject withLabels(ObjectTree labels) {
    return withMetadata(LABELS, labels.isEmpty() ? Tree.ABSENT : labels);
  }

  /** A copy with one label set. */
  public KubeObject withLabel(String key, String value) {
    return withLabels(labels().with(key, Tree.of(value)));
  }

  /** A copy with other annotations; without any, the field goes. */
  public KubeObject withAnnotations(ObjectTree annotations) {
    return withMetadata(ANNOTATIONS, annotations.isEmpty() ? Tree.ABSENT : annotations);
  }

  /** A copy with one annotation set. */
  public KubeObject withAnnotation(String key, String value) {
    return withAnnotations(annotations().with(key, Tree.of(value)));
  }

  /** A copy without an annotation. */
  public KubeObject withoutAnnotation(String key) {
    return withAnnotations(annotations().with(key, Tree.ABSENT));
  }

  /** A copy with other finalizers; without any, the field goes. */
  public KubeObject withFinalizers(List<String> finalizers) {
    return withMetadata(FINALIZERS, finalizers.isEmpty() ? Tree.ABSENT : Tree.texts(finalizers));
  }

  /** A copy of other owners; without any, the field goes. */
  public KubeObject withOwnerReferences(List<OwnerReference> owners) {
    List<Tree> trees = owners.stream().map(OwnerReference::tree).toList();
    return withMetadata(OWNERS, trees.isEmpty() ? Tree.ABSENT : Tree.of(trees));
  }
}
