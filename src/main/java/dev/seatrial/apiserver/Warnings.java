package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.List;

/** What the API server accepts but warns of: so far, what it warns of in pods and templates. */
final class Warnings {
  private Warnings() {}

  static List<String> of(Tree object) {
    return switch (object.text("", "kind")) {
      case "Pod" -> PodWarnings.of(object.at("spec"), "spec");
      case "PodTemplate" -> PodWarnings.of(object.at("template", "spec"), "template.spec");
      case "CronJob" ->
          PodWarnings.of(
              object.at("spec", "jobTemplate", "spec", "template", "spec"),
              "spec.jobTemplate.spec.template.spec");
      default -> PodWarnings.of(object.at("spec", "template", "spec"), "spec.template.spec");
    };
  }
}
