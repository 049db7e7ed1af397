package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.trial.Story;
import java.util.function.Predicate;

/**
 * Which objects' changes are asked for.
 *
 * @param resource of one resource only; of all where it is empty
 * @param name of this name, or, where no resource is named, of those that it owns by their names;
 *     empty for all
 * @param withNoise with events and leases
 */
record ObjectFilter(String resource, String name, boolean withNoise)
    implements Predicate<ObjectKey> {
  /** The objects that {@code web}, {@code deploy/web} or {@code pods/} mean; all for no text. */
  static ObjectFilter of(String text, Catalog catalog, boolean withNoise) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new ObjectFilter("", text, withNoise);
    }
    String word = text.substring(0, slash);
    Resource resource =
        catalog
            .named(word)
            .orElseThrow(
                () -> new UserError("cluster history: \"" + word + "\" is no kind that is known"));
    return new ObjectFilter(resource.groupResource(), text.substring(slash + 1), withNoise);
  }

  @Override
  public boolean test(ObjectKey key) {
    boolean named = name.isEmpty() || key.name().equals(name);
    if (!resource.isEmpty()) {
      return key.resource().equals(resource) && named;
    }
    return (withNoise || !Story.isNoise(key))
        && (named || key.name().startsWith(name + "-") || key.name().startsWith(name + "."));
  }
}
