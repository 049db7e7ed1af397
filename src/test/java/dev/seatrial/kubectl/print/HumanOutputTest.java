package dev.seatrial.kubectl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.apiserver.table.Tables;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of several answers, sorted ones and watched ones. */
class HumanOutputTest {
  private static final Tree SERVICE =
      Json.read(
          """
          {"metadata":{"name":"kubernetes","namespace":"default",
            "creationTimestamp":"2026-11-23T09:06:28Z"},
           "spec":{"type":"ClusterIP","clusterIPs":["10.96.0.1"],
            "ports":[{"port":443,"protocol":"TCP"}]}}""");

  private final StringBuilder out = new StringBuilder();

  @Test
  void severalKindsStandInGroupsAsRecorded() {
    RecordedGet pods = new RecordedGet("038-get-all", "020-pods");
    RecordedGet deployments = new RecordedGet("038-get-all", "020-deploy");
    RecordedGet replicaSets = new RecordedGet("038-get-all", "020-rs");
    ResourceTable services =
        new ResourceTable(
            "service", true, Tables.ofList("", "Service", List.of(SERVICE), pods.nowMicros()));
    output(TableOptions.PLAIN)
        .print(List.of(pods.table(), services, deployments.table(), replicaSets.table()));
    assertEquals(pods.recorded(), out.toString());
  }

  @Test
  void anEmptyAnswerPrintsNothingAndSaysSo() {
    assertFalse(output(TableOptions.PLAIN).print(List.of(pods())));
    assertEquals("", out.toString());
  }

  @Test
  void anEmptyGroupLeavesNoBlankLine() {
    assertTrue(output(TableOptions.PLAIN).print(List.of(maps("a"), pods(), secrets("b"))));
    assertEquals(
        """
        NAME          DATA   AGE
        configmap/a   0      <unknown>

        NAME       TYPE   DATA   AGE
        secret/b          0      <unknown>
        """,
        out.toString());
  }

  @Test
  void groupsWithoutHeadersAreNotSeparated() {
    output(TableOptions.PLAIN.withoutHeaders()).print(List.of(maps("a"), secrets("b")));
    assertEquals(
        "configmap/a   0     <unknown>\nsecret/b         0     <unknown>\n", out.toString());
  }

  @Test
  void kindsOfTheWholeClusterHaveNoColumnOfNamespaces() {
    ResourceTable nodes =
        new ResourceTable("node", false, Tables.ofList("", "Node", List.of(named("n")), 0));
    output(TableOptions.PLAIN.withNamespace()).print(List.of(nodes));
    assertTrue(out.toString().startsWith("NAME "), out.toString());
  }

  @Test
  void twoObjectsAskedForByNameShareTheirHeaders() {
    output(TableOptions.PLAIN).print(List.of(maps("a"), maps("longer-name")));
    assertEquals(
        """
        NAME          DATA   AGE
        a             0      <unknown>
        longer-name   0      <unknown>
        """,
        out.toString());
  }

  @Test
  void rowsAreSortedByTheFieldThatIsNamed() {
    output(TableOptions.PLAIN).printSorted(List.of(maps("c", "a", "b")), "metadata.name");
    assertEquals(
        List.of("NAME", "a", "b", "c"),
        out.toString().lines().map(line -> line.split(" ", 2)[0]).toList());
  }

  @Test
  void aFieldThatNoRowHasLeavesNothingToPrint() {
    assertFalse(output(TableOptions.PLAIN).printSorted(List.of(maps("a", "b")), ".spec.nope"));
  }

  @Test
  void severalKindsCannotBeSorted() {
    PrintException refused =
        assertThrows(
            PrintException.class,
            () ->
                output(TableOptions.PLAIN)
                    .printSorted(List.of(maps("a"), secrets("b")), ".metadata.name"));
    assertEquals(
        "couldn't find any field with path \"{.metadata.name}\" in the list of objects",
        refused.getMessage());
  }

  @Test
  void watchedRowsStayInLine() {
    HumanOutput output = output(TableOptions.PLAIN);
    output.printWatched(maps("first-name"));
    output.printWatched(maps("b"));
    output.printWatched(maps("a-much-longer-name"));
    output.printWatched(maps("c"));
    assertEquals(
        """
        NAME         DATA   AGE
        first-name   0      <unknown>
        b            0      <unknown>
        a-much-longer-name   0      <unknown>
        c                    0      <unknown>
        """,
        out.toString());
  }

  @Test
  void watchedEventsShowTheirType() {
    output(TableOptions.PLAIN).printWatchEvent("ADDED", maps("a"));
    assertEquals(
        "EVENT      NAME   DATA   AGE\nADDED      a      0      <unknown>\n", out.toString());
  }

  private HumanOutput output(TableOptions options) {
    return new HumanOutput(options, out::append);
  }

  private static ResourceTable pods() {
    return new ResourceTable("pod", true, Tables.ofList("", "Pod", List.of(), 0));
  }

  private static ResourceTable maps(String... names) {
    List<Tree> maps = List.of(names).stream().map(HumanOutputTest::named).toList();
    return new ResourceTable("configmap", true, Tables.ofList("", "ConfigMap", maps, 0));
  }

  private static ResourceTable secrets(String name) {
    return new ResourceTable("secret", true, Tables.ofList("", "Secret", List.of(named(name)), 0));
  }

  private static Tree named(String name) {
    return Json.read("{\"metadata\":{\"name\":\"%s\",\"namespace\":\"default\"}}".formatted(name));
  }
}
