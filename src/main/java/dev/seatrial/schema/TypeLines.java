package dev.seatrial.schema;

import java.util.List;
import java.util.Optional;

/**
 * A named Go type as one version has it.
 *
 * @param form its form in JSON where Go's own form does not tell
 * @param underlying what it stands for, unless it is a struct
 * @param fields the fields of a struct, in Go's order
 * @param foreign the names of fields that only other versions have, with those versions
 */
record TypeLines(
    Optional<Type> form,
    Optional<GoType> underlying,
    List<String> enumValues,
    boolean atomicMap,
    List<FieldLine> fields,
    List<Foreign> foreign) {

  /** A field that the version at hand lacks. */
  record Foreign(String name, long mask) {}
}
