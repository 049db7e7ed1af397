package dev.seatrial.yaml;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the fields of one mapping with their marks; a name given again replaces, in place. */
final class MappingBuilder {
  private final ObjectBuilder fields = new ObjectBuilder();
  private final List<String> names = new ArrayList<>();
  private final Marks.Builder marks = new Marks.Builder();
  private final Set<String> merged = new LinkedHashSet<>(0);

  /** Whether the mapping itself, not one merged into it, has the key already. */
  boolean isDuplicate(String name) {
    return fields.has(name) && !merged.contains(name);
  }

  Place placeOf(String name) {
    return marks.key(names.indexOf(name));
  }

  void put(String name, Place key, DocumentBuilder.Node value) {
    if (fields.has(name)) {
      merged.remove(name);
      marks.put(names.indexOf(name), key, value.place(), value.marks());
    } else {
      names.add(name);
      marks.add(key, value.place(), value.marks());
    }
    fields.put(name, value.tree());
  }

  /** Takes all fields of another mapping, over those that are here. */
  void merge(ObjectTree object, Marks from) {
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      put(
          name,
          from.key(i),
          new DocumentBuilder.Node(object.value(i), from.child(i), from.value(i), true));
      merged.add(name);
    }
  }

  ObjectTree tree() {
    return fields.build();
  }

  Marks.Builder marks() {
    return marks;
  }
}
