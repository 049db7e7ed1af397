package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.lint.Severity;
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
      if (breach.isRefusal()) {
        advice.add(breach.advice());
      }
    }
    return advice;
  }
}
