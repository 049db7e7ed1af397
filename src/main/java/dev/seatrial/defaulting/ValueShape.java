package dev.seatrial.defaulting;

import dev.seatrial.schema.GoNamed;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of the values of one schema. It keeps what it has found out of the values inside, for
 * the same few schemas are asked for thousands of times.
 */
final class ValueShape {
  private final Shaper shaper;
  private final Schema schema;
  private final Type type;
  private final boolean go;
  private final boolean amounts;
  private Optional<ObjectShape> objects = Optional.empty();
  private Optional<ValueShape> items = Optional.empty();

  ValueShape(Shaper shaper, Schema schema) {
    this.shaper = shaper;
    this.schema = schema;
    this.type = schema.type();
    this.go = schema.goType().isPresent();
    this.amounts = type == Type.MAP && shaper.defaults() && isResourceList(schema.goType());
  }

  // As SetDefaults_ResourceList: amounts are rounded up to thousandths.
  private static boolean isResourceList(Optional<GoType> of) {
    return of.isPresent()
        && of.get() instanceof GoNamed named
        && named.name().equals("ResourceList")
        && Rules.key(named).equals("core/v1.ResourceList");
  }

  /** Whether Go has a type for it. */
  boolean isGo() {
    return go;
  }

  Type type() {
    return type;
  }

  /** The value in its shape; of an object, what it shares with an old one stays as it is. */
  Tree shaped(Tree value, Tree old) {
    return switch (type) {
      case OBJECT -> value instanceof ObjectTree object ? objects().shaped(object, old) : value;
      case MAP -> value instanceof ObjectTree map ? map(map) : value;
      case LIST -> value instanceof ListTree list ? list(list) : value;
      case STRING,
          INTEGER,
          NUMBER,
          BOOLEAN,
          INT_OR_STRING,
          QUANTITY,
          TIME,
          MICRO_TIME,
          DURATION,
          BYTES,
          ANY ->
          Scalars.canonical(value, type);
    };
  }

  /** What Go keeps where nothing was written. */
  Tree zero() {
    return type == Type.OBJECT
        ? objects().shaped(ObjectTree.EMPTY, Tree.ABSENT)
        : Scalars.zero(type);
  }

  private ObjectShape objects() {
    if (objects.isEmpty()) {
      objects = Optional.of(shaper.objects(schema));
    }
    return objects.get();
  }

  private ValueShape items() {
    if (items.isEmpty()) {
      items = Optional.of(new ValueShape(shaper, schema.items()));
    }
    return items.get();
  }

  private Tree map(ObjectTree map) {
    ObjectTree sorted = map.sorted();
    ObjectBuilder builder = new ObjectBuilder(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      Tree value = item(sorted.value(i), go);
      builder.put(sorted.name(i), amounts ? Scalars.roundedToMilli(value) : value);
    }
    return Sharing.sameOr(map, builder.build());
  }

  private Tree list(ListTree list) {
    boolean goItems = items().go;
    List<Tree> shaped = new ArrayList<>(list.size());
    boolean same = true;
    for (Tree value : list.values()) {
      Tree now = item(value, goItems);
      same &= Sharing.same(value, now);
      shaped.add(now);
    }
    return same ? list : new ListTree(shaped);
  }

  // Go decodes null, in a list or map, as the zero value.
  private Tree item(Tree value, boolean asGo) {
    return asGo && value == Tree.NULL ? items().zero() : items().shaped(value, Tree.ABSENT);
  }
}
