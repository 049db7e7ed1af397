package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.object.KubeObject;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The HorizontalPodAutoscalers of a batch, by what they scale. */
final class Autoscalers {
  private final Map<String, List<Autoscaler>> byTarget = new LinkedHashMap<>();

  private Autoscalers() {}

  static Autoscalers in(Batch batch) {
    Autoscalers autoscalers = new Autoscalers();
    for (Manifest manifest : batch.ofKind("autoscaling", "HorizontalPodAutoscaler")) {
      Tree target = manifest.tree().at("spec", "scaleTargetRef");
      String key = key(manifest, new KubeObject(target), target.text("", "name"));
      autoscalers
          .byTarget
          .computeIfAbsent(key, unused -> new ArrayList<>(1))
          .add(new Autoscaler(manifest));
    }
    return autoscalers;
  }

  boolean isEmpty() {
    return byTarget.isEmpty();
  }

  /** Those that scale a workload, in their order. */
  List<Autoscaler> of(Workload workload) {
    Manifest manifest = workload.manifest();
    KubeObject object = manifest.object();
    return byTarget.getOrDefault(key(manifest, object, object.name()), List.of());
  }

  /** A scaled object is beside its autoscaler; a line break is in none of its names. */
  private static String key(Manifest manifest, KubeObject type, String name) {
    return String.join("\n", manifest.object().namespace(), type.group(), type.kind(), name);
  }
}
