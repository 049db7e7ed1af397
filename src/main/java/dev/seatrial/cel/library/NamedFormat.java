package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import java.util.List;
import java.util.function.Function;

/**
 * A format of texts as a value. As {@code Format} in {@code k8s.io/apiserver/pkg/cel/format.go},
 * v0.37.
 *
 * @param regexSize for how long a regular expression the check counts
 * @param check what is wrong with a text
 */
public record NamedFormat(String name, long regexSize, Function<String, List<String>> check)
    implements Value {
  @Override
  public String type() {
    return "kubernetes.NamedFormat";
  }

  @Override
  public Value equalTo(Value other) {
    return other instanceof NamedFormat format
        ? BoolValue.of(format.name.equals(name))
        : ErrorValue.noOverload(other);
  }

  @Override
  public String text() {
    return name;
  }
}
