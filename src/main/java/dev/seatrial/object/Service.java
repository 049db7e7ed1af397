package dev.seatrial.object;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** A service, {@code v1}. */
public record Service(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** {@code ClusterIP}, {@code NodePort}, {@code LoadBalancer} or {@code ExternalName}. */
  public String type() {
    return tree.text("ClusterIP", "spec", "type");
  }

  /** The address; {@code None} for a headless service, empty before one is allocated. */
  public String clusterIp() {
    return tree.text("", "spec", "clusterIP");
  }

  /** Whether it has no address of its own, and names its pods instead. */
  public boolean isHeadless() {
    return clusterIp().equals("None");
  }

  /** The labels of its pods; empty where somebody else writes its endpoints. */
  public ObjectTree selector() {
    return tree.object("spec", "selector");
  }

  /** Whether it sends to pods with these labels; without a selector it sends to none. */
  public boolean selects(Tree labels) {
    return !selector().isEmpty() && LabelSelector.ofLabels(selector()).matches(labels);
  }

  /** Its ports. */
  public List<Tree> ports() {
    return tree.items("spec", "ports");
  }

  /** Whether its endpoints count before they are ready. */
  public boolean publishesNotReadyAddresses() {
    return tree.flag(false, "spec", "publishNotReadyAddresses");
  }
}
