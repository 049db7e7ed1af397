package dev.seatrial.server;

import dev.seatrial.object.Durations;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of the API that write their own JSON, read from their messages.
 *
 * <p>Follows {@code generated.proto} in {@code k8s.io/apimachinery}, v1.37.
 */
final class WireValue {
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int THIRD = 3;

  private final Map<Integer, Long> numbers = new LinkedHashMap<>();
  private final Map<Integer, byte[]> bytes = new LinkedHashMap<>();

  private WireValue(byte[] message) {
    WireReader in = new WireReader(message);
    in.forEach(
        field -> {
          numbers.put(field, in.number());
          bytes.put(field, in.bytes());
        });
  }

  /** The value of such a type; empty for all other types. */
  static Optional<Tree> of(String type, byte[] message) {
    return switch (type) {
      case "k8s.io/apimachinery/pkg/api/resource.Quantity" ->
          Optional.of(Tree.of(new WireValue(message).text(FIRST)));
      case "k8s.io/apimachinery/pkg/util/intstr.IntOrString" ->
          Optional.of(new WireValue(message).intOrString());
      case "k8s.io/apimachinery/pkg/apis/meta/v1.Time" ->
          Optional.of(message.length == 0 ? Tree.NULL : new WireValue(message).time());
      case "k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime" ->
          Optional.of(message.length == 0 ? Tree.NULL : new WireValue(message).microTime());
      case "k8s.io/apimachinery/pkg/apis/meta/v1.Duration" ->
          Optional.of(new WireValue(message).duration());
      case "k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1",
          "k8s.io/apimachinery/pkg/runtime.RawExtension",
          "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON" ->
          Optional.of(new WireValue(message).raw());
      default -> Optional.empty();
    };
  }

  private String text(int field) {
    return new String(bytes.getOrDefault(field, new byte[0]), StandardCharsets.UTF_8);
  }

  private Tree intOrString() {
    return numbers.getOrDefault(FIRST, 0L) == 0
        ? Tree.of(numbers.getOrDefault(SECOND, 0L))
        : Tree.of(text(THIRD));
  }

  private Tree time() {
    return Tree.of(Timestamps.ofSeconds(numbers.getOrDefault(FIRST, 0L)));
  }

  private Tree microTime() {
    long micros = numbers.getOrDefault(FIRST, 0L) * 1_000_000;
    return Tree.of(Timestamps.ofMicros(micros + numbers.getOrDefault(SECOND, 0L) / 1_000));
  }

  private Tree duration() {
    return Tree.of(Durations.text(Duration.ofNanos(numbers.getOrDefault(FIRST, 0L))));
  }

  private Tree raw() {
    String text = text(FIRST);
    return text.isEmpty() ? ObjectTree.EMPTY : Json.read(text);
  }
}
