package dev.seatrial.lint.rule;

import dev.seatrial.lint.Manifest;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A HorizontalPodAutoscaler: what it scales, and by which resources. */
record Autoscaler(Manifest manifest) {
  int minReplicas() {
    return manifest.tree().integer(1, "spec", "minReplicas");
  }

  /** The resources whose use over all containers of a pod is measured against its requests. */
  List<String> utilizations() {
    List<String> resources = new ArrayList<>();
    if (!manifest.tree().at("spec", "targetCPUUtilizationPercentage").isUnset()) {
      resources.add("cpu");
    }
    for (Tree metric : manifest.tree().items("spec", "metrics")) {
      Tree resource = metric.at("resource");
      if (resource.text("", "target", "type").equals("Utilization")) {
        resources.add(resource.text("", "name"));
      }
    }
    return resources;
  }
}
