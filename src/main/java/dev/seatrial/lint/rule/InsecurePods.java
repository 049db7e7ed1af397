package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import java.util.ArrayList;
import java.util.List;

/** A workload that is admitted, but not its pods; or pods that are admitted with a warning. */
final class InsecurePods implements Rule {
  @Override
  public String id() {
    return "insecure-pods";
  }

  @Override
  public String summary() {
    return "The pod security standard of the namespace does not allow the pods.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (StandardBreach breach : StandardBreach.in(batch)) {
      if (!breach.isRefusal()) {
        advice.add(breach.advice());
      }
    }
    return advice;
  }
}
