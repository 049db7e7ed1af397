package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** A HorizontalPodAutoscaler: what it scales, and by which resources. */
record Autoscaler(Manifest manifest) {
  /** All autoscalers, in their order. */
  static List<Autoscaler> in(Batch batch) {
    List<Autoscaler> autoscalers = new ArrayList<>();
    for (Manifest manifest : batch.ofKind("autoscaling", "HorizontalPodAutoscaler")) {
      autoscalers.add(new Autoscaler(manifest));
    }
    return autoscalers;
  }

  boolean targets(Workload workload) {
    Tree target = manifest.tree().at("spec", "scaleTargetRef");
    KubeObject object = workload.manifest().object();
    return workload.isBeside(manifest)
        && object.kind().equals(target.text("", "kind"))
        && object.name().equals(target.text("", "name"))
        && object.group().equals(new KubeObject(target).group());
  }

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
