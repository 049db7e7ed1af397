package dev.seatrial.validation.workload;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/** What the pods of workloads that never end must not say: when to stop. */
final class RunsForever {
  private RunsForever() {}

  static void check(FieldValue template, String kind, FieldErrors errors) {
    FieldValue policy = template.at("spec", "restartPolicy");
    if (!policy.text().equals("Always")) {
      errors.notSupported(policy, Tree.of(policy.text()), List.of("Always"));
    }
    FieldValue deadline = template.at("spec", "activeDeadlineSeconds");
    if (deadline.isSet()) {
      errors.forbidden(deadline, "activeDeadlineSeconds in " + kind + " is not Supported");
    }
  }
}
