package dev.seatrial.yaml;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/** What keys that are no strings become, for JSON knows only keys that are. */
// As convertToJSONableObject in sigs.k8s.io/yaml, v1.6.
final class KeyText {
  private KeyText() {}

  /** The key as a string; nothing where it can't be one. The text is what was written. */
  static Optional<String> of(Tree key, String written) {
    if (key instanceof TextTree text) {
      return Optional.of(text.value());
    }
    if (key instanceof DecimalTree decimal) {
      return Optional.of(GoFloat.yaml((float) decimal.value()));
    }
    if (key instanceof IntegerTree integer) {
      // A float that is whole, such as 1e7, is still written as a float where it is a key.
      boolean isFloat = !written.isEmpty() && !GoNumber.isInteger(written);
      return Optional.of(isFloat ? GoFloat.yaml((float) integer.value()) : key.toJson());
    }
    return key instanceof BooleanTree ? Optional.of(key.toJson()) : Optional.empty();
  }
}
