package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;

/** A namespace, {@code v1}. */
public record Namespace(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** {@code Active} or {@code Terminating}. */
  public String phase() {
    return tree.text("Active", "status", "phase");
  }

  /** Whether nothing new may come into it. */
  public boolean isTerminating() {
    return phase().equals("Terminating") || object().isTerminating();
  }

  /** What must be done before the namespace can go, beside the finalizers of all objects. */
  public List<String> finalizers() {
    return tree.items("spec", "finalizers").stream().map(item -> item.text("")).toList();
  }
}
