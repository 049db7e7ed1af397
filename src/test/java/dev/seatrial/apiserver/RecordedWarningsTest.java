package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an API server 1.37.2 warned of when these objects came, each sentence once. */
class RecordedWarningsTest {
  @Test
  void objectsAreWarnedOfAsOnTheRealServer() throws IOException {
    TestServer server = new TestServer();
    Set<String> said = new LinkedHashSet<>();
    for (String document : recorded("warned.yaml").split("\n---\n", -1)) {
      server.create(document);
      said.addAll(server.warnings());
    }
    assertEquals(recorded("warned.txt").lines().toList(), List.copyOf(new ArrayList<>(said)));
  }

  private static String recorded(String name) throws IOException {
    try (InputStream bytes = RecordedWarningsTest.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IOException(name + " is missing");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
