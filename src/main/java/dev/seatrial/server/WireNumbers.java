package dev.seatrial.server;

import dev.seatrial.Check;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which field of a Go type has which number in protobuf; read when the first message comes. */
final class WireNumbers {
  private static final String TABLE = "protobuf-numbers.txt";

  private final Map<String, Map<Integer, String>> byType = new LinkedHashMap<>();

  private WireNumbers() {}

  static WireNumbers read() {
    WireNumbers numbers = new WireNumbers();
    try (InputStream in = WireNumbers.class.getResourceAsStream(TABLE)) {
      Check.that(in != null, "the resource %s", TABLE);
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(numbers::add);
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] words = line.split(" ", -1);
    Map<Integer, String> fields = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      fields.put(Integer.valueOf(words[i].substring(equals + 1)), words[i].substring(0, equals));
    }
    byType.put(words[0], fields);
  }

  /** The Go names of a type's fields, by number. */
  Map<Integer, String> of(String packagePath, String name) {
    return byType.getOrDefault(packagePath + "." + name, Collections.emptyMap());
  }
}
