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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives trees the shape that they have once Go has decoded and encoded them again, and fills in
 * defaults on the way. What is in that shape already comes back as the very same tree.
 */
final class Shaper {
  private final Rules rules;
  private final Map<GoType, ObjectShape> shapes = new LinkedHashMap<>();

  Shaper(Rules rules) {
    this.rules = rules;
  }

  /** Whether defaults are filled in. */
  boolean defaults() {
    return !rules.isEmpty();
  }

  Tree shaped(Tree value, Schema schema) {
    return shaped(value, Tree.ABSENT, schema);
  }

  /** The same where another value, which has its shape, is to be replaced. */
  Tree shaped(Tree value, Tree old, Schema schema) {
    return switch (schema.type()) {
      case OBJECT -> value instanceof ObjectTree object ? shape(schema).shaped(object, old) : value;
      case MAP -> value instanceof ObjectTree map ? map(map, schema) : value;
      case LIST -> value instanceof ListTree list ? list(list, schema.items()) : value;
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
          Scalars.canonical(value, schema.type());
    };
  }

  /** What Go keeps where nothing was written. */
  Tree zero(Schema schema) {
    return schema.type() == Type.OBJECT
        ? shape(schema).shaped(ObjectTree.EMPTY, Tree.ABSENT)
        : Scalars.zero(schema.type());
  }

  private ObjectShape shape(Schema schema) {
    Optional<GoType> type = schema.goType();
    if (type.isEmpty()) {
      return new ObjectShape(this, schema, object -> object);
    }
    ObjectShape known = shapes.get(type.get());
    if (known == null) {
      known = new ObjectShape(this, schema, rules.of(type.get()));
      shapes.put(type.get(), known);
    }
    return known;
  }

  private Tree map(ObjectTree map, Schema schema) {
    boolean amounts = defaults() && schema.goType().filter(Shaper::isResourceList).isPresent();
    boolean go = schema.goType().isPresent();
    String[] names = map.names().toArray(new String[0]);
    Arrays.sort(names);
    ObjectBuilder builder = new ObjectBuilder(names.length);
    for (String name : names) {
      Tree value = item(map.at(name), schema.items(), go);
      builder.put(name, amounts ? Scalars.roundedToMilli(value) : value);
    }
    return Sharing.sameOr(map, builder.build());
  }

  // As SetDefaults_ResourceList: amounts are rounded up to thousandths.
  private static boolean isResourceList(GoType type) {
    return type instanceof GoNamed named
        && named.name().equals("ResourceList")
        && Rules.key(named).equals("core/v1.ResourceList");
  }

  private Tree list(ListTree list, Schema items) {
    boolean go = items.goType().isPresent();
    List<Tree> shaped = new ArrayList<>(list.size());
    boolean same = true;
    for (Tree value : list.values()) {
      Tree now = item(value, items, go);
      same &= Sharing.same(value, now);
      shaped.add(now);
    }
    return same ? list : new ListTree(shaped);
  }

  // Go decodes null, in a list or map, as the zero value.
  private Tree item(Tree value, Schema schema, boolean go) {
    return go && value == Tree.NULL ? zero(schema) : shaped(value, schema);
  }
}
