package dev.seatrial.object;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/** The object that another one belongs to, and with whose end it ends. */
public record OwnerReference(Tree tree) {
  /** The reference of what a controller made to what it made it for, as NewControllerRef. */
  public static OwnerReference controlledBy(KubeObject owner) {
    return new OwnerReference(
        new ObjectBuilder()
            .put("apiVersion", owner.tree().at("apiVersion"))
            .put("kind", owner.tree().at("kind"))
            .put("name", owner.metadata().at("name"))
            .put("uid", owner.metadata().at("uid"))
            .put("controller", true)
            .put("blockOwnerDeletion", true)
            .build());
  }

  /** The group and version of the owner's kind. */
  public String apiVersion() {
    return tree.text("", "apiVersion");
  }

  /** The owner's kind. */
  public String kind() {
    return tree.text("", "kind");
  }

  /** The owner's name. */
  public String name() {
    return tree.text("", "name");
  }

  /** The owner's UID, which tells it from another of the same name. */
  public String uid() {
    return tree.text("", "uid");
  }

  /** Whether the owner manages the object; at most one does. */
  public boolean isController() {
    return isController(tree);
  }

  static boolean isController(Tree reference) {
    return reference.flag(false, "controller");
  }

  /** Whether the owner cannot go in the foreground before the object has gone. */
  public boolean blocksOwnerDeletion() {
    return tree.flag(false, "blockOwnerDeletion");
  }
}
