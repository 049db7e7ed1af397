package dev.seatrial.cel.library;

import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;

/**
 * What only mutations may call. As {@code k8s.io/apiserver/pkg/cel/library/jsonpatch.go}, v0.37.
 */
final class PatchFunctions {
  private PatchFunctions() {}

  static Bindings bindings() {
    return new Bindings().one("string_jsonpatch_escapeKey_string", PatchFunctions::escaped);
  }

  private static Value escaped(Value key) {
    return new TextValue(((TextValue) key).value().replace("~", "~0").replace("/", "~1"));
  }
}
