package dev.seatrial.yaml;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the fields of one mapping with their marks; a name given again replaces, in place. */
final class MappingBuilder {
  private final ObjectBuilder fields = new ObjectBuilder();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>(0);
  private final Marks.Builder marks = new Marks.Builder();
  private final Set<String> merged = new LinkedHashSet<>(0);

  /** Whether the mapping itself, not one merged into it, has the key already. */
  boolean isDuplicate(String name) {
    return fields.has(name) && !merged.contains(name);
  }

  Place placeOf(String name) {
    return marks.key(position(name));
  }

  void put(String name, Place key, DocumentBuilder.Node value) {
    if (fields.has(name)) {
      merged.remove(name);
      marks.put(position(name), key, value.place(), value.marks());
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

  /** Looked up only for names that come again, so the index is made when the first one does. */
  private int position(String name) {
    for (int i = positions.size(); i < names.size(); i++) {
      positions.put(names.get(i), i);
    }
    return positions.getOrDefault(name, -1);
  }

  ObjectTree tree() {
    return fields.build();
  }

  Marks.Builder marks() {
    return marks;
  }
}
