package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session that was recorded with the real kubectl and control plane, run step by step. */
class SessionTest {
  private static final Path SESSION = Path.of("src/test/resources/oracle/session");
  private static final Path REPLAY = Path.of("target", "session");

  /** Of the 153 courses of objects during the watched steps. */
  private static final int LEAST_COURSES = 150;

  @TempDir Path directory;

  private final List<String> differing = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private int equal;
  private int held;

  @Test
  void theRecordedSessionIsAnsweredAsRecorded() throws IOException {
    copyManifests();
    Cluster cluster = Cluster.create(ClusterSpec.tutorial().withWorld(RecordedWorld.WORLD));
    cluster.runFor(Duration.ofSeconds(3));
    long begin = cluster.nowMicros();
    TinyShell shell = new TinyShell(cluster, directory);
    SessionWatches watches = new SessionWatches(cluster);
    for (String line : lines(SESSION.resolve("index.tsv")).subList(1, 351)) {
      String[] columns = line.split("\t", -1);
      prepare(shell, columns[0], columns[1]);
      long due = begin + Long.parseLong(columns[3]) * 1000;
      long left = due - cluster.nowMicros();
      if (left > 0) {
        cluster.runFor(Duration.ofNanos(left * 1000));
      }
      watches.begin(columns[0]);
      step(shell, columns[0] + "-" + columns[1]);
    }
    watches.end();
    check(watches);
  }

  private void check(SessionWatches watches) throws IOException {
    Path report = Path.of("target", "session.txt");
    Files.createDirectories(report.getParent());
    Files.writeString(Path.of("target", "session-watches.txt"), watches.report());
    String tally =
        "%d of %d steps equal, %d held back, %d skipped: %s"
            .formatted(equal, equal + differing.size(), held, skipped.size(), skipped);
    Files.writeString(report, String.join("\n", differing) + "\n" + tally + "\n");
    List<String> unknown = new ArrayList<>(differing);
    unknown.removeIf(difference -> known().contains(difference.substring(4, 7)));
    assertEquals(List.of(), unknown, () -> tally + "; see " + report);
    assertTrue(equal + differing.size() >= 268, tally);
    assertTrue(watches.equal() >= LEAST_COURSES, watches::report);
  }

  /** The steps whose difference has a reason. */
  private static List<String> known() {
    try {
      return lines(SESSION.resolve("differences.tsv")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, 3))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recorder did some things between the steps that it did not record. */
  private void prepare(TinyShell shell, String number, String name) throws IOException {
    for (String line : lines(SESSION.resolve("unrecorded.tsv"))) {
      if (line.startsWith(number + "\t")) {
        shell.run(line.substring(4));
      }
    }
    if (name.startsWith("invalid-create") || name.startsWith("duplicate-key")) {
      shell.run("kubectl delete deployment bad --ignore-not-found");
    }
  }

  private void step(TinyShell shell, String name) throws IOException {
    String script = read(name + ".cmd");
    Kubectl.Answer answer;
    try {
      answer = shell.run(script);
    } catch (TinyShell.Unsupported unsupported) {
      skipped.add(name);
      return;
    }
    write(name, answer);
    if (!Files.exists(SESSION.resolve("steps/" + name + ".out"))) {
      held++;
      return;
    }
    List<String> got =
        Stream.of(Integer.toString(answer.exitCode()), answer.out(), answer.err())
            .map(Masks::masked)
            .toList();
    List<String> want =
        Stream.of(read(name + ".rc"), read(name + ".out"), read(name + ".err"))
            .map(Masks::masked)
            .toList();
    boolean unstable = lines(SESSION.resolve("unstable.txt")).contains(name.substring(4));
    if (got.equals(want) || unstable && isAlike(got, want)) {
      equal++;
    } else {
      differing.add("--- " + name + ": " + script.strip() + "\n" + LineDifference.of(want, got));
    }
  }

  /** Leaves the answer where the recording's own comparison finds it. */
  private static void write(String name, Kubectl.Answer answer) throws IOException {
    Files.createDirectories(REPLAY);
    Files.writeString(REPLAY.resolve(name + ".rc"), Integer.toString(answer.exitCode()));
    Files.writeString(REPLAY.resolve(name + ".out"), answer.out());
    Files.writeString(REPLAY.resolve(name + ".err"), answer.err());
  }

  /** Two recordings of the real thing differ in these steps: three lines may. */
  private static boolean isAlike(List<String> got, List<String> want) {
    Set<String> left = numberless(got);
    Set<String> right = numberless(want);
    Set<String> all = new LinkedHashSet<>(left);
    all.addAll(right);
    left.retainAll(right);
    return got.get(0).equals(want.get(0)) && all.size() - left.size() <= 3;
  }

  private static Set<String> numberless(List<String> parts) {
    return parts.stream()
        .flatMap(part -> Stream.of(part.replaceAll("\\d+", "N").split("\n", -1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void copyManifests() throws IOException {
    Path manifests = SESSION.resolve("manifests");
    try (Stream<Path> all = Files.walk(manifests)) {
      for (Path each : all.sorted().toList()) {
        Path target = directory.resolve(manifests.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }

  private static String read(String name) throws IOException {
    return Files.readString(SESSION.resolve("steps").resolve(name));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Test
  void masksHideWhatDiffersAndNothingElse() {
    assertEquals(
        "web-<SUFFIX> 1/1 <AGE>",
        Masks.masked("web-776f955b8b-x2x4z   1/1   12s\n")
            .replace("web-776f955b8b-<SUFFIX>", "web-<SUFFIX>"));
  }
}
