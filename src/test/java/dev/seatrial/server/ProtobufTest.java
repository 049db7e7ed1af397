package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bodies of clients that are built from Go types. */
class ProtobufTest {
  private static final Catalog CATALOG = Catalog.of(KubernetesVersion.NEWEST);

  @Test
  void anObjectIsReadByTheNumbersOfItsFields() {
    byte[] labels = message(11, concat(message(1, bytes("a")), message(2, bytes("b"))));
    byte[] namespace = message(1, concat(message(1, bytes("foo")), labels));
    assertEquals(
        Json.read(
            """
            {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"foo","labels":{"a":"b"}}}
            """),
        read("Namespace", namespace));
  }

  @Test
  void whatIsNotWholeIsRefused() {
    assertThrows(ApiError.class, () -> Protobuf.read(bytes("{}"), CATALOG));
    assertThrows(ApiError.class, () -> Protobuf.read(bytes("k8s\0\n\u007f"), CATALOG));
    assertThrows(ApiError.class, () -> read("Wheel", new byte[0]));
  }

  private static Tree read(String kind, byte[] object) {
    byte[] type = concat(message(1, bytes("v1")), message(2, bytes(kind)));
    byte[] body = concat(message(1, type), message(2, object));
    return Protobuf.read(concat(bytes("k8s\0"), body), CATALOG);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] message(int field, byte[] content) {
    return concat(new byte[] {(byte) (field << 3 | 2), (byte) content.length}, content);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
