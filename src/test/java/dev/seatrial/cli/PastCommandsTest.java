package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code seatrial cluster history} and {@code rewind}, as a user sees them. */
class PastCommandsTest {
  @TempDir Path folder;

  @Test
  void everyChangeIsToldWithWhoMadeItAndWhy() {
    begin();
    List<String> lines = seatrial("cluster history").lines().toList();
    assertEquals(List.of("REVISION", "TIME", "BY", "BECAUSE", "CHANGE"), columns(lines.get(0)));
    assertEquals(
        List.of(
            "34",
            "1.000s",
            "kubectl create deployment web --image=nginx --replicas=2",
            "-",
            "deployment web created"),
        columns(lines.get(1)));
    assertTrue(
        lines.stream()
            .map(PastCommandsTest::columns)
            .anyMatch(
                line ->
                    line.get(2).equals("replicaset-controller for replicaset web-5fc9f4bf66")
                        && line.get(3).equals("replicas 2 > 1")),
        String.join("\n", lines));
  }

  @Test
  void theHistoryOfOneObjectIsToldToProgramsToo() {
    begin();
    Tree told = Json.read(seatrial("cluster history deploy/web --last 1 --json"));
    assertEquals(1, told.items().size());
    assertEquals("deployment-controller", told.at(0).text("", "by"));
    assertEquals(
        "seatrial: cluster history: \"wheel\" is no kind that is known\n",
        seatrial("cluster history wheel/web"));
  }

  @Test
  void theClusterGoesBackToATimeAndOnFromThere() {
    begin();
    String end = seatrial("kubectl get pods,rs,deploy -o yaml");
    assertEquals(
        "cluster rewound to revision 53, 1.200s after it was created\n",
        seatrial("cluster rewind --to 1.2s"));
    assertEquals(
        """
        NAME   READY   UP-TO-DATE   AVAILABLE   AGE
        web    0/2     2            0           0s
        """,
        seatrial("kubectl get deploy"));
    seatrial("cluster advance --to 11s");
    String first = seatrial("kubectl get pods,rs,deploy -o yaml");
    seatrial("cluster rewind --to-revision 46");
    seatrial("cluster rewind --to-revision 34");
    assertEquals("web   0/2   0     0     0s\n", seatrial("kubectl get deploy --no-headers"));
    seatrial("cluster load end.cluster");
    assertEquals(end, seatrial("kubectl get pods,rs,deploy -o yaml"));
    seatrial("cluster rewind --to 1.2s");
    seatrial("cluster advance --to 11s");
    assertEquals(first, seatrial("kubectl get pods,rs,deploy -o yaml"));
  }

  @Test
  void whereItCanNotGoBackToIsSaid() {
    begin();
    assertEquals(
        "seatrial: cluster rewind: --to-revision: 9 is not known: its history goes from revision"
            + " 33 to 67\n",
        seatrial("cluster rewind --to-revision 9"));
    assertEquals(
        "seatrial: cluster rewind: --to: 1h is not known: its history goes from 1.000s to"
            + " 11.000s\n",
        seatrial("cluster rewind --to 1h"));
    assertEquals(
        "seatrial: cluster rewind: say either --to-revision N or --to TIME, such as --to 2m30s\n",
        seatrial("cluster rewind"));
    seatrial("cluster reset");
    assertEquals(
        "seatrial: cluster history: no history is kept: it begins with the first change after the"
            + " cluster was created, loaded or imported\n",
        seatrial("cluster history"));
  }

  @Test
  void aBrokenHistoryFileIsBegunAnew() throws IOException {
    begin();
    Path file = folder.resolve(".seatrial/cluster.history");
    Files.write(file, new byte[] {0, 0, 0, 9, 1});
    assertTrue(seatrial("cluster history").contains("no history is kept"));
    seatrial("cluster advance 1m");
    assertEquals("web   2/2   2     2     70s\n", seatrial("kubectl get deploy --no-headers"));
  }

  @Test
  void anOldHistoryIsForgottenBeyondItsLimit() {
    HistoryFile file = new HistoryFile(folder.resolve("h"), 4_000);
    Tree start = Json.read("{\"revision\":1}");
    Tree leg = Json.read("{\"steps\":60000,\"inputs\":[\"" + "x".repeat(900) + "\"]}");
    HistoryFile.Extent extent = HistoryFile.Extent.NONE;
    for (int i = 0; i < 20; i++) {
      extent = file.added(extent, leg, start);
      assertTrue(extent.bytes() < 4_000, extent.toString());
      List<Tree> legs = file.legs(extent);
      assertTrue(legs.size() == Math.min(i + 1, legs.size()) && !legs.isEmpty());
      assertTrue(legs.get(0).at("start").isPresent());
    }
  }

  private void begin() {
    seatrial("cluster create --clock manual");
    seatrial("kubectl create deployment web --image=nginx --replicas=2");
    seatrial("cluster advance 10s");
    seatrial("cluster save end.cluster");
  }

  private static List<String> columns(String line) {
    return Stream.of(line.split(" {3,}", -1)).toList();
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
