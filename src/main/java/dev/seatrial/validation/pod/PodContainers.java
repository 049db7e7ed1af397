package dev.seatrial.validation.pod;

import dev.seatrial.validation.field.FieldValue;
import java.util.ArrayList;
import java.util.List;

/** The containers of a pod in the order of VisitContainersWithPath: init, regular, ephemeral. */
final class PodContainers {
  private PodContainers() {}

  static List<FieldValue> of(FieldValue spec) {
    List<FieldValue> containers = new ArrayList<>(spec.at("initContainers").items());
    containers.addAll(spec.at("containers").items());
    containers.addAll(spec.at("ephemeralContainers").items());
    return containers;
  }
}
