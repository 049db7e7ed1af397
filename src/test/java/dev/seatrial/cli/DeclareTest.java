package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code seatrial cluster declare}, as a user sees it. */
class DeclareTest {
  @TempDir Path folder;

  @Test
  void theKeptClusterDoesWhatAFileSays() throws IOException {
    Files.writeString(
        folder.resolve("use.world.yaml"),
        """
        apiVersion: seatrial.dev/v1
        kind: World
        metadata: {name: use}
        spec:
          containers:
          - {of: {pod: web}, cpu: 250m, memory: 256Mi}
        """);
    seatrial("cluster create --clock manual");
    assertEquals("error: Metrics API not available\n", seatrial("kubectl top pods"));
    assertEquals(
        "world declared from use.world.yaml\n", seatrial("cluster declare use.world.yaml"));
    seatrial("kubectl run web --image=nginx");
    seatrial("cluster advance 2m");
    assertEquals(
        """
        NAME   CPU(cores)   MEMORY(bytes)  \s
        web    250m         256Mi          \s
        """,
        seatrial("kubectl top pods"));
  }

  @Test
  void whatIsNoWorldIsRefused() {
    assertEquals(
        "seatrial: cluster declare: a file of kind World is missing, such as"
            + " \"slow.world.yaml\"\n",
        seatrial("cluster declare"));
    assertTrue(seatrial("cluster declare none.yaml").contains("none.yaml"));
  }

  private String seatrial(String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(), stream, stream, name -> Optional.empty(), folder);
    new Seatrial(Commands.ALL, console).run(line.split(" ", -1));
    return out.toString(StandardCharsets.UTF_8);
  }
}
