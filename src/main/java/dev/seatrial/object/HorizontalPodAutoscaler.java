package dev.seatrial.object;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** A horizontal pod autoscaler, {@code autoscaling/v2}, or the {@code v1} that came before. */
public record HorizontalPodAutoscaler(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** The workload that it scales. */
  public Tree target() {
    return tree.at("spec", "scaleTargetRef");
  }

  /** The fewest replicas. */
  public int minReplicas() {
    return tree.integer(1, "spec", "minReplicas");
  }

  /** The most replicas. */
  public int maxReplicas() {
    return tree.integer(1, "spec", "maxReplicas");
  }

  /** What it goes by, each as {@code autoscaling/v2} writes it. */
  public List<Tree> metrics() {
    Tree percent = tree.at("spec", "targetCPUUtilizationPercentage");
    return percent.isUnset() ? tree.items("spec", "metrics") : ListTree.of(cpu(percent)).values();
  }

  private static Tree cpu(Tree percent) {
    Tree target =
        new ObjectBuilder().put("type", "Utilization").put("averageUtilization", percent).build();
    Tree resource = ObjectTree.of("name", Tree.of("cpu"), "target", target);
    return ObjectTree.of("type", Tree.of("Resource"), "resource", resource);
  }

  /** How fast it may scale; absent where the usual limits hold. */
  public Tree behavior() {
    return tree.at("spec", "behavior");
  }

  /** How many replicas it asked for last. */
  public int desiredReplicas() {
    return tree.integer(0, "status", "desiredReplicas");
  }
}
