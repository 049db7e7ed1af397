package dev.seatrial.defaulting;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The shape of the objects of one type; it remembers the last one, for many are the same. */
final class ObjectShape {
  private final boolean keepsUnknown;
  private final List<FieldShape> fields = new ArrayList<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final UnaryOperator<ObjectTree> rule;
  private Optional<Memory> memory = Optional.empty();

  private Optional<ObjectTree> zero = Optional.empty();

  private record Memory(ObjectTree before, ObjectTree after) {}

  ObjectShape(Shaper shaper, Schema schema, UnaryOperator<ObjectTree> rule) {
    this.rule = rule;
    this.keepsUnknown = schema.keepsUnknownFields();
    Set<String> pointers = new LinkedHashSet<>();
    schema.goType().ifPresent(type -> addPointers(type, pointers));
    boolean go = schema.goType().isPresent();
    for (Field field : schema.fields()) {
      boolean pointer = !go || pointers.contains(field.name());
      fields.add(new FieldShape(shaper, field, pointer));
      positions.put(field.name(), positions.size());
    }
  }

  private static void addPointers(GoType struct, Set<String> pointers) {
    for (GoType.StructField field : struct.structFields()) {
      GoType type = field.type();
      if (field.jsonName().isEmpty()) {
        addPointers(type instanceof GoType.Pointer pointer ? pointer.to() : type, pointers);
      } else if (type instanceof GoType.Pointer) {
        pointers.add(field.jsonName());
      }
    }
  }

  /** The object in its shape; what it shares with one that has it is not looked at again. */
  // The very same tree came last time: identity is the point, equality would cost more than
  // shaping.
  @SuppressWarnings("ReferenceEquality")
  ObjectTree shaped(ObjectTree object, Tree old) {
    if (object == old) {
      return object;
    }
    Optional<Memory> last = memory;
    if (last.isPresent() && object == last.get().before) {
      return last.get().after;
    }
    ObjectTree after = object.isEmpty() ? zero() : shape(object, old);
    memory = Optional.of(new Memory(object, after));
    return after;
  }

  private ObjectTree zero() {
    if (zero.isEmpty()) {
      zero = Optional.of(shape(ObjectTree.EMPTY, Tree.ABSENT));
    }
    return zero.get();
  }

  private ObjectTree shape(ObjectTree object, Tree old) {
    ObjectTree filled = rule.apply(keepsUnknown ? object : known(object));
    Tree[] values = written(filled);
    for (int i = 0; i < values.length; i++) {
      FieldShape field = fields.get(i);
      values[i] =
          values[i] == Tree.ABSENT
              ? field.unwritten()
              : field.shaped(values[i], old.at(field.name()));
    }
    return keepsUnknown ? withUnknown(object, values, filled) : known(object, values);
  }

  /** The fields that are there, in the order of the type: no name comes twice. */
  private ObjectTree known(ObjectTree object, Tree... values) {
    String[] names = new String[values.length];
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != Tree.ABSENT) {
        names[size] = fields.get(i).name();
        values[size++] = values[i];
      }
    }
    return Sharing.sameOr(object, ObjectTree.of(names, values, 0, size));
  }

  private ObjectTree withUnknown(ObjectTree object, Tree[] values, ObjectTree filled) {
    ObjectBuilder builder = new ObjectBuilder(filled.size());
    for (int i = 0; i < values.length; i++) {
      builder.put(fields.get(i).name(), values[i]);
    }
    for (int i = 0; i < filled.size(); i++) {
      if (!positions.containsKey(filled.name(i))) {
        builder.put(filled.name(i), filled.value(i));
      }
    }
    return Sharing.sameOr(object, builder.build());
  }

  /** The values in the order of the type's fields, which is not that of the text. */
  private Tree[] written(ObjectTree object) {
    Tree[] written = new Tree[fields.size()];
    Arrays.fill(written, Tree.ABSENT);
    for (int i = 0; i < object.size(); i++) {
      int position = positions.getOrDefault(object.name(i), -1);
      if (position >= 0) {
        written[position] = object.value(i);
      }
    }
    return written;
  }

  // Go forgets the fields that it does not know before anything else looks at the object.
  private ObjectTree known(ObjectTree object) {
    for (int i = 0; i < object.size(); i++) {
      if (!positions.containsKey(object.name(i))) {
        return onlyKnown(object);
      }
    }
    return object;
  }

  private ObjectTree onlyKnown(ObjectTree object) {
    ObjectBuilder builder = new ObjectBuilder(object.size());
    for (int i = 0; i < object.size(); i++) {
      Tree kept = positions.containsKey(object.name(i)) ? object.value(i) : Tree.ABSENT;
      builder.put(object.name(i), kept);
    }
    return builder.build();
  }
}
