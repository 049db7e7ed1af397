package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A container without the request against which a HorizontalPodAutoscaler measures its pods. */
// As calculatePodRequests in replica_calculator.go, v1.37: one container without is enough.
final class UtilizationWithoutRequests implements Rule {
  @Override
  public String id() {
    return "utilization-without-requests";
  }

  @Override
  public String summary() {
    return "A container lacks the request against which an autoscaler measures it.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    Autoscalers autoscalers = Autoscalers.in(batch);
    if (autoscalers.isEmpty()) {
      return advice;
    }
    for (Workload workload : Workload.in(batch)) {
      for (Autoscaler autoscaler : autoscalers.of(workload)) {
        check(workload, autoscaler, advice);
      }
    }
    return advice;
  }

  private static void check(Workload workload, Autoscaler autoscaler, List<Advice> advice) {
    for (String resource : autoscaler.utilizations()) {
      for (Workload.Container container : workload.lastingContainers()) {
        Tree resources = container.tree().at("resources");
        // A limit without a request becomes the request.
        boolean requested =
            !resources.at("requests", resource).isUnset()
                || !resources.at("limits", resource).isUnset();
        if (!requested) {
          String message =
              "has no request of "
                  + resource
                  + ", so that "
                  + Workload.shown(autoscaler.manifest())
                  + " can't tell the utilization and never scales";
          advice.add(new Advice(workload.manifest(), container.path().field("resources"), message));
        }
      }
    }
  }
}
