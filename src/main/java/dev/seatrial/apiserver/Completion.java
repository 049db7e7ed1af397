package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is known of objects beyond what is stored: it is asked for when a client reads them. */
final class Completion {
  private final Map<String, UnaryOperator<Tree>> byResource = new LinkedHashMap<>();

  void set(String resource, UnaryOperator<Tree> completion) {
    byResource.put(resource, completion);
  }

  /** The object as clients read it. */
  Tree of(String resource, Tree object) {
    UnaryOperator<Tree> completion = byResource.get(resource);
    return completion == null ? object : completion.apply(object);
  }

  /** The list as clients read it. */
  ObjectList of(ObjectList list) {
    String resource = list.resource().groupResource();
    return byResource.containsKey(resource)
        ? list.of(list.items().stream().map(item -> of(resource, item)).toList())
        : list;
  }
}
