package dev.seatrial.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.kubectl.call.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());
  @TempDir private Path folder;
  private int exitCode;

  @Test
  void kubectlSpeaksToTheCluster() {
    assertEquals("pod/a created\n", run("kubectl run a --image=nginx"));
    assertEquals(0, exitCode);
    assertEquals("Error from server (NotFound): pods \"b\" not found\n", run("kubectl get pod b"));
    assertEquals(1, exitCode);
  }

  @Test
  void sleepMovesTheClustersTimeOnly() {
    long before = cluster.nowMicros();
    assertEquals("", run("sleep 1d 0.5 2m"));
    Duration slept = Duration.ofDays(1).plusMillis(500).plusMinutes(2);
    assertEquals(slept.toNanos() / 1_000, cluster.nowMicros() - before);
  }

  @Test
  void aHereDocumentIsReadByKubectlOrWrittenToAFile() throws IOException {
    String pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: c, image: i}]}\n";
    assertEquals("pod/a created\n", run("kubectl create -f - <<EOF\n" + pod + "EOF"));
    assertEquals("", run("cat > pod.yaml <<'EOF'\n" + pod + "EOF"));
    assertEquals(pod, Files.readString(folder.resolve("pod.yaml")));
    assertEquals("pod \"a\" deleted from default namespace\n", run("kubectl delete -f pod.yaml"));
  }

  @Test
  void outputGoesIntoAFileOrToItsEnd() throws IOException {
    run("echo one > out.txt");
    run("echo 'two  > three' >> out.txt");
    assertEquals("one\ntwo  > three\n", Files.readString(folder.resolve("out.txt")));
    assertEquals("one\ntwo  > three\n", run("cat out.txt"));
    assertEquals("cat: nope: No such file or directory\n", run("cat nope"));
  }

  @Test
  void aCommandGoesOnAfterABackslashOrUntilItsHereDocumentEnds() {
    assertTrue(Shell.needsMore("kubectl get \\"));
    assertFalse(Shell.needsMore("kubectl get \\\npods"));
    assertTrue(Shell.needsMore("cat <<EOF\nline"));
    assertFalse(Shell.needsMore("cat <<EOF\nline\nEOF"));
    assertEquals("a b\n", run("echo a \\\nb"));
  }

  @Test
  void whatIsNoPartOfItIsRefusedAndNotGuessed() {
    assertEquals(
        "seatrial: \"kubectl get pods | wc -l\": pipes, lists and substitutions are not part of"
            + " this shell; give one command a line\n",
        run("kubectl get pods | wc -l"));
    assertEquals(2, exitCode);
    assertEquals(
        "rm: command not found: there are kubectl, seatrial, sleep, cat and echo\n",
        run("rm -rf /"));
    assertEquals(127, exitCode);
    assertEquals("", run("# nothing | at all"));
    assertEquals(
        "seatrial: \"soon\" is no time: write seconds, or 500ms, 30s, 2m, 1h, 1d\n",
        run("sleep soon"));
  }

  @Test
  void quotesHideOperators() {
    assertEquals("a > b | c\n", run("echo 'a > b' \"| c\""));
  }

  private String run(String command) {
    StringBuilder text = new StringBuilder();
    Streams streams = new Streams(() -> new byte[0], text::append, text::append);
    exitCode = new Shell(cluster, folder, Programs.NONE).run(command, streams);
    return text.toString();
  }
}
