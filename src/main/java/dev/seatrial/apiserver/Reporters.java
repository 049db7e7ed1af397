package dev.seatrial.apiserver;

import dev.seatrial.apiserver.FieldOwners.Author;
import dev.seatrial.apiserver.FieldOwners.Written;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who writes the events of which component.
 *
 * <p>Events come by the hundred thousand, each is written once, by the recorder of the component
 * that it names, and hardly ever is anybody asked who set its fields. So that is not remembered
 * event by event, but told from the event itself.
 */
final class Reporters {
  private static final String COMPONENT = "reportingComponent";

  // Events of the other group name their component elsewhere.
  private static final String KEPT = "v1";

  private final Map<String, Author> authors = new LinkedHashMap<>();

  /** Whether a write needs no remembering: a new event by whoever writes all of its component. */
  boolean isUsual(ObjectKey key, Written write) {
    return key.resource().equals(Resources.EVENTS)
        && !write.before().isPresent()
        && write.author().apiVersion().equals(KEPT)
        && authors
            .computeIfAbsent(write.after().text("", COMPONENT), component -> write.author())
            .equals(write.author());
  }

  /** The write that made a stored event; empty where it is no event of a known component. */
  Optional<Written> writeOf(ObjectKey key, Tree stored) {
    Author author =
        key.resource().equals(Resources.EVENTS) ? authors.get(stored.text("", COMPONENT)) : null;
    if (author == null) {
      return Optional.empty();
    }
    long seconds = Timestamps.seconds(stored.text("", "metadata", "creationTimestamp")).orElse(0);
    Tree sent = SystemFields.wiped(stored).without("metadata", "resourceVersion");
    return Optional.of(new Written(author, seconds * 1_000_000, Tree.ABSENT, sent));
  }
}
