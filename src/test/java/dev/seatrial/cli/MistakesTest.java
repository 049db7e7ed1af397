package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new user gets told who calls Seatrial wrongly. */
class MistakesTest {
  private static final String ACTIONS =
      "create, reset, declare, advance, save, load, import, list, history, rewind, serve\n";

  @TempDir private Path folder;

  private String told(String line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(), stream, stream, name -> Optional.empty(), folder);
    String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
    assertEquals(ExitCode.USAGE, new Seatrial(Commands.ALL, console).run(words));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aWordThatIsNoCommandIsNamedWithThoseThatAre() {
    assertEquals(
        """
        seatrial: there is no command "lnit": use cluster, kubectl, lint, shell, test
        Try "seatrial --help".
        """,
        told("lnit web.yaml"));
    assertEquals("seatrial: cluster: a word is missing: use " + ACTIONS, told("cluster"));
    assertEquals("seatrial: there is no \"cluster crate\": use " + ACTIONS, told("cluster crate"));
  }

  @Test
  void wordsAndOptionsThatWouldNotBeHeededAreRefused() {
    assertEquals("seatrial: cluster advance takes no \"x\"\n", told("cluster advance 30s x"));
    assertEquals("seatrial: cluster reset takes no --nodes\n", told("cluster reset --nodes 3"));
    assertEquals("seatrial: cluster list takes no --json\n", told("cluster list --json"));
    assertEquals("seatrial: cluster create takes no --port\n", told("cluster create --port 5"));
  }

  @Test
  void twoNodesHaveTwoNames() {
    assertEquals(
        "seatrial: --nodes: \"a\" is the name of another node already\n",
        told("cluster create --nodes a,b,a"));
  }

  @Test
  void aScriptThatIsNotThereIsNamed() {
    assertEquals("seatrial: there is no script \"nowhere.txt\"\n", told("shell nowhere.txt"));
  }
}
