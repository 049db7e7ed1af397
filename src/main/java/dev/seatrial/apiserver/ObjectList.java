package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.OptionalLong;

/**
 * The answer to a list.
 *
 * @param items as they were stored, in the order of namespace and name
 * @param revision of which the list is
 * @param continueToken how to go on; empty where the list is whole
 * @param remaining how many objects are left; empty where none are or where nobody counted
 */
public record ObjectList(
    Resource resource,
    List<Tree> items,
    long revision,
    String continueToken,
    OptionalLong remaining) {
  /** Keeps an unmodifiable list. */
  public ObjectList {
    items = List.copyOf(items);
  }

  /** The answer as the API gives it; its items name their kind only where it is a custom one. */
  public Tree toTree() {
    boolean isCustom = resource.isCustom();
    ObjectBuilder metadata = new ObjectBuilder().put("resourceVersion", Long.toString(revision));
    if (isCustom || !continueToken.isEmpty()) {
      metadata.put("continue", continueToken);
    }
    remaining.ifPresent(count -> metadata.put("remainingItemCount", count));
    return new ObjectBuilder()
        .put("kind", resource.kind() + "List")
        .put("apiVersion", resource.apiVersion())
        .put("metadata", metadata.build())
        .put(
            "items",
            Tree.of(
                isCustom
                    ? items
                    : items.stream()
                        .map(each -> each.without("kind").without("apiVersion"))
                        .toList()))
        .build();
  }

  /** The same list of these objects. */
  public ObjectList of(List<Tree> others) {
    return new ObjectList(resource, others, revision, continueToken, remaining);
  }
}
