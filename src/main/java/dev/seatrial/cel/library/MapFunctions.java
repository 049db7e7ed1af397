package dev.seatrial.cel.library;

import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.PlainMap;
import dev.seatrial.cel.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the macros that make maps call. As {@code ext/comprehensions.go} of cel-go. */
final class MapFunctions {
  private MapFunctions() {}

  static Bindings bindings() {
    return new Bindings()
        .many("@mapInsert_map_key_value", all -> inserted(all.get(0), all.get(1), all.get(2)))
        .two("@mapInsert_map_map", MapFunctions::allInserted);
  }

  private static Value inserted(Value map, Value key, Value value) {
    return growing(map).inserted(key, value);
  }

  // The map in which a macro gathers grows in place; any other is copied.
  private static PlainMap growing(Value map) {
    if (map instanceof PlainMap plain) {
      return plain;
    }
    Map<Value, Value> copy = new LinkedHashMap<>();
    MapValue entries = (MapValue) map;
    entries.keys().forEach(key -> copy.put(key, entries.get(key)));
    return new PlainMap(copy);
  }

  private static Value allInserted(Value map, Value more) {
    Value result = map;
    MapValue entries = (MapValue) more;
    for (Value key : entries.keys()) {
      result = inserted(result, key, entries.get(key));
      if (result.isError()) {
        return result;
      }
    }
    return result;
  }
}
