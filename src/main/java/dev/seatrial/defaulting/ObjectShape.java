package dev.seatrial.defaulting;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The shape of the objects of one type; it remembers the last one, for many are the same. */
final class ObjectShape {
  private final boolean keepsUnknown;
  private final FieldShape[] fields;
  // Has every field of the type, and so knows at which position each stands.
  private final ObjectTree positions;
  private final Optional<UnaryOperator<ObjectTree>> rule;

  // What stands in each field where nothing was written; filled in when first asked for.
  private Tree[] unwritten = {};
  private Optional<ObjectTree> zero = Optional.empty();
  private ObjectTree before = ObjectTree.EMPTY;
  private ObjectTree after = ObjectTree.EMPTY;

  ObjectShape(Shaper shaper, Schema schema, Optional<UnaryOperator<ObjectTree>> rule) {
    this.rule = rule;
    this.keepsUnknown = schema.keepsUnknownFields();
    Set<String> pointers = new LinkedHashSet<>();
    schema.goType().ifPresent(type -> addPointers(type, pointers));
    boolean go = schema.goType().isPresent();
    List<Field> all = schema.fields();
    ObjectBuilder names = new ObjectBuilder(all.size());
    this.fields = new FieldShape[all.size()];
    for (int i = 0; i < fields.length; i++) {
      Field field = all.get(i);
      fields[i] = new FieldShape(shaper, field, !go || pointers.contains(field.name()));
      names.put(field.name(), Tree.NULL);
    }
    this.positions = names.build();
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
    if (object.isEmpty()) {
      return zero();
    }
    if (object != before) {
      // Inside the object may be others of its type, so nothing is remembered before the end.
      ObjectTree made = shape(object, old);
      before = object;
      after = made;
    }
    return after;
  }

  private ObjectTree zero() {
    if (zero.isEmpty()) {
      zero = Optional.of(shape(ObjectTree.EMPTY, Tree.ABSENT));
    }
    return zero.get();
  }

  private ObjectTree shape(ObjectTree object, Tree old) {
    ObjectTree filled = rule.isPresent() ? rule.get().apply(known(object)) : object;
    Tree[] values = new Tree[fields.length];
    System.arraycopy(unwritten(), 0, values, 0, values.length);
    for (int i = 0; i < filled.size(); i++) {
      String name = filled.name(i);
      int position = positions.position(name);
      if (position >= 0) {
        values[position] = fields[position].shaped(filled.value(i), old.at(name));
      }
    }
    return keepsUnknown ? withUnknown(object, values, filled) : inOrder(object, values);
  }

  private Tree[] unwritten() {
    if (unwritten.length < fields.length) {
      Tree[] all = new Tree[fields.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = fields[i].shaped(Tree.ABSENT, Tree.ABSENT);
      }
      unwritten = all;
    }
    return unwritten;
  }

  /** The fields that are there, in the order of the type: no name comes twice. */
  private ObjectTree inOrder(ObjectTree object, Tree... values) {
    String[] names = new String[values.length];
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != Tree.ABSENT) {
        names[size] = fields[i].name();
        values[size++] = values[i];
      }
    }
    return Sharing.isSame(object, names, values, size)
        ? object
        : ObjectTree.of(names, values, 0, size);
  }

  private ObjectTree withUnknown(ObjectTree object, Tree[] values, ObjectTree filled) {
    ObjectBuilder builder = new ObjectBuilder(filled.size());
    for (int i = 0; i < values.length; i++) {
      builder.put(fields[i].name(), values[i]);
    }
    for (int i = 0; i < filled.size(); i++) {
      if (!positions.has(filled.name(i))) {
        builder.put(filled.name(i), filled.value(i));
      }
    }
    return Sharing.sameOr(object, builder.build());
  }

  // Go forgets the fields that it does not know before anything else looks at the object.
  private ObjectTree known(ObjectTree object) {
    if (keepsUnknown) {
      return object;
    }
    for (int i = 0; i < object.size(); i++) {
      if (!positions.has(object.name(i))) {
        return onlyKnown(object);
      }
    }
    return object;
  }

  private ObjectTree onlyKnown(ObjectTree object) {
    ObjectBuilder builder = new ObjectBuilder(object.size());
    for (int i = 0; i < object.size(); i++) {
      Tree kept = positions.has(object.name(i)) ? object.value(i) : Tree.ABSENT;
      builder.put(object.name(i), kept);
    }
    return builder.build();
  }
}
