package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Which taints a pod may live with.
 *
 * <p>Follows {@code ToleratesTaint} in {@code k8s.io/api/core/v1/toleration.go}, v1.37.
 *
 * @param items the tolerations as a pod's spec lists them
 */
public record Tolerations(List<Tree> items) {
  /** Keeps an unmodifiable list. */
  public Tolerations {
    items = List.copyOf(items);
  }

  /** Whether one of them covers the taint. */
  public boolean cover(Tree taint) {
    return items.stream().anyMatch(toleration -> covers(toleration, taint));
  }

  /** Whether every taint with one of the effects is covered. */
  public boolean coverAll(List<Tree> taints, List<String> effects) {
    return taints.stream()
        .filter(taint -> effects.contains(taint.text("", "effect")))
        .allMatch(this::cover);
  }

  private static boolean covers(Tree toleration, Tree taint) {
    String effect = toleration.text("", "effect");
    String key = toleration.text("", "key");
    if ((!effect.isEmpty() && !effect.equals(taint.text("", "effect")))
        || (!key.isEmpty() && !key.equals(taint.text("", "key")))) {
      return false;
    }
    return switch (toleration.text("Equal", "operator")) {
      case "Exists" -> true;
      case "Equal", "" -> toleration.text("", "value").equals(taint.text("", "value"));
      default -> false;
    };
  }
}
