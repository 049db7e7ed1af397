package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/** An object that another one needs, and that is not among those at hand. */
final class MissingObject implements Rule {
  /** The cluster roles that every cluster has; those of the system begin alike. */
  private static final List<String> USER_ROLES = List.of("admin", "cluster-admin", "edit", "view");

  private static final List<String> SYSTEM_CLASSES =
      List.of("system-cluster-critical", "system-node-critical");

  @Override
  public String id() {
    return "missing-object";
  }

  @Override
  public String summary() {
    return "A config map, secret, claim, account, class or role is named, but not among the files.";
  }

  @Override
  public Severity severity() {
    // It may well be in the cluster already.
    return Severity.NOTE;
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (Reference reference : Reference.in(batch)) {
      Reference.Target target = reference.target();
      boolean isWhole = reference.key().isUnset();
      if (isWhole && !isEverywhere(target) && reference.found(batch).isEmpty()) {
        String message = target.shown() + " is not among these files: it must be there before";
        advice.add(new Advice(reference.manifest(), reference.path(), message));
      }
    }
    return advice;
  }

  private static boolean isEverywhere(Reference.Target target) {
    return switch (target.kind()) {
      case "ServiceAccount" -> target.name().equals("default");
      case "ConfigMap" -> target.name().equals("kube-root-ca.crt");
      case "PriorityClass" -> SYSTEM_CLASSES.contains(target.name());
      case "ClusterRole" ->
          USER_ROLES.contains(target.name()) || target.name().startsWith("system:");
      case "Role" -> target.name().startsWith("system:") || target.name().startsWith("extension-");
      default -> false;
    };
  }
}
