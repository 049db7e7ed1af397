package dev.seatrial.cel.cost;

import dev.cel.common.types.CelKind;

/** The sizes of the keys and values in a list or map that the expression makes. */
record EntrySize(CelKind container, Range key, Range value) {
  EntrySize union(EntrySize other) {
    return new EntrySize(container, key.union(other.key), value.union(other.value));
  }
}
