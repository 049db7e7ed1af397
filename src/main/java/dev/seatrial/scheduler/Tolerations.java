package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/** Whether a toleration covers a taint, as {@code ToleratesTaint} in core/v1/toleration.go. */
final class Tolerations {
  static final String NO_SCHEDULE = "NoSchedule";
  static final String NO_EXECUTE = "NoExecute";
  static final String PREFER_NO_SCHEDULE = "PreferNoSchedule";

  private Tolerations() {}

  /** Whether any toleration of the pod covers the taint. */
  static boolean tolerates(Tree pod, Tree taint) {
    return tolerates(pod.items("spec", "tolerations"), taint);
  }

  /** Whether any of the tolerations covers the taint. */
  static boolean tolerates(List<Tree> tolerations, Tree taint) {
    return tolerations.stream().anyMatch(toleration -> covers(toleration, taint));
  }

  /** Whether one of the taints is not tolerated, as FindMatchingUntoleratedTaint. */
  static boolean isRepelled(Tree pod, List<Tree> taints) {
    for (Tree taint : taints) {
      if (!tolerates(pod, taint)) {
        return true;
      }
    }
    return false;
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
