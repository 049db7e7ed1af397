package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where objects keep the specification of their pods. */
// As updatePodSpecForObject in kubectl/pkg/polymorphichelpers/updatepodspec.go, v0.37.
public final class PodSpecs {
  private PodSpecs() {}

  /** The fields that lead to it; empty for kinds that have none. */
  public static Optional<String[]> place(Resource resource) {
    return switch (resource.kind()) {
      case "Pod" -> Optional.of(new String[] {"spec"});
      case "CronJob" ->
          Optional.of(new String[] {"spec", "jobTemplate", "spec", "template", "spec"});
      case "DaemonSet", "Deployment", "Job", "ReplicaSet", "ReplicationController", "StatefulSet" ->
          Optional.of(new String[] {"spec", "template", "spec"});
      default -> Optional.empty();
    };
  }

  /** The object with the specification of its pods changed; refused where it has none. */
  static Tree changed(Item item, UnaryOperator<Tree> change) {
    String[] place =
        place(item.resource())
            .orElseThrow(
                () ->
                    new KubectlError(
                        "the object is not a pod or does not have a pod template: *"
                            + item.resource().schema().goName()));
    return item.tree().with(change.apply(item.tree().at(place)), place);
  }

  /** The containers of a pod's specification, those that come first first. */
  static List<Tree> containers(Tree spec) {
    List<Tree> containers = new ArrayList<>(spec.items("initContainers"));
    containers.addAll(spec.items("containers"));
    return containers;
  }
}
