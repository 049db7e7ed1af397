package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Statuses of each built-in kind, written to a fresh object: what the real API server 1.37.2 said,
 * or nothing where it took them.
 */
class RecordedStatusWritesTest {
  private static final Path RECORDED = Path.of("src/test/resources/oracle/status-writes.jsonl");

  private static final WriteOptions OPTIONS =
      new WriteOptions(false, WriteOptions.FieldValidation.WARN, "", warning -> {});

  @Test
  void everyStatusIsTakenOrRefusedAsByTheRealServer() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(RECORDED)) {
      Tree recorded = Json.read(line);
      String said = answer(recorded);
      if (!said.equals(recorded.text("", "answer"))) {
        wrong.add(
            recorded.text("", "object", "kind")
                + " "
                + recorded.at("status").toJson()
                + "\n  real: "
                + recorded.text("", "answer")
                + "\n  ours: "
                + said);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static String answer(Tree recorded) {
    TestServer server = new TestServer();
    Tree made = server.api().create(recorded.at("object"), server.options());
    try {
      server.api().update(made.with(recorded.at("status"), "status"), Part.STATUS, OPTIONS);
      return "";
    } catch (ApiError refusal) {
      return refusal.message();
    }
  }
}
