package dev.seatrial.kubectl;

import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One recorded scenario as its folder holds it. */
record RecordedScenario(Path folder) {
  private static final Path ALL =
      Path.of(System.getProperty("scenarios", "src/test/resources/oracle/scenarios"));
  private static final long MICROS = 1_000_000;

  /** The recorder saw an object at most so long after it was made, as a rule. */
  private static final long SEEN_AFTER_MICROS = 30_000;

  /**
   * A command and the real answer.
   *
   * @param atMicros when it was started, from the scenario's beginning
   * @param tookMicros how long it ran
   */
  record Step(
      String number, long atMicros, long tookMicros, String command, Kubectl.Answer answer) {}

  static List<RecordedScenario> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(RecordedScenario::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  String namespace() {
    return "s-" + name().substring(0, name().indexOf('-'));
  }

  /**
   * The real time at which the scenario began, in microseconds since 1970.
   *
   * <p>Timestamps are cut to seconds: of every object that is left at the end, the second in which
   * it was made and the moment at which it was seen bound the beginning, and the middle is taken.
   */
  long beginMicros() {
    Map<String, Long> seen = new LinkedHashMap<>();
    for (CondensedChange change : changes()) {
      if (change.kind().equals("ADDED")) {
        seen.put(change.object(), change.atMicros());
      }
    }
    long earliest = Long.MIN_VALUE;
    long latest = Long.MAX_VALUE;
    for (Tree object : finalObjects().values().stream().flatMap(List::stream).toList()) {
      Long atMicros = seen.get(object.text("", "kind") + "/" + object.text("", "metadata", "name"));
      OptionalLong second = Timestamps.micros(object.text("", "metadata", "creationTimestamp"));
      if (atMicros != null && second.isPresent()) {
        earliest = Math.max(earliest, second.getAsLong() - atMicros);
        latest = Math.min(latest, second.getAsLong() - atMicros + MICROS + SEEN_AFTER_MICROS);
      }
    }
    return earliest + (latest - earliest) / 2;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (String line : read("index.tsv").lines().toList()) {
      String[] columns = line.split("\t", 5);
      Kubectl.Answer answer =
          new Kubectl.Answer(
              Integer.parseInt(columns[3]),
              read("commands/" + columns[0] + ".out"),
              read("commands/" + columns[0] + ".err"));
      steps.add(new Step(columns[0], micros(columns[1]), micros(columns[2]), columns[4], answer));
    }
    return steps;
  }

  /** The end of the last command; what the recorder did afterwards is clearing up. */
  long endMicros() {
    List<Step> steps = steps();
    Step last = steps.get(steps.size() - 1);
    return last.atMicros() + last.tookMicros();
  }

  /** Every change, events among them, in the order in which the recorder saw them. */
  List<CondensedChange> changes() {
    return read("watch.txt").lines().map(CondensedChange::recorded).toList();
  }

  /** Where the scheduler sent pods. */
  RecordedPlacement placement() {
    return new RecordedPlacement(read("watch.txt").lines().toList());
  }

  /** The objects at the end by resource: {@code pods}. */
  Map<String, List<Tree>> finalObjects() {
    Map<String, List<Tree>> objects = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("final"))) {
      for (Path file : files.sorted().toList()) {
        String resource = file.getFileName().toString().replace(".json", "");
        objects.put(resource, Json.read(Files.readString(file)).items("items"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return objects;
  }

  /** A file's text; empty where the recording has none. */
  private String read(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long micros(String seconds) {
    return Math.round(Double.parseDouble(seconds.strip()) * MICROS);
  }
}
