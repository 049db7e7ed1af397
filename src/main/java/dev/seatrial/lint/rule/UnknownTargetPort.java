package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A target port by a name that no container of the selected pods gives a port. */
// As FindPort in pkg/api/v1/pod/util.go, v1.37: pods without such a port are left out.
final class UnknownTargetPort implements Rule {
  @Override
  public String id() {
    return "unknown-target-port";
  }

  @Override
  public String summary() {
    return "A Service names a target port that the pods it selects do not have.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (SelectedPods pods : SelectedPods.in(batch)) {
      List<Tree> ports = pods.service().tree().items("spec", "ports");
      for (int i = 0; i < ports.size(); i++) {
        Tree target = ports.get(i).at("targetPort");
        String protocol = ports.get(i).text("TCP", "protocol");
        for (Workload workload : pods.selected()) {
          if (target instanceof TextTree name && !has(workload, name.value(), protocol)) {
            String message =
                "no container of "
                    + workload.shown()
                    + " names a "
                    + protocol
                    + " port \""
                    + name.value()
                    + "\": its pods get no traffic";
            Path path = Path.of("spec", "ports").index(i).field("targetPort");
            advice.add(new Advice(pods.service(), path, message));
          }
        }
      }
    }
    return advice;
  }

  private static boolean has(Workload workload, String name, String protocol) {
    for (Workload.Container container : workload.lastingContainers()) {
      for (Tree port : container.tree().items("ports")) {
        if (port.text("", "name").equals(name) && port.text("TCP", "protocol").equals(protocol)) {
          return true;
        }
      }
    }
    return false;
  }
}
