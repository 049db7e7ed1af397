package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A number of replicas in the manifest of what a HorizontalPodAutoscaler scales. */
final class ReplicasUnderAutoscaler implements Rule {
  private static final Path REPLICAS = Path.of("spec", "replicas");

  @Override
  public String id() {
    return "replicas-under-autoscaler";
  }

  @Override
  public String summary() {
    return "A manifest sets the replicas of what a HorizontalPodAutoscaler scales.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    Autoscalers autoscalers = Autoscalers.in(batch);
    if (autoscalers.isEmpty()) {
      return advice;
    }
    for (Workload workload : Workload.in(batch)) {
      Tree replicas = workload.manifest().tree().at(REPLICAS);
      for (Autoscaler autoscaler : autoscalers.of(workload)) {
        if (!replicas.isUnset()) {
          String message =
              "every apply sets this back to "
                  + replicas.toJson()
                  + ", whatever "
                  + Workload.shown(autoscaler.manifest())
                  + " has made of it";
          advice.add(new Advice(workload.manifest(), REPLICAS, message));
        }
      }
    }
    return advice;
  }
}
