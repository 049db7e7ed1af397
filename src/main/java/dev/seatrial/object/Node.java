package dev.seatrial.object;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** A node, {@code v1}. */
public record Node(Tree tree) {
  private static final String ROLE_PREFIX = "node-role.kubernetes.io/";

  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** The node's name. */
  public String name() {
    return tree.text("", "metadata", "name");
  }

  /** Whether new pods may be put there: it is not cordoned. */
  public boolean isSchedulable() {
    return !tree.flag(false, "spec", "unschedulable");
  }

  /** Whether its kubelet says that it can run pods. */
  public boolean isReady() {
    return Conditions.of(tree).isTrue("Ready");
  }

  /** What keeps pods away that do not tolerate it. */
  public List<Tree> taints() {
    return tree.items("spec", "taints");
  }

  /** How much of a resource its pods may use; none where the node has none of it. */
  public Quantity allocatable(String resource) {
    return Quantity.of(tree.at("status", "allocatable").at(resource));
  }

  /** How much of a resource the machine has; none where it has none of it. */
  public Quantity capacity(String resource) {
    return Quantity.of(tree.at("status", "capacity").at(resource));
  }

  /** The address of a type, such as {@code InternalIP}, where it has one. */
  public Optional<String> address(String type) {
    return tree.items("status", "addresses").stream()
        .filter(address -> address.text("", "type").equals(type))
        .map(address -> address.text("", "address"))
        .findFirst();
  }

  /** The range that its pods' addresses come from; empty where none is assigned. */
  public String podCidr() {
    return tree.text("", "spec", "podCIDR");
  }

  /** The roles that its labels name, in the order of the labels. */
  public List<String> roles() {
    ObjectTree labels = tree.object("metadata", "labels");
    return labels.names().stream()
        .filter(name -> name.startsWith(ROLE_PREFIX) && name.length() > ROLE_PREFIX.length())
        .map(name -> name.substring(ROLE_PREFIX.length()))
        .toList();
  }

  /** A copy where no new pods may be put. */
  public Node cordoned() {
    return new Node(tree.with(Tree.of(true), "spec", "unschedulable"));
  }

  /** A copy where new pods may be put again. */
  public Node uncordoned() {
    return new Node(tree.without("spec", "unschedulable"));
  }

  /** A copy with other taints; without any, the field goes. */
  public Node withTaints(List<Tree> taints) {
    return new Node(tree.with(taints.isEmpty() ? Tree.ABSENT : Tree.of(taints), "spec", "taints"));
  }
}
