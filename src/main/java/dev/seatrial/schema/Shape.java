package dev.seatrial.schema;

import java.util.List;
import java.util.Optional;

/** The form of values without what one place in an object says of them; places share it. */
interface Shape {
  Type type();

  String format();

  String goName();

  Optional<GoType> goType();

  List<Field> fields();

  Optional<Field> field(String name);

  Schema items();

  List<String> enumValues();

  boolean keepsUnknownFields();

  VersionSet versionsWith(String field);
}
