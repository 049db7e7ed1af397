package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.SplitMix;
import java.io.BufferedReader;
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

class StateFileTest {
  private static final int KILLS = Integer.getInteger("seatrial.kills", 4);
  private static final long SEED = 7;

  @TempDir private Path folder;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Run with -Dseatrial.kills=200 for as many as it takes to believe it. */
  @Test
  void whoeverKillsTheProcessLeavesAWholeState() throws Exception {
    SplitMix random = new SplitMix(SEED);
    for (int i = 0; i < KILLS; i++) {
      Path place = Files.createDirectory(folder.resolve("kill-" + i));
      int written = writeAndKill(place, 1 + random.below(40), random.below(4_000_000));
      try (StateFile state = StateFile.open(console(place))) {
        int found = state.kept().cluster().api().list("configmaps", "default").size();
        // The config map that the root CA publisher made is one more.
        int numbers = found - 1;
        assertTrue(
            numbers >= written,
            written + " writes were told of, " + numbers + " found, seed " + SEED);
      }
    }
  }

  private static int writeAndKill(Path place, int writes, int nanos) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StateWriter.class.getName(),
                place.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      int last = 0;
      while (last < writes) {
        last = Integer.parseInt(lines.readLine());
      }
      long until = System.nanoTime() + nanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      process.destroyForcibly().waitFor();
      return last;
    }
  }

  @Test
  void aClusterIsMadeSavedLoadedAndMovedByHand() throws IOException {
    assertEquals(0, run("cluster create --nodes a,b --kubernetes 1.36 --clock manual --seed 7"));
    assertEquals(2, run("cluster create"));
    assertEquals(0, run("kubectl run web --image=nginx"));
    assertEquals(0, run("cluster advance --to 20s"));
    assertEquals(0, run("cluster advance --to 5s"));
    assertEquals(0, run("cluster save kept.cluster"));
    assertEquals(0, run("cluster reset"));
    assertEquals(0, run("kubectl get pods"));
    assertEquals(0, run("cluster load kept.cluster"));
    assertEquals(0, run("kubectl get pods"));
    assertEquals(0, run("kubectl get nodes"));
    String expected =
        """
        cluster created in <STATE>
        seatrial: a cluster is kept in "<STATE>" already: use "cluster reset", or another $SEATRIAL_STATE
        pod/web created
        advanced by 19s
        advanced by 0s
        cluster saved in kept.cluster
        cluster reset
        No resources found in default namespace.
        cluster loaded from kept.cluster
        NAME   READY   STATUS    RESTARTS   AGE
        web    1/1     Running   0          19s
        NAME    STATUS   ROLES           AGE   VERSION
        a       Ready    <none>          20s   v1.36.3
        b       Ready    <none>          20s   v1.36.3
        m-k8s   Ready    control-plane   20s   v1.36.3
        """;
    String state = folder.resolve(".seatrial").resolve("cluster.state").toString();
    assertEquals(expected.replace("<STATE>", state), printed());
  }

  @Test
  void whatIsNoStateIsSaidAndNotOverwritten() throws IOException {
    run("cluster create");
    Path file = folder.resolve(".seatrial").resolve("cluster.state");
    Files.writeString(file, "{broken");
    bytes.reset();
    assertEquals(2, run("kubectl get pods"));
    assertTrue(printed().contains("start anew with \"seatrial cluster reset\""), printed());
    assertEquals("{broken", Files.readString(file));
  }

  @Test
  void wrongWordsAreRefusedWithTheRightOnes() {
    assertEquals(2, run("cluster bogus"));
    assertEquals(2, run("cluster create --nodes 0"));
    assertEquals(2, run("cluster create --kubernetes 1.2"));
    assertEquals(2, run("cluster advance"));
    assertEquals(2, run("cluster load nope"));
    assertEquals(
        """
        seatrial: there is no "cluster bogus": use create, reset, declare, advance, save, load, import, list, history, rewind, serve
        seatrial: --nodes: "0": between 1 and 5000 workers
        seatrial: --kubernetes: "1.2" is not a known Kubernetes version; known are 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36, 1.37
        seatrial: cluster advance needs a time, such as "cluster advance 30s" or "cluster advance --to 5m"
        seatrial: there is no file "NOPE"
        """
            .replace("NOPE", folder.resolve("nope").toString()),
        printed());
  }

  private int run(String line) {
    Console console = console(folder);
    int exitCode = new Seatrial(Commands.ALL, console).run(line.split(" ", -1));
    console.out().flush();
    return exitCode;
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Console console(Path directory) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Console(
        InputStream.nullInputStream(), out, out, name -> Optional.empty(), directory);
  }
}
