package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldValue;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules of a container must know of the pod around it.
 *
 * @param volumes the right volumes, by their names
 * @param claims the names of the pod's resource claims
 * @param spec the pod's spec
 */
record PodContext(Map<String, Tree> volumes, Set<String> claims, FieldValue spec) {

  static PodContext of(FieldValue spec, Map<String, Tree> volumes) {
    Set<String> claims = new TreeSet<>();
    for (Tree claim : spec.tree().items("resourceClaims")) {
      if (!claim.at("name").isEmpty()) {
        claims.add(claim.text("", "name"));
      }
    }
    return new PodContext(volumes, claims, spec);
  }

  String restartPolicy() {
    return spec.at("restartPolicy").text();
  }

  /** Whether the pod shares the users of its node. */
  boolean usesHostUsers() {
    return spec.tree().flag(true, "hostUsers");
  }

  OptionalLong graceSeconds() {
    FieldValue seconds = spec.at("terminationGracePeriodSeconds");
    return seconds.isSet() ? OptionalLong.of(seconds.number()) : OptionalLong.empty();
  }
}
