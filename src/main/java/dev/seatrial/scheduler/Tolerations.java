package dev.seatrial.scheduler;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** Whether a toleration covers a taint, as {@code ToleratesTaint} in core/v1/toleration.go. */
final class Tolerations {
  private Tolerations() {}

  /** Whether any toleration of the pod covers the taint. */
  static boolean tolerates(Tree pod, Tree taint) {
    return pod.items("spec", "tolerations").stream()
        .anyMatch(toleration -> covers(toleration, taint));
  }

  /** Whether a toleration covers a taint without a value. */
  static boolean tolerates(Tree toleration, String key, String effect) {
    return covers(toleration, ObjectTree.of("key", Tree.of(key), "effect", Tree.of(effect)));
  }

  private static boolean covers(Tree toleration, Tree taint) {
    String effect = toleration.text("", "effect");
    String key = toleration.text("", "key");
    if (!effect.isEmpty() && !effect.equals(taint.text("", "effect"))
        || !key.isEmpty() && !key.equals(taint.text("", "key"))) {
      return false;
    }
    return switch (toleration.text("Equal", "operator")) {
      case "Exists" -> true;
      case "Equal", "" -> toleration.text("", "value").equals(taint.text("", "value"));
      default -> false;
    };
  }
}
