package dev.seatrial.object;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** A persistent volume claim, {@code v1}. */
public record PersistentVolumeClaim(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** The volume that it is bound to or asks for; empty where it has none. */
  public String volumeName() {
    return tree.text("", "spec", "volumeName");
  }

  /** The storage class that it asks for; empty where volumes without a class will do. */
  public Optional<String> storageClass() {
    return object()
        .annotation("volume.beta.kubernetes.io/storage-class")
        .or(() -> tree.textAt("spec", "storageClassName"));
  }

  /** How much storage it asks for. */
  public Optional<Quantity> requested() {
    return tree.textAt("spec", "resources", "requests", "storage").map(Quantity::parse);
  }

  /** How the volume is to be mounted. */
  public List<Tree> accessModes() {
    return tree.items("spec", "accessModes");
  }

  /** {@code Filesystem} or {@code Block}. */
  public String volumeMode() {
    return tree.text("Filesystem", "spec", "volumeMode");
  }

  /** Which volumes will do, by their labels; absent where all will. */
  public Tree selector() {
    return tree.at("spec", "selector");
  }

  /** The class of the attributes that it asks for; empty where it asks for none. */
  public String attributesClass() {
    return tree.text("", "spec", "volumeAttributesClassName");
  }

  /** Whether it was bound once, and its volume with it. */
  public boolean isBindingComplete() {
    return object().annotation("pv.kubernetes.io/bind-completed").isPresent();
  }

  /** {@code Pending}, {@code Bound} or {@code Lost}. */
  public String phase() {
    return tree.text("", "status", "phase");
  }

  /** How a volume names it. */
  public Tree reference() {
    return new ObjectBuilder()
        .put("apiVersion", tree.at("apiVersion"))
        .put("kind", tree.at("kind"))
        .put("name", tree.at("metadata", "name"))
        .put("namespace", tree.at("metadata", "namespace"))
        .put("resourceVersion", tree.at("metadata", "resourceVersion"))
        .put("uid", tree.at("metadata", "uid"))
        .build();
  }
}
