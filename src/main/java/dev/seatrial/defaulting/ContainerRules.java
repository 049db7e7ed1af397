package dev.seatrial.defaulting;

import dev.seatrial.object.Image;
import java.util.List;

/** Containers and what stands in them, as {@code pkg/apis/core/v1/defaults.go} of v1.37. */
final class ContainerRules {
  private ContainerRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("core/v1.Container", ContainerRules::container),
        Rule.of("core/v1.EphemeralContainer", ContainerRules::container),
        Rule.of("core/v1.Probe", ContainerRules::probe),
        Rule.of(
            "core/v1.HTTPGetAction", action -> action.empty("path", "/").empty("scheme", "HTTP")),
        // Declared with a marker, as the next two; schemas leave out defaults that are zero.
        Rule.of("core/v1.GRPCAction", action -> action.unset("service", "")),
        Rule.of("core/v1.FileKeySelector", selector -> selector.unset("optional", false)),
        Rule.of("core/v1.ObjectFieldSelector", selector -> selector.empty("apiVersion", "v1")));
  }

  private static Filling container(Filling container) {
    return container
        .empty("imagePullPolicy", Image.defaultPullPolicy(container.done().text("", "image")))
        .empty("terminationMessagePath", "/dev/termination-log")
        .empty("terminationMessagePolicy", "File");
  }

  private static Filling probe(Filling probe) {
    return probe
        .empty("timeoutSeconds", 1)
        .empty("periodSeconds", 10)
        .empty("successThreshold", 1)
        .empty("failureThreshold", 3);
  }
}
