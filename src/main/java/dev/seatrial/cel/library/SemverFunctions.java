package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.Value;

/** Semantic versions. As {@code library/semverlib.go}, v0.37, version 1. */
final class SemverFunctions {
  private SemverFunctions() {}

  static Bindings bindings() {
    return new Bindings()
        .one("string_to_semver", text -> SemverReader.read(text.text()))
        .two("string_bool_to_semver", SemverFunctions::read)
        .one("is_semver_string", text -> isRight(SemverReader.read(text.text())))
        .two("is_semver_string_bool", (text, normal) -> isRight(read(text, normal)))
        .one("semver_major", version -> number(version, 0))
        .one("semver_minor", version -> number(version, 1))
        .one("semver_patch", version -> number(version, 2))
        .two("semver_is_greater_than", (a, b) -> BoolValue.of(order(a, b) > 0))
        .two("semver_is_less_than", (a, b) -> BoolValue.of(order(a, b) < 0))
        .two("semver_compare_to", (a, b) -> new IntValue(order(a, b)));
  }

  private static Value read(Value text, Value normal) {
    return normal == BoolValue.TRUE
        ? SemverReader.readNormalized(text.text())
        : SemverReader.read(text.text());
  }

  private static Value isRight(Value version) {
    return BoolValue.of(!version.isError());
  }

  private static Value number(Value version, int part) {
    return new IntValue(((SemanticVersion) version).numbers().get(part).longValue());
  }

  private static int order(Value one, Value other) {
    return ((SemanticVersion) one).compareTo((SemanticVersion) other);
  }
}
