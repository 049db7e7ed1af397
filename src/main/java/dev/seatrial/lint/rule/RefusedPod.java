package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.lint.Severity;
import dev.seatrial.tree.Path;
import java.util.ArrayList;
import java.util.List;

/** A pod that the pod security standard of its namespace refuses. */
final class RefusedPod implements Rule {
  @Override
  public String id() {
    return "refused-pod";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "The pod security standard of the namespace refuses the pod.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (StandardBreach breach : StandardBreach.in(batch)) {
      if (isRefused(breach)) {
        advice.add(advice(breach));
      }
    }
    return advice;
  }

  static boolean isRefused(StandardBreach breach) {
    return breach.isEnforced() && breach.workload().podAt().isRoot();
  }

  static Advice advice(StandardBreach breach) {
    Path spec = breach.workload().podAt().field("spec");
    return new Advice(breach.workload().manifest(), spec, breach.message());
  }
}
