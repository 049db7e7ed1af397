package dev.seatrial.kubectl.describe;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Durations;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is described, and where to look for what belongs to it.
 *
 * @param showsEvents whether the object's events are wanted
 */
public record Described(Tree object, Api api, boolean showsEvents) {
  KubeObject meta() {
    return new KubeObject(object);
  }

  /** The objects of a resource in the namespace of what is described. */
  List<Tree> siblings(String resource) {
    return List.copyOf(api.list(resource, meta().namespace()));
  }

  /** How long ago a timestamp was. */
  // As translateTimestampSince in describe.go.
  String since(String timestamp) {
    OptionalLong micros = Timestamps.micros(timestamp);
    return micros.isEmpty()
        ? "<unknown>"
        : Durations.human(
            Duration.of(api.clock().nowMicros() - micros.getAsLong(), ChronoUnit.MICROS));
  }
}
