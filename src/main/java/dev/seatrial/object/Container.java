package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;

/** A container of a pod's spec. */
public record Container(Tree tree) {
  /** The container's name. */
  public String name() {
    return tree.text("", "name");
  }

  /** The reference of its image. */
  public String image() {
    return tree.text("", "image");
  }

  /** {@code Always}, {@code IfNotPresent} or {@code Never}. */
  public String imagePullPolicy() {
    return tree.text(Image.defaultPullPolicy(image()), "imagePullPolicy");
  }

  /** Its ports. */
  public List<Tree> ports() {
    return tree.items("ports");
  }

  /** Its environment variables. */
  public List<Tree> env() {
    return tree.items("env");
  }

  /** How much of a resource it asks for; none where it asks for none. */
  public Quantity request(String resource) {
    return Quantity.of(tree.at("resources", "requests").at(resource));
  }

  /** How much of a resource it may use; none where that is not limited. */
  public Quantity limit(String resource) {
    return Quantity.of(tree.at("resources", "limits").at(resource));
  }

  /** Whether an init container goes on running beside the others. */
  public boolean isSidecar() {
    return tree.text("", "restartPolicy").equals("Always");
  }

  /** A copy with another image. */
  public Container withImage(String image) {
    return new Container(tree.with(Tree.of(image), "image"));
  }
}
