package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.Optional;

/** One thing that a standard asks of pods. */
@FunctionalInterface
interface Check {
  /** What is not allowed about a pod with that metadata and spec. */
  Optional<Violation> violation(Tree metadata, Tree spec);

  /** The same for all pods but those of Windows, of which validation refuses what is checked. */
  default Check butOnWindows() {
    return (metadata, spec) ->
        spec.text("", "os", "name").equals("windows")
            ? Optional.empty()
            : violation(metadata, spec);
  }

  /** The same for all pods but those with users of their own. */
  // As relaxPolicyForUserNamespacePod in helpers.go.
  default Check butWithOwnUsers() {
    return (metadata, spec) ->
        spec.flag(true, "hostUsers") ? violation(metadata, spec) : Optional.empty();
  }
}
